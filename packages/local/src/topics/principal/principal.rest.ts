import { audit } from '../../server/audit.js';
import { type Call, requireUser } from '../../server/call.js';
import { badRequest } from '../../server/errors.js';
import type { Input } from '../../server/input.js';
import { forManagement, forUser, type Routes } from '../../server/rest.js';
import { requireNamedUser } from '../users/user-lookup.js';
import type { User } from '../users/users.store.js';

export const principal: Routes = {
  'GET /api/v2/users/principal_authentication': forUser((call) => detail(call, requireUser(call))),
  'POST /api/v2/users/principal_authentication': forUser((call, { body }) =>
    authenticate(call, requireUser(call), body),
  ),
  'GET /api/v2/users/{userId}/management/principal_authentication': forManagement((call, { params }) =>
    detail(call, requireNamedUser(call, params.text('userId'))),
  ),
  'POST /api/v2/users/{userId}/management/principal_authentication': forManagement((call, { params, body }) =>
    authenticate(call, requireNamedUser(call, params.text('userId')), body),
  ),
};

/** Null before the first authentication; the number of the bank card or the representative's name stays inside. */
function detail(call: Call, { id }: User) {
  const known = call.local.store.principals.ofUser(id);
  if (!known) return null;
  const { ext, ...shown } = known;
  return shown;
}

/** There is no register to ask here: whoever gives all the data is authenticated. A second one replaces the first. */
function authenticate(call: Call, user: User, body: Input): true {
  const principalType = body.text('type');
  if (principalType !== 'P' && principalType !== 'E') throw badRequest('type must be P or E');
  call.local.store.principals.put({
    userPoolId: call.pool.id,
    userId: user.id,
    principalType,
    principalName: body.text('name'),
    principalCode: body.text('idCard'),
    ext: body.text('ext'),
  });
  audit(call, { operationType: 'principalAuthentication', userId: user.id });
  return true;
}
