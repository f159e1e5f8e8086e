import type { ManagementConnection } from '../connection.js';

/** The connection for a call inside the tenant of `params`: it goes in the tenant header, under its configured name. */
export const inTenant = (connection: ManagementConnection, params: { tenantId?: string | undefined }) =>
  params?.tenantId === undefined ? connection : connection.with({ tenantId: params.tenantId });
