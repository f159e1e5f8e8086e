import type { CommonMessageFragment, EmailScene, SmsScene } from '@authing/core';
import { SendEmail } from '@authing/core/documents';
import type { AuthConnection } from '../connection.js';

/**
 * Sends a code by text message; it is good for 60 seconds. Route `POST /api/v2/sms/send`.
 *
 * @param phoneCountryCode Such as `+86`.
 * @param scene What the code is for.
 * @throws AuthingError `api`: `TOO_FREQUENT` (1002), or when the number cannot be a phone number.
 */
export function sendSmsCode(
  connection: AuthConnection,
  phone: string,
  phoneCountryCode?: string,
  scene?: SmsScene,
): Promise<CommonMessageFragment> {
  const body = { phone, ...(phoneCountryCode && { phoneCountryCode }), ...(scene && { scene }) };
  return connection.rest('POST /api/v2/sms/send', { body });
}

/**
 * Sends an email: a code or a link, as the scene says. Mutation `sendEmail`.
 *
 * @throws AuthingError `api`: `EMAIL_FORMAT_INVALID` (2204), `TOO_FREQUENT` (1002).
 */
export function sendEmail(
  connection: AuthConnection,
  email: string,
  scene: EmailScene,
): Promise<CommonMessageFragment> {
  return connection.graphql(SendEmail, { email, scene }, (answer) => answer.sendEmail);
}
