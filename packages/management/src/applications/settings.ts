import { type IterateOptions, type PagedIterable, paginate } from '@authing/core';
import type { ManagementConnection } from '../connection.js';
import type {
  ActiveUser,
  ActiveUsers,
  Application,
  ApplicationCreateBody,
  ApplicationDetail,
  Applications,
  ApplicationTenants,
  ApplicationType,
} from '../generated/rest.generated.js';
import { done } from '../results.js';
import type { PageQuery } from './types.js';

/** A page of applications. Route `GET /api/v2/applications`. */
export function list(connection: ManagementConnection, options: PageQuery = {}): Promise<Applications> {
  return connection.rest('GET /api/v2/applications', () => {
    const { page = 1, limit = 10 } = options;
    return { query: { page, limit } };
  });
}

/** All applications, page by page. */
export function iterate(connection: ManagementConnection, options?: IterateOptions): PagedIterable<Application> {
  return paginate((page, limit) => list(connection, { page, limit }), options);
}

/** Creates an application; `identifier` is the first part of its address and unique. Route `POST /api/v2/applications`. */
export async function create(
  connection: ManagementConnection,
  application: ApplicationCreateBody,
): Promise<Application> {
  return connection.rest('POST /api/v2/applications', { body: application });
}

/** Deletes an application. Resolves to true. Route `DELETE /api/v2/applications/{appId}`. */
function deleteApplication(connection: ManagementConnection, appId: string): Promise<boolean> {
  return connection.rest('DELETE /api/v2/applications/{appId}', { path: { appId } }, done);
}

export { deleteApplication as delete };

/**
 * One application with its secret and settings. Route `GET /api/v2/applications/{appId}`.
 *
 * @throws AuthingError `config` without id.
 */
export async function findById(connection: ManagementConnection, id: string): Promise<ApplicationDetail> {
  return connection.rest('GET /api/v2/applications/{appId}', { path: { appId: id } });
}

/** A page of the users who have logged in to an application. Route `GET /api/v2/applications/{appId}/active-users`. */
export async function activeUsers(
  connection: ManagementConnection,
  appId: string,
  page = 1,
  limit = 10,
): Promise<ActiveUsers> {
  return connection.rest('GET /api/v2/applications/{appId}/active-users', { path: { appId }, query: { page, limit } });
}

/** All users who have logged in to an application, page by page. */
export function iterateActiveUsers(
  connection: ManagementConnection,
  appId: string,
  options?: IterateOptions,
): PagedIterable<ActiveUser> {
  return paginate((page, limit) => activeUsers(connection, appId, page, limit), options);
}

/** Gives an application a new secret; the old one ends. Route `PATCH /api/v2/application/{appId}/refresh-secret`. */
export async function refreshApplicationSecret(connection: ManagementConnection, appId: string): Promise<Application> {
  return connection.rest('PATCH /api/v2/application/{appId}/refresh-secret', { path: { appId } });
}

/** Says for whom an application is: `INDIVIDUAL`, `Tenant` or `BOTH`. Route `POST /api/v2/applications/{appId}`. */
export async function changeApplicationType(
  connection: ManagementConnection,
  appId: string,
  type: ApplicationType,
): Promise<Application> {
  return connection.rest('POST /api/v2/applications/{appId}', { path: { appId }, body: { appType: type } });
}

/** An application with its tenants. Route `GET /api/v2/application/{appId}/tenants`. */
export async function applicationTenants(connection: ManagementConnection, appId: string): Promise<ApplicationTenants> {
  return connection.rest('GET /api/v2/application/{appId}/tenants', { path: { appId } });
}
