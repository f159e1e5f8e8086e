import type { ManagementConnection } from '../connection.js';

/** The connection for a call inside a tenant: the tenant goes in the tenant header, under its configured name. */
export const inTenant = (connection: ManagementConnection, tenantId: string | undefined): ManagementConnection =>
  tenantId === undefined ? connection : connection.with({ tenantId });
