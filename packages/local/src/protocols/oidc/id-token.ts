import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Claims, verifyJwt } from '../../crypto/jwt.js';
import type { Local } from '../../server/local.js';
import type { Application } from '../../topics/applications/applications.store.js';

/** The claims of a token this server signed and the application it is for; null for any other. Expiry is not judged. */
export async function readIdToken(local: Local, token: string): Promise<{ claims: Claims; app: Application } | null> {
  const claims = verifyJwt(token, (await local.keys.token()).publicKey);
  if (claims) return withApp(local, claims);
  const unproven = claimsOf(token);
  const found = unproven && withApp(local, unproven);
  return found && hasSecretSignature(token, found.app.secret) ? found : null;
}

function withApp(local: Local, claims: Claims): { claims: Claims; app: Application } | null {
  const app = local.store.applications.byId(String(claims.aud));
  return app && { claims, app };
}

/** HS256 with the application's secret, which some applications choose. */
function hasSecretSignature(token: string, secret: string): boolean {
  const [head = '', payload = '', signature = ''] = token.split('.');
  const expected = createHmac('sha256', secret).update(`${head}.${payload}`).digest();
  const given = Buffer.from(signature, 'base64url');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function claimsOf(token: string): Claims | null {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    return typeof claims === 'object' && claims !== null ? (claims as Claims) : null;
  } catch {
    return null;
  }
}
