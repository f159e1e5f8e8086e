import { type IterateOptions, type PagedIterable, paginate } from '@authing/core';
import * as acl from '../acl/resources.js';
import type { ManagementConnection } from '../connection.js';
import type { Resource, Resources } from '../generated/rest.generated.js';
import { requireSome } from '../results.js';
import type { ApplicationResource, ApplicationResourcesQuery, ApplicationResourceUpdates } from './types.js';

/** A page of an application's resources. Route `GET /api/v2/resources`. */
export function listResources(
  connection: ManagementConnection,
  appId: string,
  query: ApplicationResourcesQuery = {},
): Promise<Resources> {
  return acl.listResources(connection, { ...query, namespace: appId });
}

/** All resources of an application, page by page. */
export function iterateResources(
  connection: ManagementConnection,
  appId: string,
  options: IterateOptions & Pick<ApplicationResourcesQuery, 'type'> = {},
): PagedIterable<Resource> {
  return paginate((page, limit) => listResources(connection, appId, { ...options, page, limit }), options);
}

/** Defines a resource of an application. Route `POST /api/v2/resources`. @throws AuthingError `config` without code or actions. */
export function createResource(
  connection: ManagementConnection,
  appId: string,
  resource: ApplicationResource,
): Promise<Resource> {
  return acl.createResource(connection, { ...resource, namespace: appId });
}

/** Changes a resource of an application; `actions` replaces the whole list. Route `POST /api/v2/resources/{code}`. */
export async function updateResource(
  connection: ManagementConnection,
  appId: string,
  updates: ApplicationResourceUpdates,
): Promise<Resource> {
  requireSome(updates, 'updates');
  return acl.updateResource(connection, updates.code, { ...updates, namespace: appId });
}

/** Deletes a resource of an application. Resolves to true. Route `DELETE /api/v2/resources/{code}`. */
export function deleteResource(connection: ManagementConnection, appId: string, code: string): Promise<boolean> {
  return acl.deleteResource(connection, code, appId);
}
