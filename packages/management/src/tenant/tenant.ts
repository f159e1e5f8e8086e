import { type CommonMessageFragment, type IterateOptions, type PagedIterable, paginate } from '@authing/core';
import type { ManagementConnection } from '../connection.js';
import type {
  ResourceBulkRow,
  Tenant,
  TenantCreateBody,
  TenantPage,
  TenantPageSettings,
} from '../generated/rest.generated.js';
import { done } from '../results.js';

export * from './ext-idp.js';
export * from './members.js';

/**
 * A page of the tenants of the user pool. Route `GET /api/v2/tenants`.
 *
 * @param params `page` from 1, default 1; `limit` tenants on a page, default 10.
 */
export const list = (connection: ManagementConnection, params: IterateOptions = {}): Promise<TenantPage> =>
  connection.rest('GET /api/v2/tenants', () => ({ query: { page: params.page ?? 1, limit: params.limit ?? 10 } }));

/** All tenants of the user pool, page by page: see `list`. */
export const iterate = (connection: ManagementConnection, options?: IterateOptions): PagedIterable<Tenant> =>
  paginate((page, limit) => list(connection, { page, limit }), options);

/** One tenant. Route `GET /api/v2/tenant/{tenantId}`. */
export const details = (connection: ManagementConnection, tenantId: string): Promise<Tenant> =>
  connection.rest('GET /api/v2/tenant/{tenantId}', { path: { tenantId } });

/**
 * Creates a tenant. Route `POST /api/v2/tenant`.
 *
 * @param options `appIds`: ids of the applications it may use, as one text separated by commas.
 */
export const create = (connection: ManagementConnection, options: TenantCreateBody): Promise<Tenant> =>
  connection.rest('POST /api/v2/tenant', { body: options });

/** What `update` changes; what is left out stays. */
export type TenantUpdate = Partial<TenantCreateBody>;

/** Changes a tenant. Route `POST /api/v2/tenant/{tenantId}`. */
export const update = (connection: ManagementConnection, tenantId: string, options: TenantUpdate): Promise<Tenant> =>
  connection.rest('POST /api/v2/tenant/{tenantId}', { path: { tenantId }, body: options });

/** How the hosted login page of a tenant looks and behaves. */
export interface TenantConfig {
  /** Style sheet of the page. */
  css?: string;
  ssoPageCustomizationSettings?: TenantPageSettings;
}

/** Changes the hosted login page of a tenant. Route `POST /api/v2/tenant/{tenantId}`. */
export const config = (connection: ManagementConnection, tenantId: string, options: TenantConfig): Promise<Tenant> =>
  connection.rest('POST /api/v2/tenant/{tenantId}', { path: { tenantId }, body: options });

/** Deletes a tenant with its memberships; its users stay in the pool. Route `DELETE /api/v2/tenant/{tenantId}`. */
const remove = (connection: ManagementConnection, tenantId: string): Promise<CommonMessageFragment> =>
  connection.rest('DELETE /api/v2/tenant/{tenantId}', { path: { tenantId } });

export { remove as delete };

/**
 * Creates many resources of the permission model at once: all or none. Route `POST /api/v2/resources/bulk`.
 *
 * @returns true; 4.x gave false where this rejects.
 */
export const batchInsertResource = (
  connection: ManagementConnection,
  options: { bulk: ResourceBulkRow[] },
): Promise<boolean> => connection.rest('POST /api/v2/resources/bulk', () => ({ body: { bulk: options.bulk } }), done);
