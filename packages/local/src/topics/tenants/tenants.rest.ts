import type { Call } from '../../server/call.js';
import { succeeded } from '../../server/call.js';
import { badRequest, errors, notFound } from '../../server/errors.js';
import type { Input } from '../../server/input.js';
import { forManagement, type Routes } from '../../server/rest.js';
import { userView } from '../users/user-view.js';
import { tenantJson, tenantOf } from './tenants.js';
import type { TenantMember, TenantPatch } from './tenants.store.js';

export const tenants: Routes = {
  'GET /api/v2/tenants': forManagement((call, { query }) => {
    const { totalCount, list } = call.local.store.tenants.page(call.pool.id, query.page(call.local));
    return { totalCount, list: list.map(tenantJson) };
  }),
  'POST /api/v2/tenant': forManagement((call, { body }) => {
    const { tenants } = call.local.store;
    const name = body.text('name');
    const appIds = appIdsOf(call, body) ?? [];
    return call.local.db.transaction(() => {
      const tenant = tenants.create(call.pool.id, { ...patchOf(body), name });
      tenants.setApps(tenant, appIds);
      return tenantJson(tenant);
    });
  }),
  'GET /api/v2/tenant/{tenantId}': forManagement((call, { params }) =>
    tenantJson(tenantOf(call, params.text('tenantId'))),
  ),
  'POST /api/v2/tenant/{tenantId}': forManagement((call, { params, body }) => {
    const { tenants } = call.local.store;
    const tenant = tenantOf(call, params.text('tenantId'));
    const appIds = appIdsOf(call, body);
    return call.local.db.transaction(() => {
      if (appIds) tenants.setApps(tenant, appIds);
      return tenantJson(tenants.update(tenant, patchOf(body)));
    });
  }),
  'DELETE /api/v2/tenant/{tenantId}': forManagement((call, { params }) => {
    call.local.store.tenants.delete(tenantOf(call, params.text('tenantId')));
    return succeeded(call);
  }),

  'GET /api/v2/users/{userId}/tenants': forManagement((call, { params }) => {
    const user = call.local.store.users.byId(call.pool.id, params.text('userId'));
    if (!user) throw errors.userNotFound();
    return call.local.store.tenants.ofUser(call.pool.id, user.id).map(tenantJson);
  }),
};

export const tenantMembers: Routes = {
  'GET /api/v2/tenant/{tenantId}/users': forManagement((call, { params, query }) => {
    const tenant = tenantOf(call, params.text('tenantId'));
    const { totalCount, list } = call.local.store.tenants.membersPage(tenant, query.page(call.local));
    return { totalCount, list: list.map((member) => memberJson(call, member)) };
  }),
  'POST /api/v2/tenant/{tenantId}/user': forManagement((call, { params, body }) => {
    const { tenants, users } = call.local.store;
    const tenant = tenantOf(call, params.text('tenantId'));
    const userIds = body.texts('userIds');
    for (const id of userIds) if (!users.byId(call.pool.id, id)) throw errors.userNotFound({ userId: id });
    call.local.db.transaction(() => {
      for (const id of userIds) tenants.addMember(tenant, id);
    });
    return succeeded(call);
  }),
  'DELETE /api/v2/tenant/{tenantId}/user': forManagement((call, { params, query }) => {
    call.local.store.tenants.removeMember(memberOf(call, params.text('tenantId'), query.text('userId')));
    return succeeded(call);
  }),
  'PUT /api/v2/tenant/{tenantId}/admin': forManagement((call, { params, body }) => {
    const members = body.texts('userIds').map((id) => memberOf(call, params.text('tenantId'), id));
    call.local.db.transaction(() => {
      for (const member of members) call.local.store.tenants.updateMember(member, { isAdmin: true });
    });
    return succeeded(call);
  }),
  'DELETE /api/v2/tenant/{tenantId}/admin/{userId}': forManagement((call, { params }) => {
    const member = memberOf(call, params.text('tenantId'), params.text('userId'));
    if (!member.isAdmin) throw notFound('The administrator');
    call.local.store.tenants.updateMember(member, { isAdmin: false });
    return succeeded(call);
  }),
  'PUT /api/v2/tenant/{tenantId}/{userId}': forManagement((call, { params, body }) => {
    if (!body.has('isEnabled')) throw badRequest('isEnabled is required');
    const member = memberOf(call, params.text('tenantId'), params.text('userId'));
    call.local.store.tenants.updateMember(member, { isEnabled: body.flag('isEnabled') });
    return succeeded(call);
  }),
};

function memberJson(call: Call, { seq: _, ...member }: TenantMember) {
  const user = call.local.store.users.byId(call.pool.id, member.userId);
  return { ...member, user: user && userView(user) };
}

function memberOf(call: Call, tenantId: string, userId: string): TenantMember {
  const member = call.local.store.tenants.member(tenantOf(call, tenantId), userId);
  if (!member) throw notFound('The member');
  return member;
}

function patchOf(body: Input): TenantPatch {
  return {
    name: body.optionalText('name'),
    logo: body.optionalText('logo'),
    description: body.optionalText('description'),
    css: body.optionalText('css'),
    ssoPageCustomizationSettings: body.optionalObject('ssoPageCustomizationSettings'),
  };
}

/** One text with commas, as 4.x sends it; undefined when it is not given. @throws 2011 */
function appIdsOf({ local, pool }: Call, body: Input): string[] | undefined {
  const ids = body
    .optionalText('appIds')
    ?.split(',')
    .map((id) => id.trim())
    .filter(Boolean);
  for (const id of ids ?? []) {
    if (local.store.applications.byId(id)?.userPoolId !== pool.id) throw errors.appNotFound({ appId: id });
  }
  return ids;
}
