import {
  type IterateOptions,
  type Page,
  type PagedIterable,
  type PolicyAssignmentTargetType,
  paginate,
} from '@authing/core';
import type { ManagementConnection } from '../connection.js';
import type { PolicyAssignmentFragment, PolicyFragment } from '../generated/graphql.generated.js';
import type { CommonMessage } from '../results.js';
import * as documents from './policies.generated.js';
import type {
  AssignmentsQuery,
  AssignOptions,
  NewPolicy,
  PoliciesQuery,
  PolicyUpdates,
  PolicyWithAssignments,
} from './types.js';

/** Creates a policy; its `code` is unique in its namespace. Mutation `createPolicy`. */
export function create(connection: ManagementConnection, policy: NewPolicy): Promise<PolicyFragment> {
  return connection.graphql(documents.CreatePolicy, policy, ({ createPolicy }) => createPolicy);
}

/** Deletes a policy with its assignments. Policies that come with the service stay. Mutation `deletePolicy`. */
function deletePolicy(connection: ManagementConnection, code: string, namespace?: string): Promise<CommonMessage> {
  return connection.graphql(documents.DeletePolicy, { code, namespace }, ({ deletePolicy }) => deletePolicy);
}

export { deletePolicy as delete };

/** Deletes several policies. Mutation `deletePolicies`. */
export function deleteMany(
  connection: ManagementConnection,
  codeList: string[],
  namespace?: string,
): Promise<CommonMessage> {
  return connection.graphql(documents.DeletePolicies, { codeList, namespace }, ({ deletePolicies }) => deletePolicies);
}

/** Changes a policy; `statements` replaces the whole list, `newCode` renames it. Mutation `updatePolicy`. */
export function update(
  connection: ManagementConnection,
  code: string,
  updates: PolicyUpdates,
): Promise<PolicyFragment> {
  return connection.graphql(documents.UpdatePolicy, { ...updates, code }, ({ updatePolicy }) => updatePolicy);
}

/** One policy, or null. Query `policy`. */
export function detail(
  connection: ManagementConnection,
  code: string,
  namespace?: string,
): Promise<PolicyFragment | null> {
  return connection.graphql(documents.Policy, { code, namespace }, ({ policy }) => policy);
}

/** One policy of the namespace `default` with a page of its assignments, or null. Query `policyWithAssignments`. */
export function detailWithAssignments(
  connection: ManagementConnection,
  code: string,
  page = 1,
  limit = 10,
): Promise<PolicyWithAssignments | null> {
  return connection.graphql(documents.PolicyWithAssignments, { code, page, limit }, ({ policy }) => policy);
}

/** A page of policies. Query `policies`. */
export function list(connection: ManagementConnection, query: PoliciesQuery = {}): Promise<Page<PolicyFragment>> {
  return connection.graphql(documents.Policies, { page: 1, limit: 10, ...query }, ({ policies }) => policies);
}

/** All policies that `list` gives, page by page. */
export function iterate(
  connection: ManagementConnection,
  options: IterateOptions & Pick<PoliciesQuery, 'namespace' | 'excludeDefault'> = {},
): PagedIterable<PolicyFragment> {
  return paginate((page, limit) => list(connection, { ...options, page, limit }), options);
}

/** To whom a policy is assigned, page by page. Query `policyAssignments`. */
export function listAssignments(
  connection: ManagementConnection,
  query: AssignmentsQuery,
): Promise<Page<PolicyAssignmentFragment>> {
  return connection.graphql(
    documents.PolicyAssignments,
    { page: 1, limit: 10, ...query },
    ({ policyAssignments }) => policyAssignments,
  );
}

/** All assignments of a policy, page by page. */
export function iterateAssignments(
  connection: ManagementConnection,
  options: IterateOptions & Pick<AssignmentsQuery, 'code' | 'namespace'>,
): PagedIterable<PolicyAssignmentFragment> {
  return paginate((page, limit) => listAssignments(connection, { ...options, page, limit }), options);
}

/**
 * Assigns policies to users (by id), roles and groups (by code), nodes (by id) or access keys. Mutation
 * `addPolicyAssignments`.
 */
export function addAssignments(
  connection: ManagementConnection,
  policies: string[],
  targetType: PolicyAssignmentTargetType,
  targetIdentifiers: string[],
  options: AssignOptions = {},
): Promise<CommonMessage> {
  return connection.graphql(
    documents.AddPolicyAssignments,
    () => {
      const { inheritByChildren, namespace } = options;
      const variables = { policies, targetType, targetIdentifiers, inheritByChildren, namespace };
      return variables;
    },
    ({ addPolicyAssignments }) => addPolicyAssignments,
  );
}

/** Takes policies away again. Mutation `removePolicyAssignments`. */
export function removeAssignments(
  connection: ManagementConnection,
  policies: string[],
  targetType: PolicyAssignmentTargetType,
  targetIdentifiers: string[],
  namespace?: string,
): Promise<CommonMessage> {
  return connection.graphql(
    documents.RemovePolicyAssignments,
    () => {
      const variables = { policies, targetType, targetIdentifiers, namespace };
      return variables;
    },
    ({ removePolicyAssignments }) => removePolicyAssignments,
  );
}

/** Puts a suspended assignment in force again. Mutation `enablePolicyAssignment`. */
export function enableAssignment(
  connection: ManagementConnection,
  policy: string,
  targetType: PolicyAssignmentTargetType,
  targetIdentifier: string,
  namespace?: string,
): Promise<CommonMessage> {
  return connection.graphql(
    documents.EnablePolicyAssignment,
    () => {
      const variables = { policy, targetType, targetIdentifier, namespace };
      return variables;
    },
    ({ enablePolicyAssignment }) => enablePolicyAssignment,
  );
}

/** Suspends an assignment without removing it. Mutation `disbalePolicyAssignment` (the service's spelling). */
export function disableAssignment(
  connection: ManagementConnection,
  policy: string,
  targetType: PolicyAssignmentTargetType,
  targetIdentifier: string,
  namespace?: string,
): Promise<CommonMessage> {
  return connection.graphql(
    documents.DisbalePolicyAssignment,
    () => {
      const variables = { policy, targetType, targetIdentifier, namespace };
      return variables;
    },
    ({ disbalePolicyAssignment }) => disbalePolicyAssignment,
  );
}
