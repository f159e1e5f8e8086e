import type { Call } from '../../server/call.js';
import type { Org, OrgNode } from './org.store.js';

/** A node as callers see it: where it is in the tree, and which nodes are directly below. */
export interface NodeView extends Omit<OrgNode, 'seq' | 'userPoolId' | 'parentId' | 'position'> {
  order: number | null;
  root: boolean;
  depth: number;
  path: string[];
  codePath: (string | null)[];
  namePath: string[];
  children: string[];
}

/** `above` is the way from the topmost node to the node's parent. */
function viewOf(node: OrgNode, above: readonly OrgNode[], children: readonly OrgNode[]): NodeView {
  const { seq: _, userPoolId: __, parentId, position, ...rest } = node;
  const path = [...above, node];
  return {
    ...rest,
    order: position,
    root: parentId === null,
    depth: above.length,
    path: path.map(({ id }) => id),
    codePath: path.map(({ code }) => code),
    namePath: path.map(({ name }) => name),
    children: children.map(({ id }) => id),
  };
}

export function nodeView({ local: { store } }: Call, node: OrgNode): NodeView {
  return viewOf(node, store.orgs.path(node).slice(0, -1), store.orgs.children(node));
}

/** Children by parent id, in the order of siblings. */
export function childrenByParent(nodes: readonly OrgNode[]): ReadonlyMap<string, OrgNode[]> {
  const children = new Map<string, OrgNode[]>();
  for (const node of nodes) {
    if (node.parentId === null) continue;
    const siblings = children.get(node.parentId);
    if (siblings) siblings.push(node);
    else children.set(node.parentId, [node]);
  }
  return children;
}

/** An organisation with all its nodes, parents before children. */
export function orgView({ local: { store } }: Call, org: Org) {
  const all = store.orgs.ofOrg(org.id);
  const children = childrenByParent(all);
  const nodes: NodeView[] = [];
  const open: [OrgNode, OrgNode[]][] = all.filter(({ parentId }) => parentId === null).map((node) => [node, []]);
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, above] = next;
    const below = children.get(node.id) ?? [];
    nodes.push(viewOf(node, above, below));
    const path = [...above, node];
    for (const child of [...below].reverse()) open.push([child, path]);
  }
  return { id: org.id, tenantId: org.tenantId, rootNode: nodes[0] as NodeView, nodes };
}

/** An organisation without its nodes, as REST routes answer it. */
export function orgSummary(
  { local: { store } }: Call,
  { id, userPoolId, tenantId, rootNodeId, createdAt, updatedAt }: Org,
) {
  const { name, code, description } = store.orgs.node(userPoolId, rootNodeId) as OrgNode;
  return { id, name, code, description, rootNodeId, userPoolId, tenantId, createdAt, updatedAt };
}
