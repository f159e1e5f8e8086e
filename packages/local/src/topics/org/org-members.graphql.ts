import { forManagement } from '../../server/access.js';
import { type Call, succeeded } from '../../server/call.js';
import type { Resolvers } from '../../server/generated/resolvers.generated.js';
import { pageOf } from '../../server/input.js';
import { userView } from '../users/user-view.js';
import * as changes from './org.js';
import { nodeView } from './org-view.js';

/** Who belongs to which node: from the node's side and from the user's. */
export const orgMembers: Resolvers<Call> = {
  Mutation: {
    addMember: forManagement((_, { userIds, isLeader, ...name }, call) => {
      const node = changes.namedNode(call, name);
      changes.addMembers(call, node, userIds, isLeader);
      return nodeView(call, node);
    }),
    removeMember: forManagement((_, { userIds, ...name }, call) => {
      const node = changes.namedNode(call, name);
      changes.removeMembers(call, node, userIds);
      return nodeView(call, node);
    }),
    moveMembers: forManagement((_, { userIds, sourceNodeId, targetNodeId }, call) => {
      const source = changes.requireNode(call, sourceNodeId);
      changes.moveMembers(call, userIds, source, changes.requireNode(call, targetNodeId));
      return succeeded(call);
    }),
    setMainDepartment: forManagement((_, { userId, departmentId }, call) => {
      changes.setMainDepartment(call, userId, departmentId);
      return succeeded(call);
    }),
  },
  Node: {
    users: forManagement(({ id }, { page, limit, includeChildrenNodes }, call) => {
      const { orgs, nodeMembers } = call.local.store;
      const node = changes.requireNode(call, id ?? '');
      const ids = includeChildrenNodes ? orgs.subtreeIds(node) : [node.id];
      const { totalCount, list } = nodeMembers.usersPage(ids, pageOf(call.local, page, limit));
      return { totalCount, list: list.map((user) => userView(user)) };
    }),
    roles: ({ id, code }, { namespace }, call) => {
      const names = [id, code].filter((name) => typeof name === 'string');
      const held = names.flatMap((name) => call.local.store.roles.held('NODE', name, namespace));
      const list = held.filter(({ userPoolId }) => userPoolId === call.pool.id);
      return { totalCount: list.length, list };
    },
    isVirtualNode: () => false,
  },
  User: {
    departments: ({ id, mainDepartmentId }, { orgId }, call) => {
      const { nodeMembers } = call.local.store;
      const nodes = nodeMembers.nodesOf(call.pool.id, id ?? '').filter((node) => !orgId || node.orgId === orgId);
      const list = nodes.map((node) => ({
        department: nodeView(call, node),
        isMainDepartment: node.id === mainDepartmentId,
        joinedAt: nodeMembers.table.find({ nodeId: node.id, userId: id ?? '' })?.createdAt ?? null,
      }));
      return { totalCount: list.length, list };
    },
  },
};
