import type { NodeFragment, Page } from '@authing/core';
import type { CommonMessage } from '../answers.js';
import {
  type AuthorizedResource,
  type AuthorizedResourcesOptions,
  authorizedResourcesOf,
} from '../authorized-resources.js';
import type { ManagementConnection } from '../connection.js';
import * as documents from './org.generated.js';
import { type OrgWithTree, withTree } from './tree.js';
import type { NewNode, NodeUpdates, NodeWithMemberCount } from './types.js';

/** Adds a node below another one and returns it. Mutation `addNodeV2`. */
export async function addNode(
  connection: ManagementConnection,
  orgId: string,
  parentNodeId: string,
  data: NewNode,
): Promise<NodeFragment> {
  return (await connection.graphql(documents.AddNodeV2, { ...data, orgId, parentNodeId })).addNodeV2;
}

/** Adds a node below another one and returns the whole organisation. Mutation `addNode`. */
export async function addNodeToOrg(
  connection: ManagementConnection,
  orgId: string,
  parentNodeId: string,
  data: NewNode,
): Promise<OrgWithTree> {
  return withTree((await connection.graphql(documents.AddNode, { ...data, orgId, parentNodeId })).addNode);
}

/** A node by its code, unique in its organisation, or null. Query `nodeByCode`. */
export async function getNodeByCode(
  connection: ManagementConnection,
  orgId: string,
  code: string,
): Promise<NodeFragment | null> {
  return (await connection.graphql(documents.NodeByCode, { orgId, code })).nodeByCode;
}

/** A node by its id, or null. Query `nodeById`. */
export async function getNodeById(connection: ManagementConnection, nodeId: string): Promise<NodeFragment | null> {
  return (await connection.graphql(documents.NodeById, { id: nodeId })).nodeById;
}

/**
 * Changes a node. Mutation `updateNode`. `order`, `nameI18n` and `descriptionI18n`, which 4.x dropped, are sent when
 * they are given: a server that does not know them refuses the call instead of ignoring them.
 */
export async function updateNode(
  connection: ManagementConnection,
  id: string,
  updates: NodeUpdates,
): Promise<NodeWithMemberCount> {
  const { order, nameI18n, descriptionI18n, ...basics } = updates;
  const variables = { ...basics, id };
  if ((order ?? nameI18n ?? descriptionI18n) == null)
    return (await connection.graphql(documents.UpdateNode, variables)).updateNode;
  return (await connection.graphql(documents.UpdateNodeFully, { ...variables, order, nameI18n, descriptionI18n }))
    .updateNode;
}

/** Deletes a node with everything below it. Mutation `deleteNode`. */
export async function deleteNode(
  connection: ManagementConnection,
  orgId: string,
  nodeId: string,
): Promise<CommonMessage> {
  return (await connection.graphql(documents.DeleteNode, { orgId, nodeId })).deleteNode;
}

/** Moves a node with everything below it, not below itself; returns the organisation as it is then. Mutation `moveNode`. */
export async function moveNode(
  connection: ManagementConnection,
  orgId: string,
  nodeId: string,
  targetParentId: string,
): Promise<OrgWithTree> {
  return withTree((await connection.graphql(documents.MoveNode, { orgId, nodeId, targetParentId })).moveNode);
}

/** Whether a node is the topmost one of its organisation. Query `isRootNode`. */
export async function isRootNode(connection: ManagementConnection, orgId: string, nodeId: string): Promise<boolean> {
  return (await connection.graphql(documents.IsRootNode, { orgId, nodeId })).isRootNode === true;
}

/** The nodes directly below a node. Query `childrenNodes`. */
export async function listChildren(connection: ManagementConnection, nodeId: string): Promise<NodeFragment[]> {
  return (await connection.graphql(documents.ChildrenNodes, { nodeId })).childrenNodes;
}

/** The topmost node of an organisation. Query `rootNode`. */
export async function rootNode(connection: ManagementConnection, orgId: string): Promise<NodeFragment> {
  return (await connection.graphql(documents.RootNode, { orgId })).rootNode;
}

/** Nodes of all organisations whose name or code contains the keyword. Query `searchNodes`. */
export async function searchNodes(connection: ManagementConnection, keyword: string): Promise<NodeFragment[]> {
  return (await connection.graphql(documents.SearchNodes, { keyword })).searchNodes;
}

/**
 * What the members of a node may use through it. Query `listNodeByIdAuthorizedResources`.
 *
 * @throws AuthingError `api` with code 404 when there is no such node.
 */
export async function listAuthorizedResourcesByNodeId(
  connection: ManagementConnection,
  nodeId: string,
  namespace: string,
  { resourceType }: AuthorizedResourcesOptions = {},
): Promise<Page<AuthorizedResource>> {
  const variables = { id: nodeId, namespace, resourceType };
  const { nodeById } = await connection.graphql(documents.ListNodeByIdAuthorizedResources, variables);
  return authorizedResourcesOf(nodeById, 'The node');
}

/** The same for a node that is named by its code. Query `listNodeByCodeAuthorizedResources`. */
export async function listAuthorizedResourcesByNodeCode(
  connection: ManagementConnection,
  orgId: string,
  code: string,
  namespace: string,
  { resourceType }: AuthorizedResourcesOptions = {},
): Promise<Page<AuthorizedResource>> {
  const variables = { orgId, code, namespace, resourceType };
  const { nodeByCode } = await connection.graphql(documents.ListNodeByCodeAuthorizedResources, variables);
  return authorizedResourcesOf(nodeByCode, 'The node');
}
