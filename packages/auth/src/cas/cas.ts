import { type CasValidation, configError } from '@authing/core';
import type { AuthConnection } from '../connection.js';

/** Verdict of `validateTicketV1`. */
export interface TicketVerdict {
  valid: boolean;
  /** Why not. */
  message?: string;
}

/** Whether a CAS ticket is good for a service, as CAS 1.0 answers it. Route `GET /cas-idp/{appId}/validate`. */
export async function validateTicketV1(
  connection: AuthConnection,
  ticket: string,
  service: string,
): Promise<TicketVerdict> {
  const path = { appId: connection.options.appId };
  const text = await connection.rest('GET /cas-idp/{appId}/validate', {
    path,
    query: { service, ticket },
    token: false,
    answer: 'text',
  });
  return /^yes\r?$/m.test(text.split('\n', 1)[0]!)
    ? { valid: true }
    : { valid: false, message: 'The ticket is not valid' };
}

/**
 * The user of a CAS ticket, as CAS 2.0 answers it: an object, or with `XML` the text. A ticket that is not good is an
 * answer with `authenticationFailure`. Route `GET /cas-idp/{appId}/serviceValidate`.
 *
 * @throws AuthingError `config` without ticket or service, or for an unknown format.
 */
export async function validateTicketV2(
  connection: AuthConnection,
  ticket: string,
  service: string,
  format: 'JSON' | 'XML' = 'JSON',
): Promise<CasValidation | string> {
  if (!ticket || !service) throw configError('argument', 'ticket and service must be given');
  if (format !== 'JSON' && format !== 'XML') throw configError('argument', 'format must be JSON or XML');
  const path = { appId: connection.options.appId };
  const answer = format === 'XML' ? 'text' : undefined;
  return connection.rest('GET /cas-idp/{appId}/serviceValidate', {
    path,
    query: { service, ticket, format },
    token: false,
    answer,
  });
}
