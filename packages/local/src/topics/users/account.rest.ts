import { requireUser, succeeded } from '../../server/call.js';
import { forAnyone, forManagement, forUser, type Routes } from '../../server/rest.js';
import { passwordProblem, readPassword } from '../passwords/passwords.js';
import { accountSecurity, linkAccounts, tokenHolder, unlinkIdentity } from './account.js';

export const account: Routes = {
  'POST /api/v2/users/link': forAnyone(async (call, { body }) => {
    const primary = await tokenHolder(call, body.text('primaryUserToken'));
    linkAccounts(call, primary, await tokenHolder(call, body.text('secondaryUserToken')));
    return succeeded(call);
  }),
  'POST /api/v2/users/unlink': forAnyone(async (call, { body }) => {
    unlinkIdentity(call, await tokenHolder(call, body.text('primaryUserToken')), { provider: body.text('provider') });
    return succeeded(call);
  }),
  'GET /api/v2/users/me/security-level': forUser((call) => accountSecurity(call, requireUser(call))),
  'POST /api/v2/password/check': forManagement(async (call, { body }) => {
    const problem = passwordProblem(call.pool, await readPassword(call.local, body.text('password')));
    return [{ valid: problem === null, message: problem?.messageIn(call.lang) ?? '' }];
  }),

  'GET /api/v3/get-identities': forUser((call) =>
    call.local.store.identities.ofUser(requireUser(call).id).map(({ id, extIdpId, connectionId, ...identity }) => ({
      identityId: id,
      extIdpId: extIdpId ?? '',
      provider: identity.provider,
      type: identity.type,
      userIdInIdp: identity.userIdInIdp,
      userInfoInIdp: identity.userInfoInIdp ?? {},
      accessToken: identity.accessToken,
      refreshToken: identity.refreshToken,
      originConnIds: connectionId ? [connectionId] : [],
    })),
  ),
  'POST /api/v3/unlink-extidp': forUser((call, { body }) => {
    unlinkIdentity(call, requireUser(call), { extIdpId: body.text('extIdpId') });
    return null;
  }),
  // The page behind the URL takes the ticket `link_token` (kind 'link-identity') for whom to bind.
  'GET /api/v3/generate-link-extidp-url': forAnyone(async (call, { query }) => {
    const user = await tokenHolder(call, query.text('id_token'));
    const appId = query.text('app_id');
    const ticket = call.local.store.tickets.issue({
      userPoolId: call.pool.id,
      kind: 'link-identity',
      userId: user.id,
      data: { appId },
      lifetime: 600,
    });
    const search = new URLSearchParams({ app_id: appId, link_token: ticket.id });
    return {
      url: `${call.local.url}/connections/social/${encodeURIComponent(query.text('ext_idp_conn_identifier'))}?${search}`,
    };
  }),
};
