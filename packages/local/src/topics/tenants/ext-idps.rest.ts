import { type Call, succeeded } from '../../server/call.js';
import { badRequest, notFound } from '../../server/errors.js';
import type { Input } from '../../server/input.js';
import { forManagement, type Routes } from '../../server/rest.js';
import type { ConnectionTarget, ExtIdp, ExtIdpConnection, NewConnection } from './ext-idps.store.js';
import { tenantOf } from './tenants.js';

export const extIdps: Routes = {
  'GET /api/v2/extIdp': forManagement((call, { query }) => {
    const tenant = tenantOf(call, query.text('tenantId'));
    return call.local.store.extIdps.ofTenant(call.pool.id, tenant.id).map((idp) => idpJson(call, idp));
  }),
  'POST /api/v2/extIdp': forManagement((call, { body }) => {
    const tenantId = body.optionalText('tenantId') || null;
    if (tenantId) tenantOf(call, tenantId);
    const idp = {
      userPoolId: call.pool.id,
      tenantId,
      name: body.text('name'),
      type: body.text('type'),
    };
    return call.local.db.transaction(() => {
      const created = call.local.store.extIdps.create(idp);
      for (const input of body.objects('connections')) addConnection(call, created, input);
      return idpJson(call, created);
    });
  }),
  'GET /api/v2/extIdp/{extIdpId}': forManagement((call, { params }) =>
    idpJson(call, idpOf(call, params.text('extIdpId'))),
  ),
  'PUT /api/v2/extIdp/{extIdpId}': forManagement((call, { params, body }) => {
    const idp = idpOf(call, params.text('extIdpId'));
    call.local.store.extIdps.rename(idp, body.text('name'));
    return idpJson(call, idpOf(call, idp.id));
  }),
  'DELETE /api/v2/extIdp/{extIdpId}': forManagement((call, { params }) => {
    call.local.store.extIdps.delete(idpOf(call, params.text('extIdpId')));
    return succeeded(call);
  }),
  'PUT /api/v2/extIdp/{extIdpId}/connState': forManagement((call, { params, body }) => {
    const { extIdps } = call.local.store;
    switchConnections(call, extIdps.connectionsOf(idpOf(call, params.text('extIdpId'))), body);
    return succeeded(call);
  }),
};

export const extIdpConnections: Routes = {
  'POST /api/v2/extIdpConn': forManagement((call, { body }) =>
    connectionJson(call, addConnection(call, idpOf(call, body.text('extIdpId')), body)),
  ),
  'PUT /api/v2/extIdpConn/{extIdpConnectionId}': forManagement((call, { params, body }) => {
    const connection = connectionOf(call, params.text('extIdpConnectionId'));
    const patch = {
      displayName: body.text('displayName'),
      fields: body.optionalObject('fields'),
      logo: body.optionalText('logo'),
      userMatchFields: body.has('userMatchFields') ? body.texts('userMatchFields') : undefined,
    } as Partial<ExtIdpConnection>;
    return connectionJson(call, call.local.store.extIdps.updateConnection(connection, patch));
  }),
  'DELETE /api/v2/extIdpConn/{extIdpConnectionId}': forManagement((call, { params }) => {
    call.local.store.extIdps.deleteConnection(connectionOf(call, params.text('extIdpConnectionId')));
    return succeeded(call);
  }),
  'PUT /api/v2/extIdpConn/{extIdpConnectionId}/state': forManagement((call, { params, body }) => {
    switchConnections(call, [connectionOf(call, params.text('extIdpConnectionId'))], body);
    return succeeded(call);
  }),
  'POST /api/v2/check/extIdpConn/identifier': forManagement(
    (call, { body }) => {
      const found = call.local.store.extIdps.byIdentifier(call.pool.id, body.text('identifier'));
      if (!found) throw notFound('The connection');
      return connectionJson(call, found);
    },
    { reads: true },
  ),
};

function addConnection(call: Call, { id: extIdpId }: ExtIdp, input: Input): ExtIdpConnection {
  const connection: NewConnection = {
    userPoolId: call.pool.id,
    extIdpId,
    type: input.text('type'),
    identifier: input.text('identifier'),
    displayName: input.text('displayName'),
    logo: input.optionalText('logo') ?? null,
    fields: input.optionalObject('fields') ?? {},
    userMatchFields: input.has('userMatchFields') ? input.texts('userMatchFields') : null,
  };
  return call.local.store.extIdps.addConnection(connection);
}

function switchConnections(call: Call, connections: readonly ExtIdpConnection[], body: Input): void {
  if (!body.has('enabled')) throw badRequest('enabled is required');
  const targets = targetsOf(call, body);
  call.local.db.transaction(() => {
    for (const connection of connections) {
      for (const target of targets) call.local.store.extIdps.setState(connection, target, body.flag('enabled'));
    }
  });
}

/** What is named in the body, else the whole pool. */
function targetsOf(call: Call, body: Input): ConnectionTarget[] {
  const appId = body.optionalText('appId');
  const tenantId = body.optionalText('tenantId');
  const targets: ConnectionTarget[] = [];
  if (appId) targets.push({ targetType: 'APP', targetId: appId });
  if (tenantId) targets.push({ targetType: 'TENANT', targetId: tenantOf(call, tenantId).id });
  return targets.length ? targets : [{ targetType: 'POOL', targetId: call.pool.id }];
}

function idpOf({ local, pool }: Call, id: string): ExtIdp {
  const idp = local.store.extIdps.byId(pool.id, id);
  if (!idp) throw notFound('The external identity provider');
  return idp;
}

function connectionOf({ local, pool }: Call, id: string): ExtIdpConnection {
  const connection = local.store.extIdps.connection(pool.id, id);
  if (!connection) throw notFound('The connection');
  return connection;
}

function idpJson(call: Call, idp: ExtIdp) {
  const { seq: _, ...rest } = idp;
  const connections = call.local.store.extIdps.connectionsOf(idp);
  return { ...rest, connections: connections.map((connection) => connectionJson(call, connection)) };
}

function connectionJson(call: Call, connection: ExtIdpConnection) {
  const { seq: _, ...rest } = connection;
  return { ...rest, states: call.local.store.extIdps.statesOf(connection) };
}
