import type { Call } from '../server/call.js';
import { badRequest, errors } from '../server/errors.js';
import { newSecret } from '../server/ids.js';
import { Reply as Answer, type Reply, redirect } from '../server/reply.js';
import type { RestRequest, Routes } from '../server/rest.js';
import type { Application } from '../topics/applications/applications.store.js';
import { endSso, openSso, readSso, type SsoSession } from '../topics/session/sso.js';
import { callThrough, type LoginScene, mayEnter } from './login.js';
import { forPeople } from './page-route.js';
import { pageLang } from './pages/page.js';
import { signedOut } from './pages/signed-out.js';
import { isUnderRegistered } from './redirect-origins.js';
import { wayOf } from './way.js';
import { showWay, submitWay } from './ways.js';

/** The login page of the protocols that have no interaction of their own, and the logout that ends all of them. */
export const hostedLogin: Routes = {
  'GET /login': forPeople((call, request) => {
    const { scene, returnTo } = hostedScene(call, request);
    const mayGoOn = !request.query.flag('renew') && readSso(scene.call) !== null;
    return mayGoOn ? redirect(returnTo) : showWay(scene);
  }),
  'POST /login': forPeople(async (call, request) => {
    const { scene, returnTo } = hostedScene(call, request);
    const user = await submitWay(scene);
    return user instanceof Answer ? user : redirect(returnTo, { 'set-cookie': openSso(call, user) });
  }),
  'GET /login/profile/logout': forPeople((call, { query }) => signOutTo(call, query.optionalText('redirect_uri'))),
};

const LOGIN_SECONDS = 600;
/** Query parameter that names the login a browser was sent to, when it comes back. */
const PROOF = 'login';

export interface Entered extends SsoSession {
  /** True when the user signed in for this very request. */
  readonly isNew: boolean;
}

/**
 * The browser's session, or the way to the login page, which comes back to `path` with the same query. With `renew` a
 * session that was there before does not count. @throws 2130010
 */
export function requireSso(
  call: Call,
  app: Application,
  path: string,
  request: RestRequest,
  renew = false,
): Entered | Reply {
  const found = readSso(callThrough(call, app));
  if (found && !mayEnter(call.local, app, found.user)) throw errors.tenantLoginForbidden();
  const isNew = found !== null && isNewSince(call, request.query.optionalText(PROOF), found);
  return found && (isNew || !renew) ? { ...found, isNew } : sendToLogin(call, app, path, request, found);
}

/** Remembers which session there was, so that only another one proves a login. */
function sendToLogin(
  { local }: Call,
  app: Application,
  path: string,
  request: RestRequest,
  found: SsoSession | null,
): Reply {
  const id = newSecret();
  local.store.protocolRecords.put({ model: 'LoginProof', id, payload: { before: found?.id ?? null } }, LOGIN_SECONDS);
  const here = new URL(addressOf(path, request), local.url);
  here.searchParams.set(PROOF, id);
  const query = { app_id: app.id, return_to: here.pathname + here.search, ...(found && { renew: '1' }) };
  return redirect(`/login?${new URLSearchParams(query)}`);
}

function isNewSince({ local }: Call, proof: string | undefined, session: SsoSession): boolean {
  const { protocolRecords } = local.store;
  const record = proof ? protocolRecords.find<{ before: string | null }>('LoginProof', proof) : null;
  return record !== null && record.payload.before !== session.id && protocolRecords.consume('LoginProof', record.id);
}

/** Ends the session, then goes to an address of an application of this server; to no other. */
export function signOutTo(call: Call, target: string | undefined): Reply {
  const cookie = endSso(call);
  const allowed = target !== undefined && isKnown(call, target);
  return allowed ? redirect(target, { 'set-cookie': cookie }) : signedOut(pageLang(call), cookie);
}

const isKnown = ({ local }: Call, target: string): boolean =>
  local.store.applications.table.list().some((app) => isUnderRegistered(app, target));

function hostedScene(call: Call, request: RestRequest): { scene: LoginScene; returnTo: string } {
  const { query } = request;
  const app = call.local.store.applications.byId(query.text('app_id'));
  if (!app) throw errors.appNotFound();
  const returnTo = query.text('return_to');
  // A path of this server and nothing that a browser reads as another host.
  if (!/^\/(?![/\\])/.test(returnTo)) throw badRequest('return_to must be a path');
  const lang = query.optionalText('lang');
  const renew: Record<string, string> = query.flag('renew') ? { renew: '1' } : {};
  const kept = new URLSearchParams({ app_id: app.id, return_to: returnTo, ...renew, ...(lang ? { lang } : {}) });
  const through = callThrough(call, app);
  const way = wayOf({ call: through, request });
  if (way !== 'password') kept.set('way', way);
  const scene = { call: through, request, appName: app.name, action: `/login?${kept}`, lang };
  return { scene, returnTo };
}

/** The path and query a request came with, to come back to. */
export function addressOf(path: string, { query }: RestRequest): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query.values)) {
    for (const item of Array.isArray(value) ? value : [value]) search.append(name, String(item));
  }
  return search.size > 0 ? `${path}?${search}` : path;
}
