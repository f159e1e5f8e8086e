import { required } from '@authing/core';
import type { ManagementConnection } from '../connection.js';
import type { CommonMessage } from '../results.js';
import { AssignRole, type AssignRoleMutationVariables, RevokeRole } from './roles.generated.js';

// Bound to both sides: `users.addRoles` and `roles.addUsers` are one mutation.

export function assignRoles(
  connection: ManagementConnection,
  variables: AssignRoleMutationVariables,
): Promise<CommonMessage> {
  return connection.graphql(AssignRole, variables, (data) => required(data.assignRole));
}

export function revokeRoles(
  connection: ManagementConnection,
  variables: AssignRoleMutationVariables,
): Promise<CommonMessage> {
  return connection.graphql(RevokeRole, variables, (data) => required(data.revokeRole));
}
