import type { Call } from '../server/call.js';
import { errors, LocalError } from '../server/errors.js';
import type { Reply } from '../server/reply.js';
import { sendEmailCode, sendSmsCode, useEmailCode, usePhoneCode } from '../topics/codes/codes.js';
import { sendMail } from '../topics/codes/mails.js';
import { signIn } from '../topics/login/login.js';
import { resetPassword } from '../topics/passwords/password-changes.js';
import { createAccount } from '../topics/register/register.js';
import type { User } from '../topics/users/users.store.js';
import {
  asksForOneTimeCode,
  dropToken,
  findAccount,
  type LoginScene,
  mfaTokenOf,
  refuseForeignForm,
  showLogin,
  showSecondFactor,
  submitLogin,
  withoutCookies,
} from './login.js';
import { pageLang } from './pages/page.js';
import { codePage, forgotPage, registerPage, type WayPage } from './pages/way-pages.js';
import { offeredWays, wayOf } from './way.js';

/** Shows the page of the way that is asked for. */
export function showWay(scene: LoginScene, failure?: { error: LocalError; account: string }): Reply {
  const way = wayOf(scene);
  if (way === 'password') return showLogin(scene, failure);
  // A code that was wrong is asked for again; where none was sent yet, the address is.
  return pages[way](pageOf(scene, failure, scene.request.body.optionalText('step') === 'use'));
}

const pages = { code: codePage, register: registerPage, forgot: forgotPage };

function pageOf(
  { call, request, appName, action, lang }: LoginScene,
  failure: { error: LocalError; account: string } | undefined,
  codeWasSent: boolean,
): WayPage {
  const shown = pageLang(call, lang);
  return {
    lang: shown,
    appName,
    action,
    ways: offeredWays(call),
    account: failure?.account ?? request.body.optionalText('account')?.trim() ?? '',
    error: failure?.error.messageIn(shown),
    codeWasSent,
  };
}

/** Handles the form of a login's page: the user when the login is good, else the next page or the same with its fault. */
export async function submitWay(scene: LoginScene): Promise<User | Reply> {
  const { call, request } = scene;
  if (wayOf(scene) === 'password' || request.body.has('mfaToken')) return submitLogin(scene);
  const account = (request.body.optionalText('account') ?? '').trim();
  try {
    refuseForeignForm(call);
    return await takeWay(scene, account);
  } catch (error) {
    if (!(error instanceof LocalError)) throw error;
    return asksForOneTimeCode(error) ? showSecondFactor(scene, mfaTokenOf(error)) : showWay(scene, { error, account });
  }
}

async function takeWay(scene: LoginScene, account: string): Promise<User | Reply> {
  const way = wayOf(scene);
  if (way === 'register') return registered(scene, account);
  if (scene.request.body.optionalText('step') !== 'use') {
    sendCode(scene, account, way === 'code' ? 'LOGIN_VERIFY_CODE' : 'RESET_PASSWORD_VERIFY_CODE');
    return pages[way === 'code' ? 'code' : 'forgot'](pageOf(scene, undefined, true));
  }
  return way === 'code' ? enteredByCode(scene, account) : changedPassword(scene, account);
}

const isEmail = (account: string): boolean => account.includes('@');

/** @throws 2004, 2028, 2204 */
function sendCode({ call }: LoginScene, account: string, scene: string): void {
  if (account === '') throw errors.phoneOrEmailRequired();
  ownerOf(call, account);
  if (!isEmail(account)) sendSmsCode(call, { phone: account }, scene);
  else if (scene === 'LOGIN_VERIFY_CODE') sendEmailCode(call, account, scene);
  else sendMail(call, account, scene);
}

async function enteredByCode(scene: LoginScene, account: string): Promise<User> {
  const { call, request } = scene;
  const user = ownerOf(call, account);
  const code = request.body.optionalText('code') ?? '';
  if (isEmail(account)) useEmailCode(call, account, code, 'login');
  else usePhoneCode(call, { phone: account }, code, 'login');
  return entered(scene, user);
}

async function registered(scene: LoginScene, email: string): Promise<User> {
  const { body } = scene.request;
  const nickname = body.optionalText('nickname');
  const profile = nickname ? { nickname } : null;
  return entered(
    scene,
    await createAccount(scene.call, { email }, { password: body.optionalText('password') ?? '', profile }),
  );
}

/** Whoever has read the code may set a password, and logs in with it. */
async function changedPassword(scene: LoginScene, account: string): Promise<User> {
  const { call, request } = scene;
  const { body } = request;
  await resetPassword(call, {
    ...(isEmail(account) ? { email: account } : { phone: account }),
    code: body.optionalText('code') ?? '',
    newPassword: body.optionalText('password') ?? '',
  });
  return entered(scene, ownerOf(call, account));
}

/** @throws 2004 */
function ownerOf(call: Call, account: string): User {
  const user = findAccount(call, account);
  if (!user) throw errors.userNotFound();
  return user;
}

/** Every step of a login but the password. @throws LocalError with what a login can fail with */
async function entered({ call }: LoginScene, user: User): Promise<User> {
  const { token } = await signIn(withoutCookies(call), user, {});
  await dropToken(call, token);
  return user;
}
