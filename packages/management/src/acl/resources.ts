import { configError, type PagedIterable, paginate } from '@authing/core';
import type { ManagementConnection } from '../connection.js';
import type { Resource, ResourceCreateBody, Resources, ResourceUpdateBody } from '../generated/rest.generated.js';
import { done } from '../results.js';
import type { IterateResourcesOptions, ResourceFilter } from './types.js';

/** A page of resources. Route `GET /api/v2/resources`. */
export function listResources(connection: ManagementConnection, filter: ResourceFilter = {}): Promise<Resources> {
  return connection.rest('GET /api/v2/resources', () => {
    const { namespace = filter.namespaceCode, type, page = 1, limit = 10 } = filter;
    return { query: { namespace, type, limit, page } };
  });
}

/** All resources that `listResources` gives, page by page. */
export function iterateResources(
  connection: ManagementConnection,
  options: IterateResourcesOptions = {},
): PagedIterable<Resource> {
  return paginate((page, limit) => listResources(connection, { ...options, page, limit }), options);
}

/** @deprecated Use `listResources`. */
export const getResources = listResources;

/** A resource by its id, or null. Route `GET /api/v2/resources/detail`. */
export function getResourceById(connection: ManagementConnection, id: string): Promise<Resource | null> {
  return connection.rest('GET /api/v2/resources/detail', { query: { id } }, (answer) => answer || null);
}

/** A resource by namespace and code, or null. Route `GET /api/v2/resources/detail`. */
export function getResourceByCode(
  connection: ManagementConnection,
  input: { namespace: string; code: string },
): Promise<Resource | null> {
  return connection.rest(
    'GET /api/v2/resources/detail',
    () => {
      const { namespace, code } = input;
      return { query: { namespace, code } };
    },
    (answer) => answer || null,
  );
}

/**
 * Defines a resource: its kind and the actions it knows. Route `POST /api/v2/resources`.
 *
 * @throws AuthingError `config` without code, namespace or a single action.
 */
export function createResource(connection: ManagementConnection, resource: ResourceCreateBody): Promise<Resource> {
  return connection.rest('POST /api/v2/resources', () => {
    if (!resource?.code) throw configError('argument', 'code is required: the name of the resource, such as books');
    if (!resource.actions?.length)
      throw configError('argument', 'actions is required: at least one action, such as books:read');
    if (!resource.namespace) throw configError('argument', 'namespace is required: a namespace code or an app id');
    return { body: resource };
  });
}

/**
 * Changes a resource; `actions` replaces the whole list. Route `POST /api/v2/resources/{code}`.
 *
 * @throws AuthingError `config` without code.
 */
export async function updateResource(
  connection: ManagementConnection,
  code: string,
  updates: ResourceUpdateBody,
): Promise<Resource> {
  return connection.rest('POST /api/v2/resources/{code}', { path: { code }, body: updates });
}

/**
 * Deletes a resource. Resolves to true. Route `DELETE /api/v2/resources/{code}`.
 *
 * @throws AuthingError `config` without code or namespace.
 */
export function deleteResource(connection: ManagementConnection, code: string, namespace: string): Promise<boolean> {
  return connection.rest(
    'DELETE /api/v2/resources/{code}',
    () => {
      if (!namespace) throw configError('argument', 'namespace is required: a namespace code or an app id');
      return { path: { code }, query: { namespace } };
    },
    done,
  );
}
