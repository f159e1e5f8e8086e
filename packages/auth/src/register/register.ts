import { encryptPassword, type RegisterProfile, type User } from '@authing/core';
import type { AuthConnection } from '../connection.js';
import { type ContextOptions, contextInput } from '../input.js';
import { signIn } from '../user.js';
import { RegisterByEmail, RegisterByUsername } from './register.generated.js';

/** Options of a registration. */
export interface RegisterOptions extends ContextOptions {
  /** Logs the new user in fully: pipeline and webhooks run and the login counts. Default false. */
  forceLogin?: boolean;
  /** Gives a token without the full login. Default false. */
  generateToken?: boolean;
  /** Address of the end user, when a server registers for them. */
  clientIp?: string;
}

const registerInput = ({ forceLogin = false, generateToken = false, customData, context, params, ...rest }: RegisterOptions) => ({
  forceLogin,
  generateToken,
  ...rest,
  ...contextInput({ customData, context, params }),
});

/**
 * Registers with email and password. The address stays unverified. With `forceLogin` or `generateToken` the new user
 * becomes the signed-in one. Mutation `registerByEmail`.
 *
 * @throws AuthingError `api`: `USER_ALREADY_EXISTS` (2026), `EMAIL_FORMAT_INVALID` (2204), `APP_REGISTRATION_DISABLED` (2031).
 */
export async function registerByEmail(
  connection: AuthConnection,
  email: string,
  password: string,
  profile: RegisterProfile = {},
  options: RegisterOptions & { phoneToken?: string } = {},
): Promise<User> {
  const input = { ...registerInput(options), email, password: await encryptPassword(connection, password), profile };
  return signIn(connection, (await connection.graphql(RegisterByEmail, { input })).registerByEmail);
}

/**
 * Registers with user name and password. Mutation `registerByUsername`.
 *
 * @throws AuthingError as `registerByEmail` does.
 */
export async function registerByUsername(
  connection: AuthConnection,
  username: string,
  password: string,
  profile: RegisterProfile = {},
  options: RegisterOptions & { phoneToken?: string; emailToken?: string } = {},
): Promise<User> {
  const input = { ...registerInput(options), username, password: await encryptPassword(connection, password), profile };
  return signIn(connection, (await connection.graphql(RegisterByUsername, { input })).registerByUsername);
}
