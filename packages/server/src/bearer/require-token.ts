import { type AuthConnection, AuthingError, bearerToken, configError } from '@authing/auth';
import type { VerifiedClaims, VerifyOptions } from '@authing/auth/verify';
import { IsActionAllowed } from '@authing/core/documents';
import type { ServerOptions } from '../options.js';
import type { RequestLike } from '../request.js';
import { createRevocationCheck } from './revocation.js';

/** What a request of an API must bring. */
export interface TokenRules extends Pick<VerifyOptions, 'algorithms' | 'issuer' | 'audience'> {
  /** Scopes that the token must have, all of them: in a list, or in one text with spaces as OAuth writes them. */
  scope?: string | readonly string[];
  /** What its user must be allowed to do. The service is asked, with the token. */
  permission?: { resource: string; action: string; namespace?: string };
  /** `check` asks the service whether the token was revoked. Default: nobody is asked, and a token counts until it ends. */
  revocation?: 'check';
  /** With `revocation`: seconds that an answer is used for. Default 10. */
  cacheSeconds?: number;
}

/** Checks the bearer tokens of requests. */
export function createTokenCheck(connection: AuthConnection, { secret, clockTolerance }: ServerOptions) {
  const isRevoked = createRevocationCheck(connection);
  const accepted = secret ? ['RS256', 'HS256'] : ['RS256'];
  // Loaded with the first token: sites without an API have none.
  let loading: Promise<typeof import('@authing/auth/verify')> | undefined;
  return async (request: RequestLike, rules: TokenRules = {}): Promise<VerifiedClaims> => {
    const { algorithms = accepted, issuer, audience, scope, permission, revocation, cacheSeconds = 10 } = rules;
    const scopes = scope ? [scope].flat().flatMap((list) => list.split(' ').filter(Boolean)) : [];
    const token = bearerToken(request.headers.get('authorization'));
    if (!token)
      throw refused(401, 'token_missing', 'The request has no Authorization: Bearer header with a token', scopes);
    loading ??= import('@authing/auth/verify');
    const { verifyToken } = await loading;
    const claims = await verifyToken(connection, token, {
      algorithms,
      issuer,
      audience,
      clockTolerance,
      kind: 'access',
    });
    if (scopes.length) checkScopes(claims, scopes);
    if (revocation === 'check') {
      if (!secret)
        throw configError(
          'secret',
          "revocation: 'check' needs the secret option: the service tells only the application",
        );
      if (await isRevoked(token, claims, cacheSeconds)) throw refused(401, 'token_revoked', 'The token was revoked');
    }
    if (permission && !(await isAllowed(connection.with({ token }), claims.sub, permission)))
      throw refused(403, 'permission_denied', `The user may not ${permission.action} ${permission.resource}`);
    return claims;
  };
}

/** Asked in the name of the token: whoever may use the API may know what its user is allowed to do. Query `isActionAllowed`. */
const isAllowed = (connection: AuthConnection, userId: string, permission: NonNullable<TokenRules['permission']>) =>
  connection.graphql(IsActionAllowed, { ...permission, userId }, ({ isActionAllowed }) => isActionAllowed);

function checkScopes(claims: VerifiedClaims, scopes: readonly string[]): void {
  const granted = scopesOf(claims);
  const missing = scopes.filter((scope) => !granted.includes(scope));
  if (missing.length)
    throw refused(403, 'insufficient_scope', `The token lacks the scope ${missing.join(' ')}`, scopes);
}

const refused = (status: number, code: string, message: string, scopes: readonly string[] = []) =>
  new AuthingError('protocol', code, message, { status, data: { scopes } });

/** As RFC 9068 writes them, and as a list, which some services send. */
function scopesOf({ scope, scp }: VerifiedClaims): string[] {
  const granted = scope ?? scp;
  if (Array.isArray(granted)) return granted.map(String);
  return typeof granted === 'string' ? granted.split(' ') : [];
}
