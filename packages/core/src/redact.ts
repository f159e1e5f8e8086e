import type { HttpRequest } from './transport/transport.js';

/** Values under names that tell: passwords, secrets and tokens of any form, codes that are digits. */
const SECRETS =
  /"(?:\w*(?:password|secret|token|verifier|ticket|recoverycode)":("(?:[^"\\]|\\.){4,}")|\w*(?:code|totp)":("\d{4,}"))/gi;

/**
 * `text` without what the request carried in confidence. A service that repeats its input in a message must not put a
 * password into somebody's log.
 */
export function redact(text: string, body: HttpRequest['body'], token: string | false | undefined): string {
  // In a form a code is an authorization code.
  const form = () =>
    [...((body ?? []) as URLSearchParams)].map(([name, value]) => ({ [name === 'code' ? 'token' : name]: value }));
  const sent = typeof body === 'string' ? body : JSON.stringify(form());
  const secrets: string[] = [...sent.matchAll(SECRETS)].map(([, secret, code]) => JSON.parse(secret ?? code!));
  for (const secret of token ? [token, ...secrets] : secrets) text = text.split(secret).join('…');
  return text;
}
