import { configError, needed, randomText } from '@authing/core';
import { sha256 } from './sha256.js';

/**
 * A PKCE verifier: 43 random letters and digits, 256 bits. (4.x calls it challenge; the challenge is what
 * `getCodeChallengeDigest` makes of it.) Keep it until the code is exchanged; never put it in a URL.
 */
export function generateCodeChallenge(): string {
  return randomText(43);
}

/**
 * The PKCE challenge of a verifier: Base64url of its SHA-256 without padding, or with `plain` the verifier itself.
 *
 * @throws AuthingError `config` without a verifier or for an unknown method.
 */
export function getCodeChallengeDigest({
  codeChallenge,
  method = 'S256',
}: {
  codeChallenge: string;
  method?: 'S256' | 'plain';
}): string {
  if (!codeChallenge) throw configError('argument', 'codeChallenge must be the text generateCodeChallenge() gave');
  if (method === 'plain') return codeChallenge;
  if (method !== 'S256') throw configError('argument', 'method must be S256 or plain');
  const digest = String.fromCharCode(...sha256(new (needed('TextEncoder'))().encode(codeChallenge)));
  return needed('btoa')(digest).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
}
