import type { Call } from '../../server/call.js';
import { badRequest, errors, LocalError } from '../../server/errors.js';
import type { Input } from '../../server/input.js';
import { forAnyone, type Routes } from '../../server/rest.js';
import { isRegistered, unregistered } from '../applications/redirect-addresses.js';
import { useEmailCode, usePhoneCode } from '../codes/codes.js';
import { signInByDirectory } from '../directories/directories.js';
import { createAccount } from '../register/register.js';
import { userTokenLifetime } from '../session/session.js';
import type { User, UserKey } from '../users/users.store.js';
import {
  noteFailedLogin,
  requireCaptcha,
  type SignedIn,
  type SignInInput,
  signIn,
  signInWithPassword,
} from './login.js';

/** One route for all credentials; `connection` says which payload holds them. */
export const signInByCredentials: Routes = {
  'POST /api/v3/signin': forAnyone(async (call, { body }) => {
    const options = body.nested('options');
    const tenantId = options.optionalText('tenantId') ?? call.tenantId;
    const asClient = { ...call, tenantId, app: clientOf(call, body) ?? call.app };
    const user = await credentialsOf(asClient, body, options);
    const scope = options.optionalText('scope') ?? 'openid profile email phone address';
    if (options.optionalText('responseType') === 'code') return codeFor(asClient, user, scope, options);
    return {
      scope,
      access_token: user.token,
      id_token: user.token,
      token_type: 'Bearer',
      expire_in: userTokenLifetime(asClient.pool, asClient.app),
    };
  }),
};

/** @throws 400 for an address the application has not registered, 2101 when no application is named */
async function codeFor({ local, app }: Call, user: SignedIn, scope: string, options: Input) {
  if (!app) throw errors.appIdRequired();
  const redirectUri = options.optionalText('redirectUri') ?? app.redirectUris[0];
  if (!redirectUri || !isRegistered(app.redirectUris, redirectUri))
    throw new LocalError(400, unregistered(redirectUri ?? '', app.redirectUris), null, 400);
  const request = { appId: app.id, userId: user.id, scope, redirectUri, nonce: options.optionalText('nonce') };
  const code = await local.parts.authorizationCodeFor(local, request);
  if (!code) throw errors.appNotFound();
  return { code, scope, token_type: 'Bearer' };
}

function clientOf(call: Call, body: Input) {
  const id = body.optionalText('client_id');
  const app = id ? call.local.store.applications.byId(id) : null;
  if (id && app?.userPoolId !== call.pool.id) throw errors.appNotFound();
  const secret = body.optionalText('client_secret');
  if (app && secret && secret !== app.secret) throw errors.noPermission();
  return app;
}

function credentialsOf(call: Call, body: Input, options: Input): Promise<SignedIn> {
  const customData = options.optionalObject('customData');
  const input = {
    clientIp: options.optionalText('clientIp'),
    captchaCode: options.optionalText('captchaCode'),
    params:
      customData &&
      JSON.stringify(Object.entries(customData).map(([key, value]) => ({ key, value: JSON.stringify(value) }))),
    autoRegister: options.flag('autoRegister'),
  };
  const connection = body.text('connection');
  if (connection === 'PASSWORD') return byPassword(call, body.nested('passwordPayload'), input);
  if (connection === 'PASSCODE') return byPassCode(call, body.nested('passCodePayload'), input);
  if (connection === 'LDAP') return byDirectory(call, 'ldap', body.nested('ldapPayload'), input);
  if (connection === 'AD') return byDirectory(call, 'ad', body.nested('adPayload'), input);
  throw badRequest('connection must be PASSWORD, PASSCODE, LDAP or AD');
}

type CredentialInput = SignInInput & { autoRegister: boolean };
const accountNames = ['username', 'email', 'phone'] as const;

/** Wrong password and unknown account are one answer here. @throws 2333 */
async function byPassword(call: Call, payload: Input, input: CredentialInput): Promise<SignedIn> {
  requireCaptcha(call, input);
  const password = payload.text('password');
  const key = Object.fromEntries(accountNames.map((name) => [name, payload.optionalText(name)])) as UserKey;
  const user = accountOf(call, payload.optionalText('account'), key);
  if (!user && input.autoRegister)
    return signIn(call, await createAccount(call, key as Partial<User>, { ...input, password }), input);
  if (!user) {
    noteFailedLogin(call, input);
    throw errors.accountOrPasswordWrong();
  }
  return signInWithPassword(call, user, password, input).catch((error: unknown) => {
    throw error instanceof LocalError && error.code === 2006 ? errors.accountOrPasswordWrong() : error;
  });
}

function accountOf(call: Call, account: string | undefined, key: UserKey): User | null {
  const { users } = call.local.store;
  if (account === undefined) return users.find(call.pool.id, key);
  return (
    accountNames.map((name) => users.find(call.pool.id, { [name]: account })).find((user) => user !== null) ?? null
  );
}

async function byPassCode(call: Call, payload: Input, input: CredentialInput): Promise<SignedIn> {
  const { users } = call.local.store;
  const code = payload.text('passCode');
  const email = payload.optionalText('email');
  const phone = email ? undefined : payload.text('phone');
  const phoneCountryCode = payload.optionalText('phoneCountryCode');
  const user = users.find(call.pool.id, { email, phone, phoneCountryCode });
  if (!user && !input.autoRegister) throw errors.userNotFound();
  if (email) useEmailCode(call, email, code, 'login');
  else usePhoneCode(call, { phone: phone as string, phoneCountryCode }, code, 'login');
  if (user) return signIn(call, user, input);
  const account = email ? { email, emailVerified: true } : { phone, phoneCountryCode, phoneVerified: true };
  return signIn(call, await createAccount(call, account, input), input);
}

function byDirectory(call: Call, kind: 'ldap' | 'ad', payload: Input, input: SignInInput): Promise<SignedIn> {
  const credentials = { username: payload.text('sAMAccountName'), password: payload.text('password') };
  return signInByDirectory(call, kind, credentials, input);
}
