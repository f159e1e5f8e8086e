import { type Call, succeeded } from '../../server/call.js';
import { badRequest, invalidArgument, notFound } from '../../server/errors.js';
import type { Input } from '../../server/input.js';
import { forManagement, type Routes } from '../../server/rest.js';
import { namespaceOf } from '../permissions/policies.js';
import type { Resource, ResourceAction } from './resources.store.js';

const types = ['DATA', 'API', 'MENU', 'UI', 'BUTTON'];

export const resources: Routes = {
  'GET /api/v2/resources': forManagement((call, { query }) => {
    const where = { namespace: query.optionalText('namespace'), type: query.optionalText('type') };
    const { totalCount, list } = call.local.store.resources.page(call.pool.id, where, query.page(call.local));
    return { totalCount, list: list.map((resource) => view(call, resource)) };
  }),
  'GET /api/v2/resources/detail': forManagement((call, { query }) => {
    const { store } = call.local;
    const id = query.optionalText('id');
    const resource = id
      ? store.resources.byId(call.pool.id, id)
      : store.resources.byCode(call.pool.id, namespaceOf(query.optionalText('namespace')), query.text('code'));
    return resource && view(call, resource);
  }),
  'POST /api/v2/resources': forManagement((call, { body }) => view(call, created(call, body))),
  'POST /api/v2/resources/bulk': forManagement((call, { body }) =>
    call.local.db.transaction(() => body.objects('bulk').map((row) => view(call, created(call, row)))),
  ),
  'POST /api/v2/resources/{code}': forManagement((call, { params, body }) => {
    const resource = named(call, params.text('code'), body);
    const description = body.optionalText('description');
    const apiIdentifier = body.optionalText('apiIdentifier');
    return view(
      call,
      call.local.store.resources.update(resource, {
        ...(body.has('type') && { type: typeIn(body) }),
        ...(body.has('actions') && { actions: actionsIn(body) }),
        ...(description !== undefined && { description }),
        ...(apiIdentifier !== undefined && { apiIdentifier }),
      }),
    );
  }),
  'DELETE /api/v2/resources/{code}': forManagement((call, { params, query }) => {
    call.local.store.resources.delete(named(call, params.text('code'), query));
    return succeeded(call);
  }),
};

function view(call: Call, resource: Resource) {
  return { ...resource, namespaceId: call.local.store.namespaces.byCode(call.pool.id, resource.namespace)?.id };
}

/** @throws 404 */
function named(call: Call, code: string, input: Input): Resource {
  const resource = call.local.store.resources.byCode(call.pool.id, namespaceOf(input.optionalText('namespace')), code);
  if (!resource) throw notFound(`Resource ${code}`);
  return resource;
}

function created({ local: { store }, pool }: Call, input: Input): Resource {
  return store.resources.create({
    userPoolId: pool.id,
    namespace: store.namespaces.require(pool.id, namespaceOf(input.optionalText('namespace'))).code,
    code: input.text('code'),
    type: typeIn(input),
    description: input.optionalText('description') ?? null,
    actions: actionsIn(input),
    apiIdentifier: input.optionalText('apiIdentifier') ?? null,
  });
}

function typeIn(input: Input): string {
  const type = input.text('type');
  if (!types.includes(type)) throw invalidArgument(`${type} is no kind of resource`);
  return type;
}

function actionsIn(input: Input): ResourceAction[] {
  const actions = input.objects('actions');
  if (new Set(actions.map((action) => action.text('name'))).size < actions.length)
    throw badRequest('An action is named twice');
  return actions.map((action) => ({
    name: action.text('name'),
    description: action.optionalText('description') ?? '',
  }));
}
