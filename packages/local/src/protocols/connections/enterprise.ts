import type { Call } from '../../server/call.js';
import { badRequest, notFound } from '../../server/errors.js';
import type { Input } from '../../server/input.js';
import { forAnyone, type RestRequest, type Routes } from '../../server/rest.js';
import { forPeople } from '../page-route.js';
import { originOf } from '../redirect-origins.js';
import { connectionsOf } from './enterprise-connections.js';
import { type Attempt, answerStandIn, applicationOf, showStandIn } from './stand-in.js';

const STATE_SECONDS = 600;
interface StartedState {
  readonly appId: string;
  readonly identifier: string;
  readonly origin: string | null;
}

/** Logins with a company's own identity provider, played by this server. */
export const enterprise: Routes = {
  'GET /connections/enterprise/{protocol}/{identifier}': forPeople((call, request) =>
    showStandIn(attemptOf(call, request)),
  ),
  'POST /connections/enterprise/{protocol}/{identifier}': forPeople((call, request) =>
    answerStandIn(attemptOf(call, request)),
  ),
  'POST /api/v2/connections/oidc/start-interaction': forAnyone((call, { body }) => start(call, body)),
};

/** An OpenID Connect login begins: its state is good for one login with this connection. */
function start({ local }: Call, body: Input): null {
  const app = local.store.applications.byId(body.text('appId'));
  const identifier = body.nested('connection').text('providerIentifier');
  const found =
    app && connectionsOf(local, app).some((one) => one.protocol === 'oidc' && one.identifier === identifier);
  if (!found || app.userPoolId !== body.text('userPoolId')) throw notFound(`Connection ${identifier}`);
  const payload = { appId: app.id, identifier, origin: originOf(body.optionalText('referer')) };
  local.store.protocolRecords.put({ model: 'EnterpriseState', id: body.text('state'), payload }, STATE_SECONDS);
  return null;
}

function attemptOf(call: Call, request: RestRequest): Attempt {
  const named = applicationOf(call, request);
  const { protocol, identifier } = {
    protocol: request.params.text('protocol'),
    identifier: request.params.text('identifier'),
  };
  const found = connectionsOf(call.local, named.app).find(
    (one) => one.protocol === protocol && one.identifier === identifier,
  );
  if (!found) throw notFound(`Connection ${identifier}`);
  const startedFrom = protocol === 'oidc' ? startOf(call, request, named.app.id, identifier) : null;
  return {
    ...named,
    request,
    provider: identifier,
    type: protocol,
    title: found.displayName,
    isSocial: false,
    path: `/connections/enterprise/${protocol}/${encodeURIComponent(identifier)}`,
    ...(startedFrom && { startedFrom }),
  };
}

/** Where a login by OpenID Connect was announced from. @throws 400 for a state that was not announced */
function startOf({ local }: Call, { query }: RestRequest, appId: string, identifier: string): string | null {
  const state = local.store.protocolRecords.find<StartedState>('EnterpriseState', query.optionalText('state') ?? '');
  if (state?.payload.appId !== appId || state.payload.identifier !== identifier) {
    throw badRequest('The state was not announced by start-interaction, or has run out');
  }
  return state.payload.origin;
}
