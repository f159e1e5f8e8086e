import { createHmac, type KeyObject, sign, timingSafeEqual, verify } from 'node:crypto';
import type { KeyPair } from './keys.js';

export type Claims = Record<string, unknown> & { exp?: number; iat?: number; jti?: string; sub?: string };

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A JWT signed with RS256. Signing happens off the main thread. */
export async function signJwt(claims: Claims, { kid, privateKey }: KeyPair): Promise<string> {
  const input = `${encode({ alg: 'RS256', typ: 'JWT', kid })}.${encode(claims)}`;
  const signature = await new Promise<Buffer>((resolve, reject) => {
    sign('RSA-SHA256', Buffer.from(input), privateKey, (error, result) => (error ? reject(error) : resolve(result)));
  });
  return `${input}.${signature.toString('base64url')}`;
}

/** A JWT signed with HS256. */
export function signJwtWithSecret(claims: Claims, secret: string): string {
  const input = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

/** The claims of a token with a valid HS256 signature; `secretOf` finds the secret by what the token claims to be. */
export function verifyJwtWithSecret(token: string, secretOf: (claims: Claims) => string | undefined): Claims | null {
  const [header, payload, signature, ...rest] = token.split('.');
  if (!header || !payload || !signature || rest.length > 0 || decode(header)?.alg !== 'HS256') return null;
  const claims = decode(payload);
  const secret = claims && secretOf(claims);
  if (!secret) return null;
  const expected = createHmac('sha256', secret).update(`${header}.${payload}`).digest();
  const given = Buffer.from(signature, 'base64url');
  return given.length === expected.length && timingSafeEqual(given, expected) ? claims : null;
}

/** The claims of a token with a good RS256 signature; null for anything else. Expiry is the caller's to judge. */
export function verifyJwt(token: string, publicKey: KeyObject): Claims | null {
  const [header, payload, signature, ...rest] = token.split('.');
  if (!header || !payload || !signature || rest.length > 0) return null;
  if (decode(header)?.alg !== 'RS256') return null;
  const good = verify(
    'RSA-SHA256',
    Buffer.from(`${header}.${payload}`),
    publicKey,
    Buffer.from(signature, 'base64url'),
  );
  return good ? decode(payload) : null;
}

function decode(part: string): Claims | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Claims) : null;
  } catch {
    return null;
  }
}
