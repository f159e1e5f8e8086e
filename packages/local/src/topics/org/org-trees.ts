import type { Call } from '../../server/call.js';
import { badRequest } from '../../server/errors.js';
import { type UserView, userView } from '../users/user-view.js';
import { requireLevels } from './org.js';
import type { Org, OrgNode } from './org.store.js';
import { childrenByParent } from './org-view.js';

/** A node with its members and what is below it, as an export has it. */
export interface OrgTree {
  id: string;
  orgId: string;
  name: string;
  code: string | null;
  description: string | null;
  order: number | null;
  depth: number;
  root: boolean;
  members: UserView[];
  children: OrgTree[];
}

/** A tree in a request: `name`, `code`, `description` and `children` of a node. */
type Given = Readonly<Record<string, unknown>>;

const MAX_MEMBERS = 100_000;

export function exportTree(call: Call, org: Org): OrgTree {
  const nodes = call.local.store.orgs.ofOrg(org.id);
  const children = childrenByParent(nodes);
  const top = treeNode(call, nodes.find(({ parentId }) => parentId === null) as OrgNode, 0);
  const open = [top];
  for (let parent = open.pop(); parent; parent = open.pop()) {
    for (const node of children.get(parent.id) ?? []) {
      const child = treeNode(call, node, parent.depth + 1);
      parent.children.push(child);
      open.push(child);
    }
  }
  return top;
}

function treeNode(call: Call, node: OrgNode, depth: number): OrgTree {
  const { id, orgId, name, code, description, position, parentId } = node;
  const members = call.local.store.nodeMembers.usersPage([id], { page: 1, limit: MAX_MEMBERS }).list;
  const own = { id, orgId, name, code, description, order: position, depth, root: parentId === null };
  return { ...own, members: members.map((user) => userView(user)), children: [] };
}

/** An organisation from a tree, or none of it. @throws 400 */
export function importTree(call: Call, tree: Given): Org {
  const { orgs } = call.local.store;
  return call.local.db.transaction(() => {
    const org = orgs.create(call.pool.id, fieldsOf(tree), call.tenantId);
    const open: [string, Given[], number][] = [[org.rootNodeId, childrenOf(tree), 2]];
    for (let next = open.pop(); next; next = open.pop()) {
      const [parentId, children, level] = next;
      if (children.length > 0) requireLevels(level);
      for (const child of children) {
        open.push([orgs.addNode(org, parentId, fieldsOf(child)).id, childrenOf(child), level + 1]);
      }
    }
    return org;
  });
}

function fieldsOf({ name, code, description }: Given) {
  if (typeof name !== 'string' || name === '') throw badRequest('Every node needs a name');
  return {
    name,
    code: typeof code === 'string' ? code : null,
    description: typeof description === 'string' ? description : null,
  };
}

function childrenOf({ children = [] }: Given): Given[] {
  const good = Array.isArray(children) && children.every((child) => typeof child === 'object' && child !== null);
  if (!good) throw badRequest('children must be a list of nodes');
  return children as Given[];
}
