import { forManagement } from '../../server/access.js';
import { type Call, succeeded } from '../../server/call.js';
import { invalidArgument, notFound } from '../../server/errors.js';
import type {
  MutationassignRoleArgs,
  Resolvers,
  Role as RoleType,
} from '../../server/generated/resolvers.generated.js';
import { pageOf } from '../../server/input.js';
import { userView } from '../users/user-view.js';
import { DEFAULT_NAMESPACE } from './namespace.js';
import type { Role, RoleMemberType } from './roles.store.js';

export const roles: Resolvers<Call> = {
  Query: {
    role: forManagement((_, { code, namespace }, call) =>
      present(call.local.store.roles.byCode(call.pool.id, code, namespace)),
    ),
    roles: forManagement((_, { namespace, page, limit }, call) => pageOfRoles(call, namespace, page, limit)),
  },
  Mutation: {
    createRole: forManagement((_, { code, namespace, description, parent }, call) =>
      present(
        call.local.store.roles.create({
          userPoolId: call.pool.id,
          code,
          namespace: namespace ?? DEFAULT_NAMESPACE,
          description: description ?? null,
          parentCode: parent ?? null,
        }),
      ),
    ),
    updateRole: forManagement((_, { code, namespace, description, newCode }, call) =>
      present(
        call.local.store.roles.update(requireRole(call, code, namespace), { code: newCode ?? undefined, description }),
      ),
    ),
    deleteRole: forManagement((_, { code, namespace }, call) => removed(call, [code], namespace)),
    deleteRoles: forManagement((_, { codeList, namespace }, call) => removed(call, codeList, namespace)),
    assignRole: forManagement((_, args, call) => changeMembers(call, args, 'addMembers')),
    revokeRole: forManagement((_, args, call) => changeMembers(call, args, 'removeMembers')),
  },
  Role: {
    arn: ({ arn, code, namespace }, _, { pool }) => arn ?? `arn:cn:authing:${pool.id}:role:${namespace}:${code}`,
    users: forManagement((role, { page, limit }, call) => {
      const { totalCount, list } = call.local.store.roles.usersPage(
        stored(call, role),
        pageOf(call.local, page, limit),
      );
      return { totalCount, list: list.map((user) => userView(user)) };
    }),
    parent: (role, _, call) => {
      const { parentCode, namespace } = stored(call, role);
      return parentCode ? present(call.local.store.roles.byCode(call.pool.id, parentCode, namespace)) : null;
    },
  },
  User: {
    roles: (user, { namespace }, call) => {
      const list = call.local.store.roles.held('USER', user.id ?? '', namespace);
      return { totalCount: list.length, list };
    },
  },
};

const present = <Found extends Role | null>(role: Found): Found => role;

function pageOfRoles(call: Call, namespace: string | null | undefined, page?: number | null, limit?: number | null) {
  return call.local.store.roles.page(call.pool.id, namespace, pageOf(call.local, page, limit));
}

// The row behind a role that a parent resolver returned.
function stored(call: Call, role: { code?: RoleType['code'] | null; namespace?: RoleType['namespace'] | null }): Role {
  return requireRole(call, role.code ?? '', role.namespace);
}

function requireRole(call: Call, code: string, namespace?: string | null): Role {
  const role = call.local.store.roles.byCode(call.pool.id, code, namespace);
  if (!role) throw notFound(`Role ${code}`);
  return role;
}

function removed(call: Call, codes: readonly string[], namespace: string | null | undefined) {
  call.local.db.transaction(() => {
    for (const code of codes) call.local.store.roles.delete(requireRole(call, code, namespace));
  });
  return succeeded(call);
}

function changeMembers(call: Call, args: Partial<MutationassignRoleArgs>, change: 'addMembers' | 'removeMembers') {
  const { store, db } = call.local;
  const codes = [args.roleCode, ...(args.roleCodes ?? [])].filter((code) => typeof code === 'string');
  if (codes.length === 0) throw invalidArgument('Name a role');
  const members: [RoleMemberType, readonly string[]][] = [
    ['USER', knownUsers(call, args.userIds ?? [])],
    ['GROUP', args.groupCodes ?? []],
    ['NODE', args.nodeCodes ?? []],
  ];
  db.transaction(() => {
    for (const code of codes) {
      const role = requireRole(call, code, args.namespace);
      for (const [type, ids] of members) store.roles[change](role, type, ids);
    }
  });
  return succeeded(call);
}

function knownUsers(call: Call, ids: readonly string[]): readonly string[] {
  for (const id of ids) if (!call.local.store.users.byId(call.pool.id, id)) throw notFound(`User ${id}`);
  return ids;
}
