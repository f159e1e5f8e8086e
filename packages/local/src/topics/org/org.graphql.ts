import { forManagement } from '../../server/access.js';
import { type Call, succeeded } from '../../server/call.js';
import { invalidArgument } from '../../server/errors.js';
import type { MutationaddNodeArgs, Resolvers } from '../../server/generated/resolvers.generated.js';
import { pageOf } from '../../server/input.js';
import * as changes from './org.js';
import type { NodeFields, OrgNode } from './org.store.js';
import { nodeView, orgView } from './org-view.js';

const orders: Readonly<Record<string, string>> = {
  CREATEDAT_DESC: 'createdAt DESC, id',
  CREATEDAT_ASC: 'createdAt, id',
  UPDATEDAT_DESC: 'updatedAt DESC, id',
  UPDATEDAT_ASC: 'updatedAt, id',
};

export const org: Resolvers<Call> = {
  Query: {
    org: forManagement((_, { id }, call) => orgView(call, changes.requireOrg(call, id))),
    orgs: forManagement((_, { page, limit, sortBy }, call) => {
      const order = orders[sortBy ?? ''];
      const { totalCount, list } = call.local.store.orgs.page(call.pool.id, pageOf(call.local, page, limit), order);
      return { totalCount, list: list.map((found) => orgView(call, found)) };
    }),
    nodeById: forManagement((_, { id }, call) => viewed(call, call.local.store.orgs.node(call.pool.id, id))),
    nodeByCode: forManagement((_, { orgId, code }, call) =>
      viewed(call, call.local.store.orgs.nodeByCode(call.pool.id, orgId, code)),
    ),
    childrenNodes: forManagement((_, { nodeId }, call) =>
      views(call, call.local.store.orgs.children(changes.requireNode(call, nodeId))),
    ),
    rootNode: forManagement((_, { orgId }, call) =>
      nodeView(call, changes.requireNode(call, changes.requireOrg(call, orgId).rootNodeId)),
    ),
    isRootNode: forManagement(
      (_, { nodeId, orgId }, call) => changes.requireNode(call, nodeId, orgId).parentId === null,
    ),
    searchNodes: forManagement((_, { keyword }, call) =>
      views(call, call.local.store.orgs.search(call.pool.id, keyword)),
    ),
  },
  Mutation: {
    createOrg: forManagement((_, { name, code, description, tenantId }, call) => {
      if (!name) throw invalidArgument('An organisation needs a name');
      const tenant = tenantId ?? call.tenantId;
      return orgView(
        call,
        call.local.store.orgs.create(call.pool.id, { name, ...texts({ code, description }) }, tenant),
      );
    }),
    deleteOrg: forManagement((_, { id }, call) => {
      call.local.store.orgs.delete(changes.requireOrg(call, id));
      return succeeded(call);
    }),
    addNode: forManagement((_, args, call) => {
      added(call, args);
      return orgView(call, changes.requireOrg(call, args.orgId));
    }),
    addNodeV2: forManagement((_, args, call) => nodeView(call, added(call, args))),
    updateNode: forManagement((_, { id, name, order, ...rest }, call) => {
      if (name === '') throw invalidArgument('A node needs a name');
      const patch = { ...texts(rest), ...(name && { name }), ...(order !== undefined && { position: order }) };
      return nodeView(call, call.local.store.orgs.updateNode(changes.requireNode(call, id), patch));
    }),
    moveNode: forManagement((_, { orgId, nodeId, targetParentId }, call) =>
      orgView(call, changes.moveNode(call, orgId, nodeId, targetParentId)),
    ),
    deleteNode: forManagement((_, { orgId, nodeId }, call) => {
      changes.deleteNode(call, orgId, nodeId);
      return succeeded(call);
    }),
  },
};

const viewed = (call: Call, node: OrgNode | null) => node && nodeView(call, node);
const views = (call: Call, nodes: readonly OrgNode[]) => nodes.map((node) => nodeView(call, node));

function added(call: Call, { orgId, parentNodeId, name, order, ...rest }: MutationaddNodeArgs): OrgNode {
  return changes.addNode(call, orgId, parentNodeId, { name, ...texts(rest), position: order ?? null });
}

type Texts = 'code' | 'description' | 'nameI18n' | 'descriptionI18n';

/** The members that are given; an empty code is none. */
function texts(given: { [Name in Texts]?: string | null | undefined }): Partial<Pick<NodeFields, Texts>> {
  const named = (['code', 'description', 'nameI18n', 'descriptionI18n'] as const).filter(
    (name) => given[name] !== undefined,
  );
  return Object.fromEntries(
    named.map((name) => [name, (name === 'code' && given[name] === '' ? null : given[name]) ?? null]),
  );
}
