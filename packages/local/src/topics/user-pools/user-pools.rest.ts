import type { Call } from '../../server/call.js';
import { notFound } from '../../server/errors.js';
import { forManagement, type Routes } from '../../server/rest.js';
import { poolView } from './user-pools.js';

const variables = ({ local, pool }: Call) => local.store.environment.list(pool.id);

export const userPools: Routes = {
  'GET /api/v2/userpools/detail': forManagement(({ pool }) => poolView(pool)),
  'GET /api/v2/env': forManagement((call) => variables(call)),
  'POST /api/v2/env': forManagement((call, { body }) => {
    const { local, pool } = call;
    local.store.environment.set({ userPoolId: pool.id, key: body.text('key'), value: body.get('value') ?? null });
    return variables(call);
  }),
  'DELETE /api/v2/env/{key}': forManagement((call, { params }) => {
    const key = params.text('key');
    if (!call.local.store.environment.remove(call.pool.id, key)) throw notFound(`Variable ${key}`);
    return variables(call);
  }),
};
