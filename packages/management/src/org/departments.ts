import type { NodeFragment, Page } from '@authing/core';
import {
  type AuthorizedResource,
  type AuthorizedResourcesOptions,
  authorizedResourcesOf,
} from '../authorized-resources.js';
import type { ManagementConnection } from '../connection.js';
import type { CommonMessage } from '../results.js';
import * as documents from './org.generated.js';
import { type OrgWithTree, withTree } from './tree.js';
import type { NewNode, NodeUpdates, NodeWithMemberCount } from './types.js';

/** Adds a node below another one and returns it. Mutation `addNodeV2`. */
export function addNode(
  connection: ManagementConnection,
  orgId: string,
  parentNodeId: string,
  data: NewNode,
): Promise<NodeFragment> {
  return connection.graphql(documents.AddNodeV2, { ...data, orgId, parentNodeId }, ({ addNodeV2 }) => addNodeV2);
}

/** Adds a node below another one and returns the whole organisation. Mutation `addNode`. */
export function addNodeToOrg(
  connection: ManagementConnection,
  orgId: string,
  parentNodeId: string,
  data: NewNode,
): Promise<OrgWithTree> {
  return connection.graphql(documents.AddNode, { ...data, orgId, parentNodeId }, ({ addNode }) => withTree(addNode));
}

/** A node by its code, unique in its organisation, or null. Query `nodeByCode`. */
export function getNodeByCode(
  connection: ManagementConnection,
  orgId: string,
  code: string,
): Promise<NodeFragment | null> {
  return connection.graphql(documents.NodeByCode, { orgId, code }, ({ nodeByCode }) => nodeByCode);
}

/** A node by its id, or null. Query `nodeById`. */
export function getNodeById(connection: ManagementConnection, nodeId: string): Promise<NodeFragment | null> {
  return connection.graphql(documents.NodeById, { id: nodeId }, ({ nodeById }) => nodeById);
}

/**
 * Changes a node. Mutation `updateNode`. `order`, `nameI18n` and `descriptionI18n`, which 4.x dropped, are sent when
 * they are given: a server that does not know them refuses the call instead of ignoring them.
 */
export function updateNode(
  connection: ManagementConnection,
  id: string,
  updates: NodeUpdates,
): Promise<NodeWithMemberCount> {
  const fully = (updates?.order ?? updates?.nameI18n ?? updates?.descriptionI18n) != null;
  return connection.graphql(
    fully ? documents.UpdateNodeFully : documents.UpdateNode,
    () => {
      const { order, nameI18n, descriptionI18n, ...basics } = updates;
      return { ...basics, id, ...(fully && { order, nameI18n, descriptionI18n }) };
    },
    ({ updateNode }) => updateNode,
  );
}

/** Deletes a node with everything below it. Mutation `deleteNode`. */
export function deleteNode(connection: ManagementConnection, orgId: string, nodeId: string): Promise<CommonMessage> {
  return connection.graphql(documents.DeleteNode, { orgId, nodeId }, ({ deleteNode }) => deleteNode);
}

/** Moves a node with everything below it, not below itself; returns the organisation as it is then. Mutation `moveNode`. */
export function moveNode(
  connection: ManagementConnection,
  orgId: string,
  nodeId: string,
  targetParentId: string,
): Promise<OrgWithTree> {
  return connection.graphql(documents.MoveNode, { orgId, nodeId, targetParentId }, ({ moveNode }) =>
    withTree(moveNode),
  );
}

/** Whether a node is the topmost one of its organisation. Query `isRootNode`. */
export function isRootNode(connection: ManagementConnection, orgId: string, nodeId: string): Promise<boolean> {
  return connection.graphql(documents.IsRootNode, { orgId, nodeId }, ({ isRootNode }) => isRootNode === true);
}

/** The nodes directly below a node. Query `childrenNodes`. */
export function listChildren(connection: ManagementConnection, nodeId: string): Promise<NodeFragment[]> {
  return connection.graphql(documents.ChildrenNodes, { nodeId }, ({ childrenNodes }) => childrenNodes);
}

/** The topmost node of an organisation. Query `rootNode`. */
export function rootNode(connection: ManagementConnection, orgId: string): Promise<NodeFragment> {
  return connection.graphql(documents.RootNode, { orgId }, ({ rootNode }) => rootNode);
}

/** Nodes of all organisations whose name or code contains the keyword. Query `searchNodes`. */
export function searchNodes(connection: ManagementConnection, keyword: string): Promise<NodeFragment[]> {
  return connection.graphql(documents.SearchNodes, { keyword }, ({ searchNodes }) => searchNodes);
}

/**
 * What the members of a node may use through it. Query `listNodeByIdAuthorizedResources`.
 *
 * @throws AuthingError `api` with code 404 when there is no such node.
 */
export function listAuthorizedResourcesByNodeId(
  connection: ManagementConnection,
  nodeId: string,
  namespace: string,
  options: AuthorizedResourcesOptions = {},
): Promise<Page<AuthorizedResource>> {
  return connection.graphql(
    documents.ListNodeByIdAuthorizedResources,
    () => {
      const { resourceType } = options;
      const variables = { id: nodeId, namespace, resourceType };
      return variables;
    },
    ({ nodeById }) => authorizedResourcesOf(nodeById, 'The node'),
  );
}

/** The same for a node that is named by its code. Query `listNodeByCodeAuthorizedResources`. */
export function listAuthorizedResourcesByNodeCode(
  connection: ManagementConnection,
  orgId: string,
  code: string,
  namespace: string,
  options: AuthorizedResourcesOptions = {},
): Promise<Page<AuthorizedResource>> {
  return connection.graphql(
    documents.ListNodeByCodeAuthorizedResources,
    () => {
      const { resourceType } = options;
      const variables = { orgId, code, namespace, resourceType };
      return variables;
    },
    ({ nodeByCode }) => authorizedResourcesOf(nodeByCode, 'The node'),
  );
}
