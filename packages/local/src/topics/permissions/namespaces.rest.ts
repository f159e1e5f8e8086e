import { type Call, succeeded } from '../../server/call.js';
import { errors, invalidArgument } from '../../server/errors.js';
import type { Input } from '../../server/input.js';
import { forManagement, type Routes } from '../../server/rest.js';
import { DEFAULT_NAMESPACE } from '../roles/namespace.js';
import type { Namespace } from './namespaces.store.js';

export const namespaces: Routes = {
  'GET /api/v2/resource-namespace/{userPoolId}': forManagement((call, { params, query }) => {
    requireOwnPool(call, params);
    const { totalCount, list } = call.local.store.namespaces.page(call.pool.id, query.page(call.local));
    return { total: totalCount, list: list.map((namespace) => view(call, namespace)) };
  }),
  'POST /api/v2/resource-namespace/{userPoolId}': forManagement((call, { params, body }) => {
    requireOwnPool(call, params);
    const description = body.optionalText('description') ?? null;
    const input = { userPoolId: call.pool.id, code: body.text('code'), name: body.text('name'), description };
    return view(call, call.local.store.namespaces.create(input));
  }),
  'PUT /api/v2/resource-namespace/{userPoolId}/code/{code}': forManagement((call, { params, body }) => {
    const namespace = call.local.store.namespaces.require(requireOwnPool(call, params), params.text('code'));
    const code = body.optionalText('code') || undefined;
    if (code !== undefined && code !== namespace.code) requireChangeable(namespace);
    const description = body.optionalText('description');
    const patch = { name: body.optionalText('name') || undefined, code, description };
    return view(call, call.local.store.namespaces.update(namespace, defined(patch)));
  }),
  'DELETE /api/v2/resource-namespace/{userPoolId}/code/{code}': forManagement((call, { params }) => {
    const namespace = call.local.store.namespaces.require(requireOwnPool(call, params), params.text('code'));
    requireChangeable(namespace);
    call.local.store.namespaces.delete(namespace);
    return succeeded(call);
  }),
};

function view({ local, pool }: Call, { id, code, name, description, appId }: Namespace) {
  const appName = appId ? (local.store.applications.byId(appId)?.name ?? null) : null;
  return { id, userPoolId: pool.id, code, name, description, status: 1, appId, appName };
}

/** @throws 1001 for another pool's id */
function requireOwnPool({ pool }: Call, params: Input): string {
  if (params.text('userPoolId') !== pool.id) throw errors.noPermission();
  return pool.id;
}

/** @throws 400 for the namespaces that are always there */
function requireChangeable({ code, appId }: Namespace): void {
  if (code === DEFAULT_NAMESPACE || appId) throw invalidArgument(`Namespace ${code} is built in`);
}

type Defined<Values> = { [Key in keyof Values]?: Exclude<Values[Key], undefined> };

const defined = <Values extends object>(values: Values): Defined<Values> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<Values>;
