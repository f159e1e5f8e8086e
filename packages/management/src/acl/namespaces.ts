import { type IterateOptions, type PagedIterable, paginate } from '@authing/core';
import type { ManagementConnection } from '../connection.js';
import type { Namespace, Namespaces } from '../generated/rest.generated.js';
import { done } from '../results.js';
import type { NamespaceUpdates } from './types.js';

// An empty pool id makes the call fail with `config` before anything is sent.
const poolId = ({ options }: ManagementConnection): string => options.userPoolId ?? '';

/**
 * A page of namespaces. The count is called `total` here. Route `GET /api/v2/resource-namespace/{userPoolId}`.
 *
 * @throws AuthingError `config` when the connection has no `userPoolId`; so do the other namespace functions.
 */
export function listNamespaces(connection: ManagementConnection, page = 1, limit = 10): Promise<Namespaces> {
  return namespaces(connection, page, limit, (answer) => answer);
}

/** All namespaces, page by page. */
export function iterateNamespaces(
  connection: ManagementConnection,
  options?: IterateOptions,
): PagedIterable<Namespace> {
  const toPage = ({ list, total }: Namespaces) => ({ list, totalCount: total });
  return paginate((page, limit) => namespaces(connection, page, limit, toPage), options);
}

function namespaces<Result>(
  connection: ManagementConnection,
  page: number,
  limit: number,
  read: (answer: Namespaces) => Result,
): Promise<Result> {
  const path = { userPoolId: poolId(connection) };
  return connection.rest('GET /api/v2/resource-namespace/{userPoolId}', { path, query: { page, limit } }, read);
}

/** Makes a namespace: a room of its own for codes of resources, roles and policies. Route `POST /api/v2/resource-namespace/{userPoolId}`. */
export function createNamespace(
  connection: ManagementConnection,
  code: string,
  name: string,
  description?: string,
): Promise<Namespace> {
  return connection.rest('POST /api/v2/resource-namespace/{userPoolId}', () => {
    const path = { userPoolId: poolId(connection) };
    return { path, body: { name, code, description } };
  });
}

/** Changes name, code or description of a namespace. Route `PUT /api/v2/resource-namespace/{userPoolId}/code/{code}`. */
export function updateNamespace(
  connection: ManagementConnection,
  code: string,
  updates: NamespaceUpdates,
): Promise<Namespace> {
  return connection.rest('PUT /api/v2/resource-namespace/{userPoolId}/code/{code}', () => {
    const { name, code: newCode, description } = updates;
    return {
      path: { userPoolId: poolId(connection), code },
      body: { name, code: newCode, description },
    };
  });
}

/** Deletes a namespace and what is in it. Resolves to true. Route `DELETE /api/v2/resource-namespace/{userPoolId}/code/{code}`. */
export function deleteNamespace(connection: ManagementConnection, code: string): Promise<boolean> {
  return connection.rest(
    'DELETE /api/v2/resource-namespace/{userPoolId}/code/{code}',
    { path: { userPoolId: poolId(connection), code } },
    done,
  );
}
