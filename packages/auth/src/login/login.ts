import { encryptPassword, type User } from '@authing/core';
import type { AuthConnection } from '../connection.js';
import { type ContextOptions, contextInput, NO_TOKEN } from '../input.js';
import { signIn } from '../user.js';
import {
  LoginByEmail,
  LoginByPhoneCode,
  LoginByPhonePassword,
  LoginBySubAccount,
  LoginByUsername,
} from './login.generated.js';

/** Options of a login with password. */
export interface LoginOptions extends ContextOptions {
  /** Creates the account when nobody has it. Default false. */
  autoRegister?: boolean;
  /** The picture code, after an error `CAPTCHA_REQUIRED` (2000). */
  captchaCode?: string;
  /** Address of the end user, when a server logs in for them. */
  clientIp?: string;
}

/** Options of a login with a code. */
export interface LoginByCodeOptions extends ContextOptions {
  /** Country code of the phone number, such as `+86`. */
  phoneCountryCode?: string;
  /** Address of the end user, when a server logs in for them. */
  clientIp?: string;
}

/** Options of a login as a sub-account. */
export type LoginBySubAccountOptions = Pick<LoginOptions, 'captchaCode' | 'clientIp'>;

const loginInput = ({ autoRegister = false, captchaCode, clientIp, ...context }: LoginOptions) => ({
  autoRegister,
  captchaCode,
  clientIp,
  ...contextInput(context),
});

const codeInput = ({ phoneCountryCode, clientIp, ...context }: LoginByCodeOptions) => ({
  phoneCountryCode,
  clientIp,
  ...contextInput(context),
});

/**
 * Logs in with email and password and makes the user the signed-in one. Mutation `loginByEmail`.
 *
 * @throws AuthingError `api`: `ACCOUNT_OR_PASSWORD_WRONG` (2333), `PASSWORD_WRONG` (2006), `USER_NOT_FOUND` (2004),
 * `CAPTCHA_REQUIRED` (2000), `ACCOUNT_LOCKED_AFTER_FAILURES` (2057), or a further step such as `MFA_REQUIRED_APP`
 * (1636): see `isMfaRequired` and its sisters.
 */
export function loginByEmail(
  connection: AuthConnection,
  email: string,
  password: string,
  options: LoginOptions = {},
): Promise<User> {
  return connection.graphql(
    LoginByEmail,
    async (typed) => ({
      input: { ...loginInput(options), email, password: await encryptPassword(connection, password, typed) },
    }),
    ({ loginByEmail }, asked) => signIn(connection, loginByEmail, asked),
    NO_TOKEN,
  );
}

/**
 * Logs in with user name and password and makes the user the signed-in one. Mutation `loginByUsername`.
 *
 * @throws AuthingError as `loginByEmail` does.
 */
export function loginByUsername(
  connection: AuthConnection,
  username: string,
  password: string,
  options: LoginOptions = {},
): Promise<User> {
  return connection.graphql(
    LoginByUsername,
    async (typed) => ({
      input: { ...loginInput(options), username, password: await encryptPassword(connection, password, typed) },
    }),
    ({ loginByUsername }, asked) => signIn(connection, loginByUsername, asked),
    NO_TOKEN,
  );
}

/**
 * Logs in with a phone number and the code `sendSmsCode` sent, and makes the user the signed-in one. Mutation
 * `loginByPhoneCode`.
 *
 * @throws AuthingError `api`: `VERIFY_CODE_WRONG` (2001), or a further step as with `loginByEmail`.
 */
export function loginByPhoneCode(
  connection: AuthConnection,
  phone: string,
  code: string,
  options: LoginByCodeOptions = {},
): Promise<User> {
  return connection.graphql(
    LoginByPhoneCode,
    () => ({ input: { ...codeInput(options), phone, code } }),
    ({ loginByPhoneCode }, asked) => signIn(connection, loginByPhoneCode, asked),
    NO_TOKEN,
  );
}

/**
 * Logs in with phone number and password and makes the user the signed-in one. Mutation `loginByPhonePassword`.
 *
 * @throws AuthingError as `loginByEmail` does.
 */
export function loginByPhonePassword(
  connection: AuthConnection,
  phone: string,
  password: string,
  options: LoginOptions = {},
): Promise<User> {
  return connection.graphql(
    LoginByPhonePassword,
    async (typed) => ({
      input: { ...loginInput(options), phone, password: await encryptPassword(connection, password, typed) },
    }),
    ({ loginByPhonePassword }, asked) => signIn(connection, loginByPhonePassword, asked),
    NO_TOKEN,
  );
}

/**
 * Logs in with an email address and the code `sendEmail` sent, and makes the user the signed-in one. Route
 * `POST /api/v2/login/email-code`.
 *
 * @throws AuthingError `api`: `VERIFY_CODE_WRONG` (2001), or a further step as with `loginByEmail`.
 */
export function loginByEmailCode(
  connection: AuthConnection,
  email: string,
  code: string,
  options: LoginByCodeOptions = {},
): Promise<User> {
  return connection.rest(
    'POST /api/v2/login/email-code',
    () => ({ body: { email, code, ...codeInput(options) }, ...NO_TOKEN }),
    (user, asked) => signIn(connection, user, asked),
  );
}

/**
 * Logs in as a sub-account of the application and makes it the signed-in user. Mutation `loginBySubAccount`.
 *
 * @throws AuthingError as `loginByEmail` does.
 */
export function loginBySubAccount(
  connection: AuthConnection,
  account: string,
  password: string,
  options: LoginBySubAccountOptions = {},
): Promise<User> {
  return connection.graphql(
    LoginBySubAccount,
    async (typed) => ({
      account,
      password: await encryptPassword(connection, password, typed),
      captchaCode: options.captchaCode,
      clientIp: options.clientIp,
    }),
    ({ loginBySubAccount }, asked) => signIn(connection, loginBySubAccount, asked),
    NO_TOKEN,
  );
}
