import type { Call } from '../server/call.js';
import { identify } from '../server/caller.js';
import { errors, LocalError } from '../server/errors.js';
import type { Input } from '../server/input.js';
import type { Local } from '../server/local.js';
import type { Reply } from '../server/reply.js';
import type { RestRequest } from '../server/rest.js';
import { readToken } from '../server/user-tokens.js';
import { mayLogIn } from '../topics/applications/application-access.js';
import type { Application } from '../topics/applications/applications.store.js';
import { noteFailedLogin, requireCaptcha, signInWithPassword } from '../topics/login/login.js';
import { verifyTotp } from '../topics/mfa/mfa.js';
import type { User } from '../topics/users/users.store.js';
import { loginPage, secondFactorPage } from './pages/login-page.js';
import { pageLang } from './pages/page.js';
import { offeredWays } from './way.js';

/** The same call, as made through the application that a protocol's parameters name. */
export function callThrough(call: Call, app: Application): Call {
  const pool = call.local.store.pools.byId(app.userPoolId);
  return pool ? { ...call, app, pool } : call;
}

/** Whether somebody with a session from elsewhere may come in here: users of the pool whom the application lets in. */
export function mayEnter(local: Local, app: Application, user: User): boolean {
  const pool = local.store.pools.byId(app.userPoolId);
  return pool?.id === user.userPoolId && mayLogIn({ local, pool, tenantId: null }, app.id, user.id);
}

/** What a login page shows and where its form goes. */
export interface LoginScene {
  readonly call: Call;
  readonly request: RestRequest;
  readonly appName: string | undefined;
  /** Address of the page, the form's target too. */
  readonly action: string;
  readonly lang?: string | undefined;
}

export function showLogin(scene: LoginScene, failure?: { error: LocalError; account: string }): Reply {
  const lang = pageLang(scene.call, scene.lang);
  return loginPage({
    lang,
    appName: scene.appName,
    action: scene.action,
    ways: offeredWays(scene.call),
    account: failure?.account ?? '',
    error: failure?.error.messageIn(lang),
    withPictureCode: failure?.error.code === 2000,
  });
}

/** Handles the form of the login page: the user when the login is good, the page with its fault otherwise. */
export async function submitLogin(scene: LoginScene): Promise<User | Reply> {
  const { call, request } = scene;
  const account = (request.body.optionalText('account') ?? '').trim();
  try {
    refuseForeignForm(call);
    const mfaToken = request.body.optionalText('mfaToken');
    if (mfaToken) return await secondStep(scene, mfaToken);
    return await passwordStep(call, account, request.body);
  } catch (error) {
    if (!(error instanceof LocalError)) throw error;
    return asksForOneTimeCode(error)
      ? showSecondFactor(scene, mfaTokenOf(error))
      : showLogin(scene, { error, account });
  }
}

/** The one-time code of an authenticator; the page comes again while the attempt may go on. */
async function secondStep(scene: LoginScene, mfaToken: string): Promise<User | Reply> {
  const { call, request } = scene;
  const caller = await identify(call.local, mfaToken);
  if (caller.kind !== 'mfa' || caller.user.userPoolId !== call.pool.id) throw errors.sessionInvalid();
  try {
    const { token } = await verifyTotp({ ...withoutCookies(call), caller }, request.body.optionalText('totp'));
    await dropToken(call, token);
    return caller.user;
  } catch (error) {
    if (!(error instanceof LocalError) || !call.local.store.tickets.valid('mfa', mfaToken)) throw error;
    return showSecondFactor(scene, mfaToken, error);
  }
}

/** Signs in with an account's name and the `password` of a form. @throws LocalError with what a login can fail with */
export async function passwordStep(call: Call, account: string, body: Input): Promise<User> {
  const input = { captchaCode: body.optionalText('captchaCode') ?? null };
  requireCaptcha(call, input);
  const user = findAccount(call, account);
  if (!user) {
    noteFailedLogin(call, input);
    throw errors.userNotFound();
  }
  const { token } = await signInWithPassword(withoutCookies(call), user, body.optionalText('password') ?? '', input);
  await dropToken(call, token);
  return user;
}

/** The page opens the browser's session itself, in the way its protocol needs; a login over the API does so for pages. */
export const withoutCookies = (call: Call): Call => ({
  ...call,
  cookies: [],
  headers: { ...call.headers, origin: undefined },
});

/** One field for all: an email, a username or a phone. */
export function findAccount({ local, pool }: Call, account: string): User | null {
  if (account === '') return null;
  const { users } = local.store;
  return users.byEmail(pool.id, account) ?? users.byUsername(pool.id, account) ?? users.byPhone(pool.id, account);
}

/** The browser gets a session of its own; nobody receives the login's token, so it ends at once. */
export async function dropToken({ local }: Call, token: string): Promise<void> {
  const id = (await readToken(local, token))?.jti;
  if (id) local.store.sessions.revoke(id);
}

/** A form that another site makes the browser send must not sign anyone in. @throws 403 */
export function refuseForeignForm({ headers, local }: Pick<Call, 'headers' | 'local'>): void {
  const { origin, host } = headers;
  if (origin === undefined || origin === local.url || origin === `http://${host}` || origin === `https://${host}`)
    return;
  throw new LocalError(403, { zh: '表单来自其他网站', en: 'The form was sent from another site' }, null, 403);
}

/** The page can ask for an authenticator's code; accounts that need another factor are told so by the error itself. */
export function asksForOneTimeCode({ code, data }: LocalError): boolean {
  return (code === 1635 || code === 1636) && (data as { totpMfaEnabled?: boolean } | null)?.totpMfaEnabled === true;
}

export const mfaTokenOf = ({ data }: LocalError): string =>
  String((data as { mfaToken?: unknown } | null)?.mfaToken ?? '');

export function showSecondFactor({ call, action, lang }: LoginScene, mfaToken: string, error?: LocalError): Reply {
  const shown = pageLang(call, lang);
  return secondFactorPage({ lang: shown, action, mfaToken, error: error?.messageIn(shown) });
}
