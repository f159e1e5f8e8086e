// Generated from packages/management/src/policies/policies.graphql. Do not edit; run `pnpm generate`.
import type { CommonMessageFragment, PolicyAssignmentTargetType, TypedDocument } from '@authing/core';
import type { PolicyAssignmentFragment, PolicyFragment, PolicyStatementInput } from '../generated/graphql.generated.js';
export type PolicyQueryVariables = {
  namespace?: string | null | undefined;
  code: string;
};

export type PolicyQuery = { policy: PolicyFragment | null };

export type PoliciesQueryVariables = {
  page?: number | null | undefined;
  limit?: number | null | undefined;
  namespace?: string | null | undefined;
  excludeDefault?: boolean | null | undefined;
};

export type PoliciesQuery = { policies: { totalCount: number, list: Array<PolicyFragment> } };

export type PolicyWithAssignmentsQueryVariables = {
  code: string;
  page?: number | null | undefined;
  limit?: number | null | undefined;
};

export type PolicyWithAssignmentsQuery = { policy: (
    { assignmentsCount: number, assignments: Array<PolicyAssignmentFragment> }
    & PolicyFragment
  ) | null };

export type CreatePolicyMutationVariables = {
  namespace?: string | null | undefined;
  code: string;
  description?: string | null | undefined;
  statements: Array<PolicyStatementInput> | PolicyStatementInput;
};

export type CreatePolicyMutation = { createPolicy: (
    { assignmentsCount: number }
    & PolicyFragment
  ) };

export type UpdatePolicyMutationVariables = {
  namespace?: string | null | undefined;
  code: string;
  description?: string | null | undefined;
  statements?: Array<PolicyStatementInput> | PolicyStatementInput | null | undefined;
  newCode?: string | null | undefined;
};

export type UpdatePolicyMutation = { updatePolicy: PolicyFragment };

export type DeletePolicyMutationVariables = {
  code: string;
  namespace?: string | null | undefined;
};

export type DeletePolicyMutation = { deletePolicy: CommonMessageFragment };

export type DeletePoliciesMutationVariables = {
  codeList: Array<string> | string;
  namespace?: string | null | undefined;
};

export type DeletePoliciesMutation = { deletePolicies: CommonMessageFragment };

export type PolicyAssignmentsQueryVariables = {
  namespace?: string | null | undefined;
  code?: string | null | undefined;
  targetType?: PolicyAssignmentTargetType | null | undefined;
  targetIdentifier?: string | null | undefined;
  page?: number | null | undefined;
  limit?: number | null | undefined;
};

export type PolicyAssignmentsQuery = { policyAssignments: { totalCount: number, list: Array<PolicyAssignmentFragment> } };

export type AddPolicyAssignmentsMutationVariables = {
  policies: Array<string> | string;
  targetType: PolicyAssignmentTargetType;
  targetIdentifiers?: Array<string> | string | null | undefined;
  inheritByChildren?: boolean | null | undefined;
  namespace?: string | null | undefined;
};

export type AddPolicyAssignmentsMutation = { addPolicyAssignments: CommonMessageFragment };

export type RemovePolicyAssignmentsMutationVariables = {
  policies: Array<string> | string;
  targetType: PolicyAssignmentTargetType;
  targetIdentifiers?: Array<string> | string | null | undefined;
  namespace?: string | null | undefined;
};

export type RemovePolicyAssignmentsMutation = { removePolicyAssignments: CommonMessageFragment };

export type EnablePolicyAssignmentMutationVariables = {
  policy: string;
  targetType: PolicyAssignmentTargetType;
  targetIdentifier: string;
  namespace?: string | null | undefined;
};

export type EnablePolicyAssignmentMutation = { enablePolicyAssignment: CommonMessageFragment };

export type DisbalePolicyAssignmentMutationVariables = {
  policy: string;
  targetType: PolicyAssignmentTargetType;
  targetIdentifier: string;
  namespace?: string | null | undefined;
};

export type DisbalePolicyAssignmentMutation = { disbalePolicyAssignment: CommonMessageFragment };

export const Policy = 'query policy($namespace:String$code:String!){policy(code:$code namespace:$namespace){namespace code isDefault description statements{resource actions effect condition{param operator value}}createdAt updatedAt}}' as unknown as TypedDocument<PolicyQuery, PolicyQueryVariables>;

