import { forAnyone, forEither, forManagement } from '../../server/access.js';
import { type Call, header, isManagement, requireUser, succeeded } from '../../server/call.js';
import { bearer } from '../../server/caller.js';
import { errors } from '../../server/errors.js';
import type { Resolvers } from '../../server/generated/resolvers.generated.js';
import { pageOf } from '../../server/input.js';
import { customDataOf } from '../custom-data/custom-data.js';
import { findByIdentity, usersByField } from './user-lookup.js';
import { outsideOrgs, usersWhere } from './user-search.js';
import { userArn, userView } from './user-view.js';
import { createUser, deleteUsers, updateUser } from './users.js';
import type { User } from './users.store.js';

export const users: Resolvers<Call> = {
  Query: {
    user: forEither((_, { id }, call) => view(ownOrNamed(call, id))),
    users: forManagement((_, { page, limit, sortBy, excludeUsersInOrg }, call) => {
      const options = { ...pageOf(call.local, page, limit), sortBy };
      return viewed(
        excludeUsersInOrg
          ? usersWhere(call, [outsideOrgs], options)
          : call.local.store.users.page(call.pool.id, options),
      );
    }),
    archivedUsers: forManagement((_, { page, limit }, call) =>
      viewed(call.local.store.users.archivedPage(call.pool.id, pageOf(call.local, page, limit))),
    ),
    userBatch: forManagement((_, { ids, type }, call) => usersByField(call, ids, type).map((user) => userView(user))),
    findUser: forManagement((_, { identity, ...key }, call) =>
      view(identity ? findByIdentity(call, identity) : call.local.store.users.find(call.pool.id, key)),
    ),
    isUserExists: forAnyone((_, key, call) => call.local.store.users.find(call.pool.id, key) !== null),
  },
  Mutation: {
    createUser: forManagement(async (_, { userInfo, ...options }, call) =>
      userView(await createUser(call, userInfo, options)),
    ),
    updateUser: forEither(async (_, { id, input }, call) =>
      userView(await updateUser(call, requireOwnOrNamed(call, id), input)),
    ),
    deleteUser: forManagement((_, { id }, call) => deleted(call, [id])),
    deleteUsers: forManagement((_, { ids }, call) => deleted(call, ids)),
  },
  User: {
    arn: (user) => user.arn ?? userArn({ id: user.id ?? '', userPoolId: user.userPoolId ?? '' }),
    // Older clients take the token of every answer about the signed-in user for their session's.
    token: ({ id, token }, _, call) =>
      token ?? (ownSession(call, id) ? bearer(header(call.headers, 'authorization')) : null),
    tokenExpiredAt: ({ id, tokenExpiredAt }, _, call) => {
      const session = ownSession(call, id);
      return tokenExpiredAt ?? (session && new Date(session.expiresAt * 1000).toISOString());
    },
    // No hash leaves the server.
    password: () => null,
    customData: (user, _, call) => customDataOf(call, 'USER', user.id ?? ''),
    identities: (user, _, call) =>
      call.local.store.identities.ofUser(user.id ?? '').map(({ userInfoInIdp, ...identity }) => ({
        ...identity,
        userInfoInIdp: JSON.stringify(userInfoInIdp ?? {}),
      })),
  },
};

const ownSession = ({ caller }: Call, id: string | null | undefined) =>
  caller.kind === 'user' && caller.user.id === id ? caller.session : null;

const view = (user: User | null) => user && userView(user);
const viewed = ({ totalCount, list }: { totalCount: number; list: User[] }) => ({
  totalCount,
  list: list.map((user) => userView(user)),
});

/** Null when an administrator asks for a user that is not there; a user is always there. @throws 2202 */
function ownOrNamed(call: Call, id: string | null | undefined): User | null {
  if (isManagement(call)) return id ? call.local.store.users.byId(call.pool.id, id) : null;
  const user = requireUser(call);
  if (id && id !== user.id) throw errors.notOwnProfile();
  return user;
}

function requireOwnOrNamed(call: Call, id: string | null | undefined): User {
  const user = ownOrNamed(call, id);
  if (!user) throw errors.userNotFound();
  return user;
}

function deleted(call: Call, ids: readonly string[]) {
  deleteUsers(call, ids);
  return succeeded(call, 'Deleted', '删除成功');
}
