import { type Call, requireUser, succeeded } from '../../server/call.js';
import { badRequest, errors, notFound } from '../../server/errors.js';
import { forManagement, forUser, type Routes } from '../../server/rest.js';
import { requireOrg } from './org.js';
import { syncDirectory } from './org-sync.js';
import { exportTree, importTree } from './org-trees.js';
import { nodeView, orgSummary } from './org-view.js';

export const org: Routes = {
  'GET /api/v2/orgs': forManagement((call, { query }) =>
    call.local.store.orgs.page(call.pool.id, query.page(call.local)).list.map((found) => orgSummary(call, found)),
  ),
  'GET /api/v2/orgs/count': forManagement((call) => ({
    count: call.local.store.orgs.table.count({ userPoolId: call.pool.id }),
  })),
  'POST /api/v2/orgs/import': forManagement((call, { body }) => {
    if (body.optionalText('filetype') !== 'json') throw badRequest('filetype must be json');
    return orgSummary(call, importTree(call, body.optionalObject('file') ?? {}));
  }),
  'GET /api/v2/orgs/export': forManagement((call, { query }) => {
    const id = query.optionalText('org_id');
    if (id !== undefined) return exportTree(call, requireOrg(call, id));
    const orgs = call.local.store.orgs.table.list({ userPoolId: call.pool.id }, { orderBy: 'createdAt, id' });
    return orgs.map((found) => exportTree(call, found));
  }),
  'GET /api/v2/orgs/by-tenant': forManagement((call, { query }) => {
    const tenantId = query.text('tenant_id');
    const found = call.local.store.orgs.byTenant(call.pool.id, tenantId);
    if (!found) throw notFound(`Organisation of tenant ${tenantId}`);
    return orgSummary(call, found);
  }),
  'GET /api/v2/users/{userId}/orgs': forManagement((call, { params }) => {
    const user = call.local.store.users.byId(call.pool.id, params.text('userId'));
    if (!user) throw errors.userNotFound();
    return pathsOf(call, user.id);
  }),
  'GET /api/v2/users/me/orgs': forUser((call) => pathsOf(call, requireUser(call).id)),
  'POST /connections/enterprise/wechatwork/start-sync': forManagement((call) => synced(call, 'WeCom', 'wechatwork'), {
    envelope: 'v2',
  }),
  'POST /connections/enterprise/dingtalk/start-sync': forManagement((call) => synced(call, 'DingTalk', 'dingtalk'), {
    envelope: 'v2',
  }),
  'POST /api/v2/ad/sync': forManagement((call, { body }) => {
    body.text('connectionId');
    return synced(call, 'Active Directory', 'ad');
  }),
};

/** For every department of a user the way to it: the organisation's topmost node first. */
const pathsOf = (call: Call, userId: string) =>
  call.local.store.nodeMembers
    .nodesOf(call.pool.id, userId)
    .map((node) =>
      call.local.store.orgs
        .path(node)
        .map((step) => ({ ...nodeView(call, step), type: step.parentId === null ? 'Organization' : 'Department' })),
    );

function synced(call: Call, name: string, provider: string) {
  syncDirectory(call, name, provider);
  return succeeded(call);
}
