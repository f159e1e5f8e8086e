import { type CommonMessage, expectResult } from '../answers.js';
import type { ManagementConnection } from '../connection.js';
import { AssignRole, type AssignRoleMutationVariables, RevokeRole } from './roles.generated.js';

// Bound to both sides: `users.addRoles` and `roles.addUsers` are one mutation.

export async function assignRoles(
  connection: ManagementConnection,
  variables: AssignRoleMutationVariables,
): Promise<CommonMessage> {
  return expectResult((await connection.graphql(AssignRole, variables)).assignRole, 'assignRole');
}

export async function revokeRoles(
  connection: ManagementConnection,
  variables: AssignRoleMutationVariables,
): Promise<CommonMessage> {
  return expectResult((await connection.graphql(RevokeRole, variables)).revokeRole, 'revokeRole');
}
