import type { UserPoolFragment } from '@authing/core';
import type { ManagementConnection } from '../connection.js';
import type { UpdateUserpoolInput } from '../generated/graphql.generated.js';
import type { EnvEntry } from '../generated/rest.generated.js';
import type { CommonMessage } from '../results.js';
import { DeleteUserpool, RefreshUserpoolSecret, UpdateUserpool, Userpool } from './userpool.generated.js';

/** The user pool with all its settings. Route `GET /api/v2/userpools/detail`. */
export function detail(connection: ManagementConnection): Promise<UserPoolFragment> {
  return connection.rest('GET /api/v2/userpools/detail');
}

/** The user pool with its settings, read through GraphQL. Query `userpool`. */
export function current(connection: ManagementConnection): Promise<UserPoolFragment> {
  return connection.graphql(Userpool, {}, ({ userpool }) => userpool);
}

/** Changes settings; those not named stay. Gives the changed pool. Mutation `updateUserpool`. */
export function update(connection: ManagementConnection, updates: UpdateUserpoolInput): Promise<UserPoolFragment> {
  return connection.graphql(UpdateUserpool, { input: updates }, ({ updateUserpool }) => updateUserpool);
}

/** Environment variables of the pool's own code. Route `GET /api/v2/env`. */
export function listEnv(connection: ManagementConnection): Promise<EnvEntry[]> {
  return connection.rest('GET /api/v2/env');
}

/** Sets an environment variable and gives them all. Route `POST /api/v2/env`. */
export function addEnv(connection: ManagementConnection, key: string, value: unknown): Promise<EnvEntry[]> {
  return connection.rest('POST /api/v2/env', { body: { key, value } });
}

/** Removes an environment variable and gives those that are left. Route `DELETE /api/v2/env/{key}`. */
export function removeEnv(connection: ManagementConnection, key: string): Promise<EnvEntry[]> {
  return connection.rest('DELETE /api/v2/env/{key}', { path: { key } });
}

/**
 * Replaces the pool's secret and gives the new one. Tokens made with the old secret end at once, that of this
 * connection too: open a new one with the new secret. Mutation `refreshUserpoolSecret`.
 */
export function refreshSecret(connection: ManagementConnection): Promise<string> {
  return connection.graphql(RefreshUserpoolSecret, {}, ({ refreshUserpoolSecret }) => refreshUserpoolSecret);
}

/** Deletes the user pool with everything in it. There is no way back. Mutation `deleteUserpool`. */
function deletePool(connection: ManagementConnection): Promise<CommonMessage> {
  return connection.graphql(DeleteUserpool, {}, ({ deleteUserpool }) => deleteUserpool);
}

export { deletePool as delete };
