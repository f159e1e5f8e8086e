import { type IterateOptions, type Page, type PagedIterable, paginate } from '@authing/core';
import type { CommonMessage } from '../answers.js';
import {
  type AuthorizedResource,
  type AuthorizedResourcesOptions,
  authorizedResourcesOf,
} from '../authorized-resources.js';
import type { ManagementConnection } from '../connection.js';
import type { PolicyAssignmentFragment } from '../generated/graphql.generated.js';
import { AddPolicyAssignments, PolicyAssignments, RemovePolicyAssignments } from '../policies/policies.generated.js';
import { ListRoleAuthorizedResources } from './roles.generated.js';

/** A page of the policies given to a role. Query `policyAssignments`. */
export async function listPolicies(
  connection: ManagementConnection,
  code: string,
  page = 1,
  limit = 10,
): Promise<Page<PolicyAssignmentFragment>> {
  const variables = { targetType: 'ROLE', targetIdentifier: code, page, limit };
  return (await connection.graphql(PolicyAssignments, variables)).policyAssignments;
}

/** All policies given to a role, page by page. Query `policyAssignments`. */
export function iteratePolicies(
  connection: ManagementConnection,
  code: string,
  options: IterateOptions = {},
): PagedIterable<PolicyAssignmentFragment> {
  return paginate((page, limit) => listPolicies(connection, code, page, limit), options);
}

/** Gives policies to a role. Mutation `addPolicyAssignments`. */
export async function addPolicies(
  connection: ManagementConnection,
  code: string,
  policies: string[],
): Promise<CommonMessage> {
  const variables = { targetType: 'ROLE', targetIdentifiers: [code], policies };
  return (await connection.graphql(AddPolicyAssignments, variables)).addPolicyAssignments;
}

/** Takes policies from a role. Mutation `removePolicyAssignments`. */
export async function removePolicies(
  connection: ManagementConnection,
  code: string,
  policies: string[],
): Promise<CommonMessage> {
  const variables = { targetType: 'ROLE', targetIdentifiers: [code], policies };
  return (await connection.graphql(RemovePolicyAssignments, variables)).removePolicyAssignments;
}

/**
 * What a role lets its holders do. Query `role`.
 *
 * @param namespace Code of the permission space the role is in.
 * @throws AuthingError `api` (404) for an unknown role.
 */
export async function listAuthorizedResources(
  connection: ManagementConnection,
  code: string,
  namespace: string,
  { resourceType }: AuthorizedResourcesOptions = {},
): Promise<Page<AuthorizedResource>> {
  const { role } = await connection.graphql(ListRoleAuthorizedResources, { code, namespace, resourceType });
  return authorizedResourcesOf(role, 'The role');
}
