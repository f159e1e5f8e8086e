import { requireUser, succeeded } from '../../server/call.js';
import { errors } from '../../server/errors.js';
import { forManagement, forUser, type Routes } from '../../server/rest.js';
import { tenantJson } from '../tenants/tenants.js';
import { userJson } from '../users/user-view.js';
import { mayLogIn } from './application-access.js';
import { applicationView, publicApplication } from './application-view.js';
import {
  createApplication,
  deleteApplication,
  refreshSecret,
  requireApplication,
  updateApplication,
} from './applications.js';

export const applications: Routes = {
  'GET /api/v2/applications': forManagement((call, { query }) => {
    const { table } = call.local.store.applications;
    const { totalCount, list } = table.page(
      { userPoolId: call.pool.id },
      { orderBy: 'createdAt DESC, id', ...query.page(call.local) },
    );
    return { totalCount, list: list.map((app) => applicationView(call, app)) };
  }),
  'POST /api/v2/applications': forManagement((call, { body }) => applicationView(call, createApplication(call, body))),
  'GET /api/v2/applications/{appId}': forManagement((call, { params }) =>
    applicationView(call, requireApplication(call, params.text('appId'))),
  ),
  'POST /api/v2/applications/{appId}': forManagement((call, { params, body }) =>
    applicationView(call, updateApplication(call, requireApplication(call, params.text('appId')), body)),
  ),
  'DELETE /api/v2/applications/{appId}': forManagement((call, { params }) => {
    const app = requireApplication(call, params.text('appId'));
    if (call.local.store.applications.table.count({ userPoolId: call.pool.id }) === 1) throw errors.deleteFailed();
    deleteApplication(call, app);
    return succeeded(call);
  }),
  'PATCH /api/v2/application/{appId}/refresh-secret': forManagement((call, { params }) =>
    applicationView(call, refreshSecret(call, requireApplication(call, params.text('appId')))),
  ),
  'GET /api/v2/application/{appId}/tenants': forManagement((call, { params }) => {
    const app = requireApplication(call, params.text('appId'));
    const tenants = call.local.store.tenants.ofApplication(call.pool.id, app.id).map(tenantJson);
    return { ...publicApplication(call, app), isIntegrate: false, tenants };
  }),
  'GET /api/v2/applications/{appId}/active-users': forManagement((call, { params, query }) => {
    const app = requireApplication(call, params.text('appId'));
    const { totalCount, list } = call.local.store.users.activeIn(app, query.page(call.local));
    return { totalCount, list: list.map((user) => userJson(call, user)) };
  }),
  'GET /api/v2/users/me/applications/allowed': forUser((call, { query }) => {
    const { page, limit } = query.page(call.local);
    const all = call.local.store.applications.table.list({ userPoolId: call.pool.id }, { orderBy: 'createdAt, id' });
    const allowed = all.filter(({ id }) => mayLogIn(call, id, requireUser(call).id));
    const list = allowed.slice((page - 1) * limit, page * limit);
    return { totalCount: allowed.length, list: list.map((app) => publicApplication(call, app)) };
  }),
};
