import { type IterateOptions, type Page, type PagedIterable, paginate } from '@authing/core';
import {
  type AuthorizedResource,
  type AuthorizedResourcesOptions,
  authorizedResourcesOf,
} from '../authorized-resources.js';
import type { ManagementConnection } from '../connection.js';
import type { PolicyAssignmentFragment } from '../generated/graphql.generated.js';
import { AddPolicyAssignments, PolicyAssignments, RemovePolicyAssignments } from '../policies/policies.generated.js';
import type { CommonMessage } from '../results.js';
import { ListRoleAuthorizedResources } from './roles.generated.js';

/** A page of the policies given to a role. Query `policyAssignments`. */
export function listPolicies(
  connection: ManagementConnection,
  code: string,
  page = 1,
  limit = 10,
): Promise<Page<PolicyAssignmentFragment>> {
  return connection.graphql(
    PolicyAssignments,
    () => {
      const variables = { targetType: 'ROLE', targetIdentifier: code, page, limit };
      return variables;
    },
    ({ policyAssignments }) => policyAssignments,
  );
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
export function addPolicies(
  connection: ManagementConnection,
  code: string,
  policies: string[],
): Promise<CommonMessage> {
  return connection.graphql(
    AddPolicyAssignments,
    () => {
      const variables = { targetType: 'ROLE', targetIdentifiers: [code], policies };
      return variables;
    },
    ({ addPolicyAssignments }) => addPolicyAssignments,
  );
}

/** Takes policies from a role. Mutation `removePolicyAssignments`. */
export function removePolicies(
  connection: ManagementConnection,
  code: string,
  policies: string[],
): Promise<CommonMessage> {
  return connection.graphql(
    RemovePolicyAssignments,
    () => {
      const variables = { targetType: 'ROLE', targetIdentifiers: [code], policies };
      return variables;
    },
    ({ removePolicyAssignments }) => removePolicyAssignments,
  );
}

/**
 * What a role lets its holders do. Query `role`.
 *
 * @param namespace Code of the permission space the role is in.
 * @throws AuthingError `api` (404) for an unknown role.
 */
export function listAuthorizedResources(
  connection: ManagementConnection,
  code: string,
  namespace: string,
  options: AuthorizedResourcesOptions = {},
): Promise<Page<AuthorizedResource>> {
  return connection.graphql(
    ListRoleAuthorizedResources,
    () => {
      const { resourceType } = options;
      return { code, namespace, resourceType };
    },
    ({ role }) => authorizedResourcesOf(role, 'The role'),
  );
}