export const Policies = 'query policies($page:Int$limit:Int$namespace:String$excludeDefault:Boolean){policies(page:$page limit:$limit namespace:$namespace excludeDefault:$excludeDefault){totalCount list{namespace code isDefault description statements{resource actions effect condition{param operator value}}createdAt updatedAt}}}' as unknown as TypedDocument<PoliciesQuery, PoliciesQueryVariables>;

export const PolicyWithAssignments = 'query policyWithAssignments($code:String!$page:Int$limit:Int){policy(code:$code){namespace code isDefault description statements{resource actions effect condition{param operator value}}createdAt updatedAt assignmentsCount assignments(page:$page limit:$limit){code targetType targetIdentifier}}}' as unknown as TypedDocument<PolicyWithAssignmentsQuery, PolicyWithAssignmentsQueryVariables>;

export const CreatePolicy = 'mutation createPolicy($namespace:String$code:String!$description:String$statements:[PolicyStatementInput!]!){createPolicy(namespace:$namespace code:$code description:$description statements:$statements){namespace code isDefault description statements{resource actions effect condition{param operator value}}createdAt updatedAt assignmentsCount}}' as unknown as TypedDocument<CreatePolicyMutation, CreatePolicyMutationVariables>;

export const UpdatePolicy = 'mutation updatePolicy($namespace:String$code:String!$description:String$statements:[PolicyStatementInput!]$newCode:String){updatePolicy(namespace:$namespace code:$code description:$description statements:$statements newCode:$newCode){namespace code isDefault description statements{resource actions effect condition{param operator value}}createdAt updatedAt}}' as unknown as TypedDocument<UpdatePolicyMutation, UpdatePolicyMutationVariables>;

export const DeletePolicy = 'mutation deletePolicy($code:String!$namespace:String){deletePolicy(code:$code namespace:$namespace){message code}}' as unknown as TypedDocument<DeletePolicyMutation, DeletePolicyMutationVariables>;

export const DeletePolicies = 'mutation deletePolicies($codeList:[String!]!$namespace:String){deletePolicies(codeList:$codeList namespace:$namespace){message code}}' as unknown as TypedDocument<DeletePoliciesMutation, DeletePoliciesMutationVariables>;

export const PolicyAssignments = 'query policyAssignments($namespace:String$code:String$targetType:PolicyAssignmentTargetType$targetIdentifier:String$page:Int$limit:Int){policyAssignments(namespace:$namespace code:$code targetType:$targetType targetIdentifier:$targetIdentifier page:$page limit:$limit){totalCount list{code targetType targetIdentifier}}}' as unknown as TypedDocument<PolicyAssignmentsQuery, PolicyAssignmentsQueryVariables>;

export const AddPolicyAssignments = 'mutation addPolicyAssignments($policies:[String!]!$targetType:PolicyAssignmentTargetType!$targetIdentifiers:[String!]$inheritByChildren:Boolean$namespace:String){addPolicyAssignments(policies:$policies targetType:$targetType targetIdentifiers:$targetIdentifiers inheritByChildren:$inheritByChildren namespace:$namespace){message code}}' as unknown as TypedDocument<AddPolicyAssignmentsMutation, AddPolicyAssignmentsMutationVariables>;

export const RemovePolicyAssignments = 'mutation removePolicyAssignments($policies:[String!]!$targetType:PolicyAssignmentTargetType!$targetIdentifiers:[String!]$namespace:String){removePolicyAssignments(policies:$policies targetType:$targetType targetIdentifiers:$targetIdentifiers namespace:$namespace){message code}}' as unknown as TypedDocument<RemovePolicyAssignmentsMutation, RemovePolicyAssignmentsMutationVariables>;

export const EnablePolicyAssignment = 'mutation enablePolicyAssignment($policy:String!$targetType:PolicyAssignmentTargetType!$targetIdentifier:String!$namespace:String){enablePolicyAssignment(policy:$policy targetType:$targetType targetIdentifier:$targetIdentifier namespace:$namespace){message code}}' as unknown as TypedDocument<EnablePolicyAssignmentMutation, EnablePolicyAssignmentMutationVariables>;

export const DisbalePolicyAssignment = 'mutation disbalePolicyAssignment($policy:String!$targetType:PolicyAssignmentTargetType!$targetIdentifier:String!$namespace:String){disbalePolicyAssignment(policy:$policy targetType:$targetType targetIdentifier:$targetIdentifier namespace:$namespace){message code}}' as unknown as TypedDocument<DisbalePolicyAssignmentMutation, DisbalePolicyAssignmentMutationVariables>;

