import type { Call } from '../server/call.js';
import { badRequest, errors } from '../server/errors.js';
import { Reply as Answer, type Reply, redirect } from '../server/reply.js';
import type { RestRequest, Routes } from '../server/rest.js';
import type { Application } from '../topics/applications/applications.store.js';
import { callThrough, type LoginScene, mayEnter, showLogin, submitLogin } from './login.js';
import { forPeople } from './page-route.js';
import { pageLang } from './pages/page.js';
import { signedOut } from './pages/signed-out.js';
import { isUnderRegistered } from './registered.js';
import { endSso, openSso, readSso, type SsoSession } from './sso.js';

/** The login page of the protocols that have no interaction of their own, and the logout that ends all of them. */
export const hostedLogin: Routes = {
  'GET /login': forPeople((call, request) => {
    const { scene, returnTo } = hostedScene(call, request);
    return readSso(scene.call) ? redirect(returnTo) : showLogin(scene);
  }),
  'POST /login': forPeople(async (call, request) => {
    const { scene, returnTo } = hostedScene(call, request);
    const user = await submitLogin(scene);
    return user instanceof Answer ? user : redirect(returnTo, { 'set-cookie': openSso(call, user) });
  }),
  'GET /login/profile/logout': forPeople((call, { query }) => signOutTo(call, query.optionalText('redirect_uri'))),
};

/** The browser's session, or the way to the login page, which comes back here. @throws 2130010 */
export function requireSso(call: Call, app: Application, here: string): SsoSession | Reply {
  const found = readSso(callThrough(call, app));
  if (found && !mayEnter(call.local, app, found.user)) throw errors.tenantLoginForbidden();
  return found ?? redirect(`/login?${new URLSearchParams({ app_id: app.id, return_to: here })}`);
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
  const kept = new URLSearchParams({ app_id: app.id, return_to: returnTo, ...(lang ? { lang } : {}) });
  const scene = { call: callThrough(call, app), request, appName: app.name, action: `/login?${kept}`, lang };
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
