import { createHash } from 'node:crypto';
import type { Call } from '../../server/call.js';
import { LocalError } from '../../server/errors.js';
import type { Input } from '../../server/input.js';
import { json, Reply } from '../../server/reply.js';
import { forAnyone, type RestRequest, type Routes } from '../../server/rest.js';
import { oidcConfigOf } from '../../topics/applications/oidc-config.js';
import { callThrough, passwordStep } from '../login.js';
import { claimsOf } from '../oidc/claims.js';
import { authenticateClient, type OauthClient } from './client.js';
import { OauthError } from './errors.js';
import { find, type LiveToken, take, tokenSet } from './tokens.js';

const answering = (handle: (call: Call, request: RestRequest) => Reply | Promise<Reply>) =>
  forAnyone(async (call, request) => {
    try {
      return await handle(call, request);
    } catch (error) {
      if (error instanceof OauthError) return error.reply();
      throw error;
    }
  });

const noStore = { 'cache-control': 'no-store' };

/** What OAuth clients ask without a browser. Tokens are opaque: only the server knows what they stand for. */
export const oauthTokens: Routes = {
  'POST /oauth/token': answering(async (call, request) => {
    const client = authenticateClient(call, request);
    const grant = grants[request.body.optionalText('grant_type') as keyof typeof grants];
    if (!grant) throw new OauthError('unsupported_grant_type', 'The grant type is not supported');
    return json(await grant(call, client, request.body), 200, noStore);
  }),
  'POST /oauth/token/introspection': answering((call, request) => {
    const { id } = authenticateClient(call, request);
    const token = anyToken(call, request.body.optionalText('token'));
    return json(token?.clientId === id ? described(call, token) : { active: false }, 200, noStore);
  }),
  'POST /oauth/token/revocation': answering((call, request) => {
    const { id, method } = authenticateClient(call, request);
    if (method === 'basic') throw new OauthError('invalid_request', 'HTTP Basic is not accepted here');
    const token = anyToken(call, request.body.optionalText('token'));
    if (token?.clientId === id) call.local.store.protocolRecords.remove(token.kind, token.id);
    return new Reply(200, '', noStore);
  }),
  'GET /oauth/me': answering((call, { query }) => userInfo(call, query)),
  'POST /oauth/me': answering((call, { query, body }) =>
    userInfo(call, body.optionalText('access_token') ? body : query),
  ),
};

const grants = {
  authorization_code: (call: Call, client: OauthClient, body: Input) => {
    const code = take(call.local, 'OauthCode', body.optionalText('code'));
    if (code?.clientId !== client.id) throw new OauthError('invalid_grant', 'The code is not good');
    if (code.redirectUri !== body.optionalText('redirect_uri')) {
      throw new OauthError('invalid_grant', 'redirect_uri is not the one the code was asked for with');
    }
    requireProof(client, code, body.optionalText('code_verifier'));
    return tokenSet(call.local, code);
  },
  refresh_token: (call: Call, client: OauthClient, body: Input) => {
    const token = take(call.local, 'OauthRefresh', body.optionalText('refresh_token'));
    if (token?.clientId !== client.id) throw new OauthError('invalid_grant', 'The refresh token is not good');
    return tokenSet(call.local, token);
  },
  client_credentials: (call: Call, { id, isConfidential }: OauthClient, body: Input) => {
    if (!isConfidential) throw new OauthError('unauthorized_client', 'Client credentials need a secret');
    return tokenSet(call.local, {
      clientId: id,
      accountId: null,
      scope: body.optionalText('scope') ?? '',
      grantId: null,
    });
  },
  password: passwordGrant,
};

/** For applications that name the grant in `oidcConfig.grant_types`. */
async function passwordGrant(call: Call, { id, app }: OauthClient, body: Input): Promise<object> {
  if (!app || !oidcConfigOf(app).grant_types?.includes('password')) {
    throw new OauthError('unauthorized_client', 'The application does not allow the password grant');
  }
  try {
    const user = await passwordStep(callThrough(call, app), body.optionalText('username') ?? '', body);
    const scope = body.optionalText('scope') || 'user';
    return tokenSet(call.local, { clientId: id, accountId: user.id, scope, grantId: null });
  } catch (error) {
    throw error instanceof LocalError ? new OauthError('invalid_grant', error.messageIn('en-US')) : error;
  }
}

/** A challenge must be met; without one the secret is the proof, unless the application goes without by setting. */
function requireProof(
  { app, isConfidential }: OauthClient,
  { challenge }: LiveToken,
  verifier: string | undefined,
): void {
  if (challenge) {
    const digest =
      challenge.method === 'S256'
        ? createHash('sha256')
            .update(verifier ?? '')
            .digest('base64url')
        : verifier;
    if (!verifier || digest !== challenge.value) throw new OauthError('invalid_grant', 'code_verifier is wrong');
    return;
  }
  const mayGoWithout = app !== null && oidcConfigOf(app).token_endpoint_auth_method === 'none';
  if (!isConfidential && !mayGoWithout)
    throw new OauthError('invalid_grant', 'Show the secret or use a code challenge');
}

const anyToken = ({ local }: Call, token: string | undefined): LiveToken | null =>
  find(local, 'OauthToken', token) ?? find(local, 'OauthRefresh', token);

const described = ({ local }: Call, { id, kind, accountId, clientId, scope, iat, exp }: LiveToken) => ({
  active: true,
  sub: accountId ?? clientId,
  client_id: clientId,
  scope,
  iat,
  exp,
  iss: `${local.url}/oauth`,
  jti: id,
  token_type: kind === 'OauthToken' ? 'Bearer' : 'refresh_token',
});

function userInfo(call: Call, sent: Input): Reply {
  const header = /^bearer (.+)$/i.exec(String(call.headers.authorization ?? ''))?.[1];
  const token = find(call.local, 'OauthToken', header ?? sent.optionalText('access_token'));
  if (!token?.user) throw new OauthError('invalid_token', 'The access token is not good');
  return json(claimsOf(call.local, token.user), 200, noStore);
}
