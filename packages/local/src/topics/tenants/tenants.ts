import type { Call } from '../../server/call.js';
import { errors, notFound } from '../../server/errors.js';
import type { User } from '../users/users.store.js';
import type { Tenant } from './tenants.store.js';

/** A tenant of the call's pool by id. @throws 404 */
export function tenantOf({ local, pool }: Call, id: string): Tenant {
  const tenant = local.store.tenants.byId(pool.id, id);
  if (!tenant) throw notFound('The tenant');
  return tenant;
}

/**
 * Keeps tenants apart: in the name of a tenant (header `x-authing-app-tenant-id`) a user acts only as its member, and
 * only in its applications. @throws 404, 2120008, 2130010
 */
export function requireTenantMember(call: Call, user: User): void {
  if (!call.tenantId) return;
  const { tenants } = call.local.store;
  const tenant = tenantOf(call, call.tenantId);
  if (call.app && !tenants.hasApp(tenant, call.app.id)) throw errors.tenantLoginForbidden();
  if (!tenants.member(tenant, user.id)?.isEnabled) throw errors.userDisabledInTenant();
}

/** Who registers in the name of a tenant becomes its member. @throws 404, 2130010 */
export function joinTenant(call: Call, user: User): void {
  if (!call.tenantId) return;
  const { tenants } = call.local.store;
  const tenant = tenantOf(call, call.tenantId);
  if (call.app && !tenants.hasApp(tenant, call.app.id)) throw errors.tenantLoginForbidden();
  tenants.addMember(tenant, user.id);
}

/** A tenant as callers see it. */
export const tenantJson = ({ seq: _, ...tenant }: Tenant): Omit<Tenant, 'seq'> => tenant;
