import { encryptPassword, type User } from '@authing/core';
import type { AuthConnection } from '../connection.js';
import { type ContextOptions, contextInput } from '../input.js';
import { signIn } from '../user.js';
import { LoginByEmail, LoginByUsername } from './login.generated.js';

/** Options of a login with password. */
export interface LoginOptions extends ContextOptions {
  /** Creates the account when nobody has it. Default false. */
  autoRegister?: boolean;
  /** The picture code, after an error `CAPTCHA_REQUIRED` (2000). */
  captchaCode?: string;
  /** Address of the end user, when a server logs in for them. */
  clientIp?: string;
}

const loginInput = ({ autoRegister = false, captchaCode, clientIp, ...context }: LoginOptions) => ({
  autoRegister,
  captchaCode,
  clientIp,
  ...contextInput(context),
});

/**
 * Logs in with email and password and makes the user the signed-in one. Mutation `loginByEmail`.
 *
 * @throws AuthingError `api`: `ACCOUNT_OR_PASSWORD_WRONG` (2333), `PASSWORD_WRONG` (2006), `USER_NOT_FOUND` (2004),
 * `CAPTCHA_REQUIRED` (2000), `ACCOUNT_LOCKED_AFTER_FAILURES` (2057), or a further step such as `MFA_REQUIRED_APP` (1636).
 */
export async function loginByEmail(connection: AuthConnection, email: string, password: string, options: LoginOptions = {}): Promise<User> {
  const input = { ...loginInput(options), email, password: await encryptPassword(connection, password) };
  return signIn(connection, (await connection.graphql(LoginByEmail, { input })).loginByEmail);
}

/**
 * Logs in with user name and password and makes the user the signed-in one. Mutation `loginByUsername`.
 *
 * @throws AuthingError as `loginByEmail` does.
 */
export async function loginByUsername(connection: AuthConnection, username: string, password: string, options: LoginOptions = {}): Promise<User> {
  const input = { ...loginInput(options), username, password: await encryptPassword(connection, password) };
  return signIn(connection, (await connection.graphql(LoginByUsername, { input })).loginByUsername);
}
