import type { Claims } from '../../crypto/jwt.js';
import type { Local } from '../../server/local.js';
import { readToken } from '../../server/user-tokens.js';
import type { Application } from '../../topics/applications/applications.store.js';

/** The claims of a token this server signed and the application it is for; null for any other. Expiry is not judged. */
export async function readIdToken(local: Local, token: string): Promise<{ claims: Claims; app: Application } | null> {
  const claims = await readToken(local, token);
  const app = claims && local.store.applications.byId(String(claims.aud));
  return claims && app ? { claims, app } : null;
}
