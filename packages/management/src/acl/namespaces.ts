import { type IterateOptions, type PagedIterable, paginate } from '@authing/core';
import type { ManagementConnection } from '../connection.js';
import { done } from '../done.js';
import type { Namespace, Namespaces } from '../generated/rest.generated.js';
import type { NamespaceUpdates } from './types.js';

// An empty pool id makes the call fail with `config` before anything is sent.
const poolId = ({ options }: ManagementConnection): string => options.userPoolId ?? '';

/**
 * A page of namespaces. The count is called `total` here. Route `GET /api/v2/resource-namespace/{userPoolId}`.
 *
 * @throws AuthingError `config` when the connection has no `userPoolId`; so do the other namespace functions.
 */
export async function listNamespaces(connection: ManagementConnection, page = 1, limit = 10): Promise<Namespaces> {
  const path = { userPoolId: poolId(connection) };
  return connection.rest('GET /api/v2/resource-namespace/{userPoolId}', { path, query: { page, limit } });
}

/** All namespaces, page by page. */
export function iterateNamespaces(
  connection: ManagementConnection,
  options?: IterateOptions,
): PagedIterable<Namespace> {
  return paginate(async (page, limit) => {
    const { list, total } = await listNamespaces(connection, page, limit);
    return { list, totalCount: total };
  }, options);
}

/** Makes a namespace: a room of its own for codes of resources, roles and policies. Route `POST /api/v2/resource-namespace/{userPoolId}`. */
export async function createNamespace(
  connection: ManagementConnection,
  code: string,
  name: string,
  description?: string,
): Promise<Namespace> {
  const path = { userPoolId: poolId(connection) };
  return connection.rest('POST /api/v2/resource-namespace/{userPoolId}', { path, body: { name, code, description } });
}

/** Changes name, code or description of a namespace. Route `PUT /api/v2/resource-namespace/{userPoolId}/code/{code}`. */
export async function updateNamespace(
  connection: ManagementConnection,
  code: string,
  updates: NamespaceUpdates,
): Promise<Namespace> {
  const { name, code: newCode, description } = updates;
  return connection.rest('PUT /api/v2/resource-namespace/{userPoolId}/code/{code}', {
    path: { userPoolId: poolId(connection), code },
    body: { name, code: newCode, description },
  });
}

/** Deletes a namespace and what is in it. Resolves to true. Route `DELETE /api/v2/resource-namespace/{userPoolId}/code/{code}`. */
export async function deleteNamespace(connection: ManagementConnection, code: string): Promise<boolean> {
  const path = { userPoolId: poolId(connection), code };
  return done(connection.rest('DELETE /api/v2/resource-namespace/{userPoolId}/code/{code}', { path }));
}
