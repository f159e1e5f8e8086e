import type { Call } from '../../server/call.js';
import type { Input } from '../../server/input.js';
import { json, type Reply } from '../../server/reply.js';
import { forAnyone, type Routes } from '../../server/rest.js';
import { activeUser } from '../../topics/session/sso.js';
import { readIdToken } from './id-token.js';

/** The service's own way to check an ID token or access token: the claims, or a code and a message. */
export const validateToken: Routes = {
  'GET /api/v2/oidc/validate_token': forAnyone((call, { query }) => validate(call, query), { envelope: 'none' }),
};

async function validate({ local }: Call, query: Input): Promise<Reply> {
  const tokens = [query.optionalText('id_token'), query.optionalText('access_token')].filter((token) => token);
  if (tokens.length !== 1) return refused('Give id_token or access_token');
  const found = await readIdToken(local, tokens[0] as string);
  if (!found) return refused('The token is not good');
  const { claims } = found;
  if ((claims.exp ?? 0) <= local.clock.seconds()) return refused('The token has expired');
  const session = claims.jti ? local.store.sessions.byId(claims.jti) : null;
  const program = claims.jti ? local.store.protocolRecords.find('ClientCredentials', claims.jti) : null;
  if (!program && !(session && activeUser(local, session.userId))) return refused('The token was revoked');
  return json(claims);
}

const refused = (message: string): Reply => json({ code: 400, message });
