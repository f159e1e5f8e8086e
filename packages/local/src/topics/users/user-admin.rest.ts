import type { Page } from '../../db/table.js';
import { audit } from '../../server/audit.js';
import { type Call, succeeded } from '../../server/call.js';
import { errors, notFound } from '../../server/errors.js';
import { forManagement, type Routes } from '../../server/rest.js';
import { filterCondition } from './user-filter.js';
import { linkIdentity, unlinkIdentity } from './user-identities.js';
import { holdsRole, holdsText, usersWhere } from './user-search.js';
import { userJson } from './user-view.js';
import type { User } from './users.store.js';

/** What an administrator does with users beside reading and changing them. */
export const userAdmin: Routes = {
  'POST /api/v2/users/filter': forManagement((call, { body }) =>
    pageJson(
      call,
      usersWhere(
        call,
        body.list('filter').map((one) => filterCondition(call, one)),
        body.page(call.local),
      ),
    ),
  ),
  'POST /api/v2/roles/roleUsers': forManagement((call, { body }) => {
    const role = { code: body.text('code'), namespace: body.optionalText('namespace') };
    const search = body.optionalText('search');
    return pageJson(
      call,
      usersWhere(call, [holdsRole([role]), ...(search ? [holdsText(search)] : [])], body.page(call.local)),
    );
  }),
  'GET /api/v2/users/login-status': forManagement((call, { query }) => {
    const user = requireUserOf(call, query.text('userId'));
    return loginStatus(call, user, query.optionalText('appId'), query.optionalText('deviceId'));
  }),
  'POST /api/v2/users/kick': forManagement((call, { body }) => {
    const users = body.texts('userIds').map((id) => requireUserOf(call, id));
    call.local.db.transaction(() => {
      for (const user of users) {
        call.local.store.sessions.revokeAll(user.id);
        audit(call, { operationType: 'logout', userId: user.id });
      }
    });
    return null;
  }),
  'POST /api/v2/users/identity/link': forManagement((call, { body }) => {
    linkIdentity(call, requireUserOf(call, body.text('userId')), body);
    return succeeded(call);
  }),
  'POST /api/v2/users/identity/unlink': forManagement((call, { body }) => {
    unlinkIdentity(call, requireUserOf(call, body.text('userId')), body);
    return succeeded(call);
  }),
  'POST /api/v3/resign-user': forManagement((call, { body }) => resign(call, [body.text('userId')])),
  'POST /api/v3/resign-user-batch': forManagement((call, { body }) => resign(call, body.texts('userIds'))),
  'GET /api/v2/analysis/total-login-count': forManagement((call, { query }) => loggedIn(call, query.text('appId'))),
  'GET /api/v2/analysis/exist-defined-field-count': forManagement((call, { query }) => {
    const having =
      'AND userId IN (SELECT targetId FROM fieldValues v WHERE v.userPoolId = ? AND v.targetType = ? AND v.key = ?)';
    return loggedIn(call, query.text('appId'), having, [call.pool.id, 'USER', query.text('definedFieldKey')]);
  }),
};

const pageJson = (call: Call, { totalCount, list }: Page<User>) => ({
  totalCount,
  list: list.map((user) => userJson(call, user)),
});

function requireUserOf(call: Call, id: string): User {
  const user = call.local.store.users.byId(call.pool.id, id);
  if (!user) throw errors.userNotFound();
  return user;
}

function loginStatus(call: Call, user: User, appId: string | undefined, deviceId: string | undefined) {
  const { sessions, applications } = call.local.store;
  const open = sessions
    .ofUser(user.id)
    .filter((session) => (!appId || session.appId === appId) && (!deviceId || session.deviceId === deviceId));
  const appIds = [...new Set(open.map((session) => session.appId))].filter((id) => id !== null);
  const application = appIds.flatMap((id) => {
    const { secret: _, settings: __, ...app } = applications.byId(id) ?? {};
    return 'id' in app ? [app] : [];
  });
  return open.length > 0 ? { isLogin: true, user: userJson(call, user), application } : { isLogin: false };
}

/** Ends all sessions; `requireActive` keeps a resigned user out. @throws 2004 and then nobody resigns */
function resign(call: Call, ids: readonly string[]): null {
  const users = ids.map((id) => requireUserOf(call, id));
  call.local.db.transaction(() => {
    for (const user of users) {
      call.local.store.users.update(user, { status: 'Resigned' });
      call.local.store.sessions.revokeAll(user.id);
      audit(call, { operationType: 'resign', userId: user.id });
    }
  });
  return null;
}

function loggedIn({ local, pool }: Call, appId: string, having = '', values: string[] = []): number {
  if (local.store.applications.byId(appId)?.userPoolId !== pool.id) throw notFound(`Application ${appId}`);
  const sql = `SELECT COUNT(DISTINCT userId) AS n FROM actions
    WHERE userPoolId = ? AND appId = ? AND operationType = 'login' AND success = 1 ${having}`;
  return local.db.get<{ n: number }>(sql, pool.id, appId, ...values)?.n ?? 0;
}
