import { type CommonMessage, expectResult } from '../answers.js';
import type { ManagementConnection } from '../connection.js';
import { AssignRole, type AssignRoleMutationVariables, RevokeRole } from './roles.generated.js';

// Bound to both sides: `users.addRoles` and `roles.addUsers` are one mutation.

export function assignRoles(
  connection: ManagementConnection,
  variables: AssignRoleMutationVariables,
): Promise<CommonMessage> {
  return connection.graphql(AssignRole, variables, (data) => expectResult(data.assignRole, 'assignRole'));
}

export function revokeRoles(
  connection: ManagementConnection,
  variables: AssignRoleMutationVariables,
): Promise<CommonMessage> {
  return connection.graphql(RevokeRole, variables, (data) => expectResult(data.revokeRole, 'revokeRole'));
}
