import { type IterateOptions, type PagedIterable, paginate } from '@authing/core';
import type { ManagementConnection } from '../connection.js';
import type { TenantMember, TenantMembers } from '../generated/rest.generated.js';
import { done } from '../results.js';

/**
 * A page of the members of a tenant. Route `GET /api/v2/tenant/{tenantId}/users`.
 *
 * @param options `page` from 1, default 1; `limit` members on a page, default 10.
 */
export const members = (
  connection: ManagementConnection,
  tenantId: string,
  options: IterateOptions = {},
): Promise<TenantMembers> =>
  connection.rest('GET /api/v2/tenant/{tenantId}/users', () => ({
    path: { tenantId },
    query: { page: options.page ?? 1, limit: options.limit ?? 10 },
  }));

/** All members of a tenant, page by page: see `members`. */
export const iterateMembers = (
  connection: ManagementConnection,
  tenantId: string,
  options?: IterateOptions,
): PagedIterable<TenantMember> => paginate((page, limit) => members(connection, tenantId, { page, limit }), options);

/** Makes users of the pool members of a tenant; who is one already stays one. Route `POST /api/v2/tenant/{tenantId}/user`. */
export const addMembers = (connection: ManagementConnection, tenantId: string, userIds: string[]): Promise<unknown> =>
  connection.rest('POST /api/v2/tenant/{tenantId}/user', { path: { tenantId }, body: { userIds } });

/** Ends the membership of one user, who stays in the pool. Route `DELETE /api/v2/tenant/{tenantId}/user`. */
export const removeMembers = (connection: ManagementConnection, tenantId: string, userId: string): Promise<unknown> =>
  connection.rest('DELETE /api/v2/tenant/{tenantId}/user', { path: { tenantId }, query: { userId } });

/**
 * Makes members of a tenant its administrators. Route `PUT /api/v2/tenant/{tenantId}/admin`.
 *
 * @returns true; 4.x gave false where this rejects.
 */
export const setTenantAdmin = (
  connection: ManagementConnection,
  tenantId: string,
  options: { userIds?: string[] },
): Promise<boolean> =>
  connection.rest('PUT /api/v2/tenant/{tenantId}/admin', { path: { tenantId }, body: options }, done);

/** @deprecated Use `setTenantAdmin`. */
export const setTanentAdmin = setTenantAdmin;

/**
 * Makes an administrator of a tenant an ordinary member. Route `DELETE /api/v2/tenant/{tenantId}/admin/{userId}`.
 *
 * @returns true; 4.x gave false where this rejects.
 */
export const deleteTenantAdmin = (
  connection: ManagementConnection,
  tenantId: string,
  userId: string,
): Promise<boolean> =>
  connection.rest('DELETE /api/v2/tenant/{tenantId}/admin/{userId}', { path: { tenantId, userId } }, done);

/** @deprecated Use `deleteTenantAdmin`. */
export const deleteTanentAdmin = deleteTenantAdmin;

/**
 * Suspends a membership or brings it back into force. Route `PUT /api/v2/tenant/{tenantId}/{userId}`.
 *
 * @returns true; 4.x gave false where this rejects.
 */
export const updateTenantMember = (
  connection: ManagementConnection,
  tenantId: string,
  userId: string,
  isEnabled: boolean,
): Promise<boolean> =>
  connection.rest('PUT /api/v2/tenant/{tenantId}/{userId}', { path: { tenantId, userId }, body: { isEnabled } }, done);
