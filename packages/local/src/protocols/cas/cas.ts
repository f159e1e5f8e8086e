import type { Call } from '../../server/call.js';
import { errors } from '../../server/errors.js';
import { plain, Reply, redirect } from '../../server/reply.js';
import { forAnyone, type RestRequest, type Routes } from '../../server/rest.js';
import type { Application } from '../../topics/applications/applications.store.js';
import { readSso, ssoUid } from '../../topics/session/sso.js';
import { callThrough } from '../login.js';
import { requireSso, signOutTo } from '../login-route.js';
import { forPeople } from '../page-route.js';
import { pageLang } from '../pages/page.js';
import { isUnderRegistered } from '../redirect-origins.js';
import { unregisteredPage } from '../unregistered-page.js';
import { answerProxy, validate } from './answers.js';
import { issueTicket, redeem } from './tickets.js';

const checked = (allowsProxies: boolean) =>
  forAnyone((call, request) => validate(call, request, appOf(call, request), allowsProxies));

/** CAS 1.0, 2.0 and 3.0, proxies included. */
export const cas: Routes = {
  'GET /cas-idp/{appId}': forPeople((call, request) => login(call, request, '')),
  'GET /cas-idp/{appId}/login': forPeople((call, request) => login(call, request, '/login')),
  'GET /cas-idp/logout': forAnyone((call, { query }) => signOutTo(call, query.optionalText('url'))),
  'GET /cas-idp/{appId}/logout': forAnyone((call, { query }) =>
    signOutTo(call, query.optionalText('service') ?? query.optionalText('url')),
  ),
  'GET /cas-idp/{appId}/validate': forAnyone((call, request) => {
    const found = redeem(call, request, appOf(call, request), false);
    return plain('user' in found ? `yes\n${found.user.id}\n` : 'no\n\n');
  }),
  'GET /cas-idp/{appId}/serviceValidate': checked(false),
  'GET /cas-idp/{appId}/p3/serviceValidate': checked(false),
  'GET /cas-idp/{appId}/proxyValidate': checked(true),
  'GET /cas-idp/{appId}/p3/proxyValidate': checked(true),
  'GET /cas-idp/{appId}/proxy': forAnyone((call, request) => answerProxy(call, request, appOf(call, request))),
};

function login(call: Call, request: RestRequest, rest: string): Reply {
  const app = appOf(call, request);
  const { query } = request;
  const lang = pageLang(call, query.optionalText('lang'));
  const service = query.optionalText('service') ?? app.redirectUris[0] ?? '';
  if (!isUnderRegistered(app, service)) {
    return unregisteredPage(lang, service, app.redirectUris);
  }
  // Asked for both, the protocol has the login win.
  const renew = isSet(query.optionalText('renew'));
  const isQuiet = !renew && isSet(query.optionalText('gateway'));
  if (isQuiet && !readSso(callThrough(call, app))) return redirect(service);
  const session = requireSso(call, app, `/cas-idp/${app.id}${rest}`, request, renew);
  if (session instanceof Reply) return session;
  const { user, isNew } = session;
  const ticket = { appId: app.id, accountId: user.id, service, isNew, grantId: ssoUid(call) };
  const url = new URL(service);
  url.searchParams.set('ticket', issueTicket(call, 'ST', ticket));
  return redirect(url.href);
}

/** CAS says that the parameter being there is enough; `false` is what clients send that mean no. */
const isSet = (value: string | undefined): boolean => value !== undefined && value !== 'false';

function appOf({ local }: Call, { params }: RestRequest): Application {
  const app = local.store.applications.byId(params.text('appId'));
  if (!app) throw errors.appNotFound();
  return app;
}
