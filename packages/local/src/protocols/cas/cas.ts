import type { Call } from '../../server/call.js';
import { errors } from '../../server/errors.js';
import { newSecret } from '../../server/ids.js';
import { json, plain, Reply, redirect } from '../../server/reply.js';
import { forAnyone, type RestRequest, type Routes } from '../../server/rest.js';
import type { Application } from '../../topics/applications/applications.store.js';
import type { User } from '../../topics/users/users.store.js';
import { addressOf, requireSso, signOutTo } from '../login-route.js';
import { claimsFor } from '../oidc/claims.js';
import { forPeople } from '../page-route.js';
import { escapeMarkup } from '../pages/markup.js';
import { messagePage, pageLang } from '../pages/page.js';
import { textsOf } from '../pages/texts.js';
import { isUnderRegistered } from '../registered.js';
import { activeUser } from '../sso.js';

const TICKET_SECONDS = 60;
interface CasTicket {
  readonly appId: string;
  readonly accountId: string;
  readonly service: string;
}

/** CAS 1.0 and 2.0. */
export const cas: Routes = {
  'GET /cas-idp/{appId}': forPeople((call, request) => login(call, request, '')),
  'GET /cas-idp/{appId}/login': forPeople((call, request) => login(call, request, '/login')),
  'GET /cas-idp/logout': forAnyone((call, { query }) => signOutTo(call, query.optionalText('url'))),
  'GET /cas-idp/{appId}/logout': forAnyone((call, { query }) =>
    signOutTo(call, query.optionalText('service') ?? query.optionalText('url')),
  ),
  'GET /cas-idp/{appId}/validate': forAnyone((call, request) => {
    const user = redeem(call, request);
    return plain(user ? `yes\n${user.id}\n` : 'no\n\n');
  }),
  'GET /cas-idp/{appId}/serviceValidate': forAnyone((call, request) => {
    const user = redeem(call, request);
    const asJson = request.query.optionalText('format')?.toUpperCase() === 'JSON';
    if (user)
      return asJson
        ? json({ serviceResponse: { authenticationSuccess: success(call, user) } })
        : xml(successXml(call, user));
    return asJson ? json({ serviceResponse: { authenticationFailure: failure } }) : xml(failureXml);
  }),
};

function login(call: Call, request: RestRequest, rest: string): Reply {
  const app = appOf(call, request);
  const lang = pageLang(call, request.query.optionalText('lang'));
  const service = request.query.optionalText('service') ?? app.redirectUris[0] ?? '';
  if (!isUnderRegistered(app, service)) {
    return messagePage(lang, textsOf(lang).failedTitle, textsOf(lang).unregisteredRedirect(service));
  }
  const session = requireSso(call, app, addressOf(`/cas-idp/${app.id}${rest}`, request));
  if (session instanceof Reply) return session;
  const payload = { appId: app.id, accountId: session.user.id, service };
  const id = `ST-${newSecret()}`;
  call.local.store.protocolRecords.put({ model: 'CasTicket', id, payload }, TICKET_SECONDS);
  const url = new URL(service);
  url.searchParams.set('ticket', id);
  return redirect(url.href);
}

function appOf({ local }: Call, { params }: RestRequest): Application {
  const app = local.store.applications.byId(params.text('appId'));
  if (!app) throw errors.appNotFound();
  return app;
}

/** A ticket is good once, for the service and application it was issued for. */
function redeem(call: Call, request: RestRequest): User | null {
  const { protocolRecords } = call.local.store;
  const app = appOf(call, request);
  const ticket = protocolRecords.find<CasTicket>('CasTicket', request.query.optionalText('ticket') ?? '');
  if (!ticket || !protocolRecords.consume('CasTicket', ticket.id)) return null;
  const { appId, accountId, service } = ticket.payload;
  return appId === app.id && service === request.query.optionalText('service')
    ? activeUser(call.local, accountId)
    : null;
}

const attributesOf = ({ local }: Call, user: User): Record<string, unknown> =>
  claimsFor(local, user, ['profile', 'email', 'phone', 'address']);

const success = (call: Call, user: User) => ({ user: user.id, attributes: attributesOf(call, user) });
const failure = { code: 'INVALID_TICKET', description: 'The ticket is not recognized' };

const xml = (content: string): Reply =>
  new Reply(200, `<cas:serviceResponse xmlns:cas="http://www.yale.edu/tp/cas">\n${content}\n</cas:serviceResponse>\n`, {
    'content-type': 'application/xml; charset=utf-8',
  });

const failureXml = `  <cas:authenticationFailure code="${failure.code}">${failure.description}</cas:authenticationFailure>`;

function successXml(call: Call, user: User): string {
  const attributes = Object.entries(attributesOf(call, user))
    .filter(([, value]) => value !== null && typeof value !== 'object')
    .map(([name, value]) => `      <cas:${name}>${escapeMarkup(String(value))}</cas:${name}>`);
  return [
    '  <cas:authenticationSuccess>',
    `    <cas:user>${escapeMarkup(user.id)}</cas:user>`,
    '    <cas:attributes>',
    ...attributes,
    '    </cas:attributes>',
    '  </cas:authenticationSuccess>',
  ].join('\n');
}
