import type { HttpRequest } from './transport/transport.js';

/** Values under names that tell: passwords, secrets and tokens of any form, codes that are digits. */
const SECRETS = /"(?:\w*(?:password|secret|token|verifier)":"([^"]{4,})|\w*(?:code|totp)":"(\d{4,}))"/gi;

/**
 * `text` without what the request carried in confidence. A service that repeats its input in a message must not put a
 * password into somebody's log.
 */
export function redact(text: string, body: HttpRequest['body'], token: string | false | undefined): string {
  const sent =
    typeof body === 'string' ? body : JSON.stringify(body ? [...body].map(([name, value]) => ({ [name]: value })) : '');
  const secrets = [...sent.matchAll(SECRETS)].map(([, secret, code]) => secret ?? code!);
  for (const secret of token ? [token, ...secrets] : secrets) text = text.split(secret).join('…');
  return text;
}
