import { forManagement } from '../../server/access.js';
import { type Call, succeeded } from '../../server/call.js';
import { notFound } from '../../server/errors.js';
import type { Resolvers } from '../../server/generated/resolvers.generated.js';
import { pageOf } from '../../server/input.js';
import { userView } from '../users/user-view.js';
import type { Group } from './groups.store.js';

export const groups: Resolvers<Call> = {
  Query: {
    group: forManagement((_, { code }, { local, pool }) => local.store.groups.byCode(pool.id, code)),
    groups: forManagement((_, { page, limit, userId, sortBy }, { local, pool }) =>
      local.store.groups.page(pool.id, { ...pageOf(local, page, limit), userId, sortBy }),
    ),
  },
  Mutation: {
    createGroup: forManagement((_, { code, name, description = null }, { local, pool }) =>
      local.store.groups.create({ userPoolId: pool.id, code, name, description }),
    ),
    updateGroup: forManagement((_, { code, name, description, newCode }, call) =>
      call.local.store.groups.update(requireGroup(call, code), {
        code: newCode ?? undefined,
        name: name ?? undefined,
        description,
      }),
    ),
    deleteGroups: forManagement((_, { codeList }, call) => {
      call.local.db.transaction(() => {
        for (const code of codeList) call.local.store.groups.delete(requireGroup(call, code));
      });
      return succeeded(call);
    }),
    addUserToGroup: forManagement((_, { code, userIds }, call) => changeMembers(call, code, userIds, 'addMembers')),
    removeUserFromGroup: forManagement((_, { code, userIds }, call) =>
      changeMembers(call, code, userIds, 'removeMembers'),
    ),
  },
  Group: {
    users: forManagement(({ code }, { page, limit }, call) => {
      const found = call.local.store.groups.usersPage(requireGroup(call, code), pageOf(call.local, page, limit));
      return { totalCount: found.totalCount, list: found.list.map((user) => userView(user)) };
    }),
  },
  User: {
    groups: ({ id }, _, { local, pool }) => {
      const list = local.store.groups.ofUser(pool.id, id ?? '');
      return { totalCount: list.length, list };
    },
  },
};

function requireGroup(call: Call, code: string | null | undefined): Group {
  const group = call.local.store.groups.byCode(call.pool.id, code ?? '');
  if (!group) throw notFound(`Group ${code}`);
  return group;
}

function changeMembers(
  call: Call,
  code: string | null | undefined,
  userIds: readonly string[],
  change: 'addMembers' | 'removeMembers',
) {
  const group = requireGroup(call, code);
  const { store, db } = call.local;
  for (const id of userIds) if (!store.users.byId(call.pool.id, id)) throw notFound(`User ${id}`);
  db.transaction(() => store.groups[change](group, userIds));
  return succeeded(call);
}
