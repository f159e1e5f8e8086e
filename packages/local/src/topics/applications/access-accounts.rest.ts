import { type Call, succeeded } from '../../server/call.js';
import { badRequest, invalidArgument, notFound } from '../../server/errors.js';
import type { Input } from '../../server/input.js';
import { forManagement, type Routes } from '../../server/rest.js';
import type { AccessAccount } from './access-accounts.store.js';
import { requireApplication } from './applications.js';

const DEFAULT_LIFETIME_SECONDS = 600;

export const accessAccounts: Routes = {
  'GET /api/v2/applications/{appId}/programmatic-access-accounts': forManagement((call, { params, query }) => {
    const appId = requireApplication(call, params.text('appId')).id;
    const where = { userPoolId: call.pool.id, appId };
    return call.local.store.accessAccounts.table.page(where, {
      orderBy: 'createdAt DESC, id',
      ...query.page(call.local),
    });
  }),
  'POST /api/v2/applications/{appId}/programmatic-access-accounts': forManagement((call, { params, body }) => {
    const appId = requireApplication(call, params.text('appId')).id;
    const tokenLifetime = body.optionalNumber('tokenLifetime') ?? DEFAULT_LIFETIME_SECONDS;
    if (!Number.isInteger(tokenLifetime) || tokenLifetime < 1)
      throw invalidArgument('tokenLifetime must be seconds, at least 1');
    const remarks = body.optionalText('remarks') ?? null;
    return call.local.store.accessAccounts.create({ userPoolId: call.pool.id, appId, tokenLifetime, remarks });
  }),
  'PATCH /api/v2/applications/programmatic-access-accounts': forManagement((call, { body }) => {
    const account = required(call, body);
    const secret = body.optionalText('secret');
    if (secret === '') throw badRequest('secret must not be empty');
    const enabled = body.has('enabled') ? body.flag('enabled') : undefined;
    return call.local.store.accessAccounts.update(account, {
      ...(secret && { secret }),
      ...(enabled !== undefined && { enabled }),
    });
  }),
  'DELETE /api/v2/applications/programmatic-access-accounts': forManagement((call, { query }) => {
    call.local.store.accessAccounts.delete(required(call, query));
    return succeeded(call);
  }),
};

/** @throws 404 */
function required({ local, pool }: Call, input: Input): AccessAccount {
  const id = input.text('id');
  const account = local.store.accessAccounts.byId(id);
  if (account?.userPoolId !== pool.id) throw notFound(`Access account ${id}`);
  return account;
}
