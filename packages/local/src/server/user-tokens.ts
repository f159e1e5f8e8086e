import { type Claims, signJwt, signJwtWithSecret, verifyJwt, verifyJwtWithSecret } from '../crypto/jwt.js';
import type { Application } from '../topics/stores.js';
import type { Local } from './local.js';

const usesSecret = ({ settings }: Application): boolean =>
  (settings.oidcConfig as { id_token_signed_response_alg?: string } | undefined)?.id_token_signed_response_alg ===
  'HS256';

/** Signs a user's token as their application wants it: with the server's key, or HS256 with the application's secret. */
export async function signUserClaims(local: Local, claims: Claims, appId: string | null): Promise<string> {
  const app = appId === null ? null : local.store.applications.byId(appId);
  return app && usesSecret(app) ? signJwtWithSecret(claims, app.secret) : signJwt(claims, await local.keys.token());
}

/**
 * The claims of a token this server signed; null for any other. Expiry is the caller's to judge. An application's secret
 * signs for its own users only: what such a token says of a `type` is refused, since administrators' tokens carry one.
 */
export async function readToken(local: Local, token: string): Promise<Claims | null> {
  const claims = verifyJwt(token, (await local.keys.token()).publicKey);
  if (claims) return claims;
  const secretOf = ({ aud }: Claims) => local.store.applications.byId(String(aud))?.secret;
  const own = verifyJwtWithSecret(token, secretOf);
  return own?.type === undefined ? own : null;
}
