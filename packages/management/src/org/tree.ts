import type { NodeFragment } from '@authing/core';
import type { OrgFragment } from '../generated/graphql.generated.js';

/** A node with the nodes below it in place of their ids. */
export interface OrgTreeNode extends Omit<NodeFragment, 'children'> {
  children: OrgTreeNode[];
}

/**
 * What is wrong with the list of nodes a tree was built from.
 *
 * - `missing`: `parentId` names a child that is not in the list; the tree goes without it.
 * - `repeated`: `parentId` names a node that has its place already: a cycle or a second parent.
 * - `unreachable`: a node that no way from the root leads to.
 */
export interface OrgTreeProblem {
  kind: 'missing' | 'repeated' | 'unreachable';
  nodeId: string;
  parentId?: string;
}

/** An organisation and, beside its flat `nodes`, the same as a tree. */
export interface OrgWithTree extends OrgFragment {
  tree: OrgTreeNode;
  /** Empty when the list of nodes is a tree, as it should be. */
  treeProblems: OrgTreeProblem[];
}

/** The organisation with its tree. Neither it nor its nodes are changed, and any depth is fine: nothing recurses. */
export function withTree(org: OrgFragment): OrgWithTree {
  const { tree, problems } = buildTree(org);
  return { ...org, tree, treeProblems: problems };
}

function buildTree({ nodes, rootNode }: OrgFragment): { tree: OrgTreeNode; problems: OrgTreeProblem[] } {
  const unplaced = new Map(nodes.map((node) => [node.id, node]));
  const known = new Set(unplaced.keys());
  const problems: OrgTreeProblem[] = [];
  const root = nodes.find((node) => node.root) ?? rootNode;

  const place = (node: NodeFragment): OrgTreeNode => {
    unplaced.delete(node.id);
    return { ...node, children: [] };
  };

  const tree = place(root);
  const open: [OrgTreeNode, readonly string[]][] = [[tree, root.children ?? []]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [parent, childIds] = next;
    for (const nodeId of childIds) {
      const node = unplaced.get(nodeId);
      if (!node) {
        problems.push({ kind: known.has(nodeId) ? 'repeated' : 'missing', nodeId, parentId: parent.id });
        continue;
      }
      const child = place(node);
      parent.children.push(child);
      open.push([child, node.children ?? []]);
    }
  }
  for (const nodeId of unplaced.keys()) problems.push({ kind: 'unreachable', nodeId });
  return { tree, problems };
}
