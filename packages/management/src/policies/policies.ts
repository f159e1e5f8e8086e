import {
  type IterateOptions,
  type Page,
  type PagedIterable,
  type PolicyAssignmentTargetType,
  paginate,
} from '@authing/core';
import type { CommonMessage } from '../answers.js';
import type { ManagementConnection } from '../connection.js';
import type { PolicyAssignmentFragment, PolicyFragment } from '../generated/graphql.generated.js';
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
export async function create(connection: ManagementConnection, policy: NewPolicy): Promise<PolicyFragment> {
  return (await connection.graphql(documents.CreatePolicy, policy)).createPolicy;
}

/** Deletes a policy with its assignments. Policies that come with the service stay. Mutation `deletePolicy`. */
async function deletePolicy(
  connection: ManagementConnection,
  code: string,
  namespace?: string,
): Promise<CommonMessage> {
  return (await connection.graphql(documents.DeletePolicy, { code, namespace })).deletePolicy;
}

export { deletePolicy as delete };

/** Deletes several policies. Mutation `deletePolicies`. */
export async function deleteMany(
  connection: ManagementConnection,
  codeList: string[],
  namespace?: string,
): Promise<CommonMessage> {
  return (await connection.graphql(documents.DeletePolicies, { codeList, namespace })).deletePolicies;
}

/** Changes a policy; `statements` replaces the whole list, `newCode` renames it. Mutation `updatePolicy`. */
export async function update(
  connection: ManagementConnection,
  code: string,
  updates: PolicyUpdates,
): Promise<PolicyFragment> {
  return (await connection.graphql(documents.UpdatePolicy, { ...updates, code })).updatePolicy;
}

/** One policy, or null. Query `policy`. */
export async function detail(
  connection: ManagementConnection,
  code: string,
  namespace?: string,
): Promise<PolicyFragment | null> {
  return (await connection.graphql(documents.Policy, { code, namespace })).policy;
}

/** One policy of the namespace `default` with a page of its assignments, or null. Query `policyWithAssignments`. */
export async function detailWithAssignments(
  connection: ManagementConnection,
  code: string,
  page = 1,
  limit = 10,
): Promise<PolicyWithAssignments | null> {
  return (await connection.graphql(documents.PolicyWithAssignments, { code, page, limit })).policy;
}

/** A page of policies. Query `policies`. */
export async function list(connection: ManagementConnection, query: PoliciesQuery = {}): Promise<Page<PolicyFragment>> {
  return (await connection.graphql(documents.Policies, { page: 1, limit: 10, ...query })).policies;
}

/** All policies that `list` gives, page by page. */
export function iterate(
  connection: ManagementConnection,
  { namespace, excludeDefault, ...options }: IterateOptions & Pick<PoliciesQuery, 'namespace' | 'excludeDefault'> = {},
): PagedIterable<PolicyFragment> {
  return paginate((page, limit) => list(connection, { namespace, excludeDefault, page, limit }), options);
}

/** To whom a policy is assigned, page by page. Query `policyAssignments`. */
export async function listAssignments(
  connection: ManagementConnection,
  query: AssignmentsQuery,
): Promise<Page<PolicyAssignmentFragment>> {
  return (await connection.graphql(documents.PolicyAssignments, { page: 1, limit: 10, ...query })).policyAssignments;
}

/** All assignments of a policy, page by page. */
export function iterateAssignments(
  connection: ManagementConnection,
  { code, namespace, ...options }: IterateOptions & Pick<AssignmentsQuery, 'code' | 'namespace'>,
): PagedIterable<PolicyAssignmentFragment> {
  return paginate((page, limit) => listAssignments(connection, { code, namespace, page, limit }), options);
}

/**
 * Assigns policies to users (by id), roles and groups (by code), nodes (by id) or access keys. Mutation
 * `addPolicyAssignments`.
 */
export async function addAssignments(
  connection: ManagementConnection,
  policies: string[],
  targetType: PolicyAssignmentTargetType,
  targetIdentifiers: string[],
  { inheritByChildren, namespace }: AssignOptions = {},
): Promise<CommonMessage> {
  const variables = { policies, targetType, targetIdentifiers, inheritByChildren, namespace };
  return (await connection.graphql(documents.AddPolicyAssignments, variables)).addPolicyAssignments;
}

/** Takes policies away again. Mutation `removePolicyAssignments`. */
export async function removeAssignments(
  connection: ManagementConnection,
  policies: string[],
  targetType: PolicyAssignmentTargetType,
  targetIdentifiers: string[],
  namespace?: string,
): Promise<CommonMessage> {
  const variables = { policies, targetType, targetIdentifiers, namespace };
  return (await connection.graphql(documents.RemovePolicyAssignments, variables)).removePolicyAssignments;
}

/** Puts a suspended assignment in force again. Mutation `enablePolicyAssignment`. */
export async function enableAssignment(
  connection: ManagementConnection,
  policy: string,
  targetType: PolicyAssignmentTargetType,
  targetIdentifier: string,
  namespace?: string,
): Promise<CommonMessage> {
  const variables = { policy, targetType, targetIdentifier, namespace };
  return (await connection.graphql(documents.EnablePolicyAssignment, variables)).enablePolicyAssignment;
}

/** Suspends an assignment without removing it. Mutation `disbalePolicyAssignment` (the service's spelling). */
export async function disableAssignment(
  connection: ManagementConnection,
  policy: string,
  targetType: PolicyAssignmentTargetType,
  targetIdentifier: string,
  namespace?: string,
): Promise<CommonMessage> {
  const variables = { policy, targetType, targetIdentifier, namespace };
  return (await connection.graphql(documents.DisbalePolicyAssignment, variables)).disbalePolicyAssignment;
}
