import type { IssuedToken, ModelClass } from 'oidc-provider';
import { signJwt, verifyJwt } from '../../crypto/jwt.js';
import type { KeyPair } from '../../crypto/keys.js';
import type { Local } from '../../server/local.js';

/**
 * oidc-provider hands out its stored tokens as random text; the service as signed JWTs. Here they are both: stored
 * under their `jti`, so that they can be revoked and introspected, and handed out signed, so that anybody can check them.
 */
export function handOutAsJwt(local: Local, keys: KeyPair, model: ModelClass<IssuedToken>): void {
  const { getValueAndPayload } = model.prototype;
  model.prototype.getValueAndPayload = async function signed(this: IssuedToken) {
    const { value: jti, payload } = await getValueAndPayload.call(this);
    const iat = local.clock.seconds();
    const { accountId, clientId, scope, expiration } = this;
    const who = { sub: accountId ?? clientId, aud: clientId, client_id: clientId, iss: `${local.url}/oidc` };
    return { value: await signJwt({ jti, ...who, scope, iat, exp: iat + expiration }, keys), payload };
  };
  const find = model.find;
  model.find = (value, options) => find.call(model, storedId(value, keys) ?? '', options);
}

/** What a token is stored under: the `jti` of a good JWT, any other text as it is; null for a JWT that is not good. */
export function storedId(token: unknown, { publicKey }: KeyPair): string | null {
  if (typeof token !== 'string') return null;
  return token.split('.').length === 3 ? (verifyJwt(token, publicKey)?.jti ?? null) : token;
}
