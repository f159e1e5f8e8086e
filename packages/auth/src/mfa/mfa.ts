import type { CommonMessageFragment, MfaAssociation, MfaAuthenticator, TotpSource, User } from '@authing/core';
import type { AuthConnection } from '../connection.js';
import { signIn } from '../user.js';

export * from './face.js';

/** Token of a login that waits for its second factor: `error.data.mfaToken`, see `isMfaRequired`. */
export interface MfaTokenOption {
  /** Default: the token of the session. */
  mfaToken?: string;
}

/** Which authenticator is meant, and in whose name. */
export interface AuthenticatorOptions extends MfaTokenOption {
  /** Kind of authenticator: `totp`. */
  authenticatorType: string;
  /** The user's own one, or the one of the application. */
  source?: TotpSource;
}

const OWN_TOTP = { authenticatorType: 'totp', source: 'SELF' } as const;

/**
 * Authenticators of the user; none is an empty list. Route `GET /api/v2/mfa/authenticator`.
 *
 * @param options Default: the user's own `totp` one. Once you give options, name the `source` too.
 */
export function getMfaAuthenticators(
  connection: AuthConnection,
  options: { type: string; source?: TotpSource } & MfaTokenOption = { type: 'totp', source: 'SELF' },
): Promise<MfaAuthenticator[]> {
  const { type, source, mfaToken } = options;
  return connection.rest('GET /api/v2/mfa/authenticator', { query: { type, source }, token: mfaToken ?? true });
}

/**
 * Begins to bind an authenticator app: gives the secret, as text and as QR code, and the recovery code. Nothing changes
 * until `confirmAssociateMfaAuthenticator`. Route `POST /api/v2/mfa/totp/associate`.
 */
export function associateMfaAuthenticator(
  connection: AuthConnection,
  { authenticatorType, source, mfaToken }: AuthenticatorOptions = OWN_TOTP,
): Promise<MfaAssociation> {
  const body = { authenticator_type: authenticatorType, source };
  return connection.rest('POST /api/v2/mfa/totp/associate', { body, token: mfaToken ?? true });
}

/**
 * Finishes the binding with the first code the app shows. Route `POST /api/v2/mfa/totp/associate/confirm`.
 *
 * @throws AuthingError `api` when the code is wrong.
 */
export async function confirmAssociateMfaAuthenticator(
  connection: AuthConnection,
  { authenticatorType, totp, source, mfaToken }: AuthenticatorOptions & { totp?: string } = OWN_TOTP,
): Promise<CommonMessageFragment> {
  const body = { authenticator_type: authenticatorType, totp, source };
  await connection.rest('POST /api/v2/mfa/totp/associate/confirm', { body, token: mfaToken ?? true });
  return { code: 200, message: 'The authenticator is bound' };
}

/** Takes the authenticator app from the signed-in user. Route `DELETE /api/v2/mfa/totp/associate`. */
export async function deleteMfaAuthenticator(connection: AuthConnection): Promise<CommonMessageFragment> {
  await connection.rest('DELETE /api/v2/mfa/totp/associate');
  return { code: 200, message: 'The authenticator is removed' };
}

/**
 * Completes a login with the code of the authenticator app and makes the user the signed-in one. Route
 * `POST /api/v2/mfa/totp/verify`.
 *
 * @param options The code as text: it may begin with 0.
 * @throws AuthingError `api`: `TOTP_WRONG` (6001), or when the `mfaToken` ran out.
 */
export async function verifyTotpMfa(
  connection: AuthConnection,
  { totp, mfaToken }: { totp: string; mfaToken: string },
): Promise<User> {
  return signIn(connection, await connection.rest('POST /api/v2/mfa/totp/verify', { body: { totp }, token: mfaToken }));
}

/**
 * Completes a login with the recovery code and makes the user the signed-in one. The code is used up; a new one is
 * issued, see `getMfaAuthenticators`. Route `POST /api/v2/mfa/totp/recovery`.
 *
 * @throws AuthingError `api`: `TOTP_RECOVERY_CODE_WRONG` (6002), or when the `mfaToken` ran out.
 */
export async function verifyTotpRecoveryCode(
  connection: AuthConnection,
  { recoveryCode, mfaToken }: { recoveryCode: string; mfaToken: string },
): Promise<User> {
  const body = { recoveryCode };
  return signIn(connection, await connection.rest('POST /api/v2/mfa/totp/recovery', { body, token: mfaToken }));
}

/**
 * Completes a login with a code from a text message and makes the user the signed-in one. Route
 * `POST /api/v2/applications/mfa/sms/verify`.
 *
 * @throws AuthingError `api`: `VERIFY_CODE_WRONG` (2001), or when the `mfaToken` ran out.
 */
export async function verifyAppSmsMfa(
  connection: AuthConnection,
  options: { phone: string; code: string; mfaToken: string; phoneCountryCode?: string },
): Promise<User> {
  const { mfaToken, phone, code, phoneCountryCode } = options;
  const body = { phone, code, phoneCountryCode };
  return signIn(
    connection,
    await connection.rest('POST /api/v2/applications/mfa/sms/verify', { body, token: mfaToken }),
  );
}

/**
 * Completes a login with a code from an email and makes the user the signed-in one. Route
 * `POST /api/v2/applications/mfa/email/verify`.
 *
 * @throws AuthingError `api`: `VERIFY_CODE_WRONG` (2001), or when the `mfaToken` ran out.
 */
export async function verifyAppEmailMfa(
  connection: AuthConnection,
  { email, code, mfaToken }: { email: string; code: string; mfaToken: string },
): Promise<User> {
  const body = { email, code };
  return signIn(
    connection,
    await connection.rest('POST /api/v2/applications/mfa/email/verify', { body, token: mfaToken }),
  );
}

/** Whether a phone number or address may become the second factor of the user. Route `POST /api/v2/applications/mfa/check`. */
export function phoneOrEmailBindable(
  connection: AuthConnection,
  { phone, email, mfaToken }: { phone?: string; email?: string; mfaToken: string },
): Promise<boolean> {
  const body = { email, phone };
  return connection.rest('POST /api/v2/applications/mfa/check', { body, token: mfaToken, repeatable: true });
}

/** @deprecated Use `associateMfaAuthenticator`. */
export const assosicateMfaAuthenticator = associateMfaAuthenticator;

/** @deprecated Use `confirmAssociateMfaAuthenticator`. */
export const confirmAssosicateMfaAuthenticator = confirmAssociateMfaAuthenticator;
