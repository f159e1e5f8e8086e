import { type AuthingError, isAuthingError } from '@authing/auth';
import type { Settings } from '../options.js';
import { codeOf, json } from '../routes/answers.js';
import { statusOf } from '../routes/failed-page.js';

/** Codes of RFC 6750, 3.1, for those of ours. */
const CODES: Record<string, string> = {
  token_invalid: 'invalid_token',
  token_expired: 'invalid_token',
  token_revoked: 'invalid_token',
  insufficient_scope: 'insufficient_scope',
  permission_denied: 'insufficient_scope',
};

/** What a client may read. The messages of errors are for the log: they may tell more than it should know. */
const TEXTS: Record<string, string> = {
  token_invalid: 'The access token is not valid',
  token_expired: 'The access token has expired',
  token_revoked: 'The access token was revoked',
  insufficient_scope: 'The access token lacks a scope',
  permission_denied: 'The user lacks a permission',
};

/**
 * The answer to a request that `requireToken`, `webhook` or `signIn` refused. Bearer tokens as RFC 6750 wants it, with
 * `WWW-Authenticate`; 5xx when the service or the options are to blame, so that nobody throws a valid token away.
 *
 * @throws What is no AuthingError.
 */
export function refusal(error: unknown, { origin }: Settings, metadataPath: string): Response {
  if (!isAuthingError(error)) throw error;
  const { code, data } = error as AuthingError;
  const name = String(code);
  if (name !== 'token_missing' && !CODES[name]) return json({ error: codeOf(error) }, statusOf(error));
  const scopes = (data as { scopes?: string[] } | undefined)?.scopes ?? [];
  const parts = {
    error: CODES[name],
    error_description: TEXTS[name],
    scope: scopes.join(' '),
    resource_metadata: origin + metadataPath,
  };
  const challenge = Object.entries(parts).flatMap(([key, value]) => (value ? [`${key}="${quotable(value)}"`] : []));
  const body = { error: CODES[name] ?? 'unauthorized', error_description: TEXTS[name] };
  return json(body, CODES[name] === 'insufficient_scope' ? 403 : 401, {
    'www-authenticate': `Bearer ${challenge.join(', ')}`,
  });
}

/** Letters that a quoted text of these parameters may have (RFC 6750, 3): no quotes, backslashes, line breaks. */
const quotable = (text: string): string => text.replace(/[^\x20-\x21\x23-\x5b\x5d-\x7e]/g, '');
