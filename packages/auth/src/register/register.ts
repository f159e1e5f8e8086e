import { encryptPassword, type RegisterProfile, type User } from '@authing/core';
import type { AuthConnection } from '../connection.js';
import { type ContextOptions, contextInput, NO_TOKEN } from '../input.js';
import { signIn } from '../user.js';
import { RegisterByEmail, RegisterByPhoneCode, RegisterByUsername } from './register.generated.js';

/** Options of a registration. */
export interface RegisterOptions extends ContextOptions {
  /** Logs the new user in fully: pipeline and webhooks run and the login counts. Default false. */
  forceLogin?: boolean;
  /** Gives a token without the full login. Default false. */
  generateToken?: boolean;
  /** Address of the end user, when a server registers for them. */
  clientIp?: string;
}

/** Proof that the phone number in the profile was verified. */
export interface PhoneProof {
  phoneToken?: string;
}

/** Proof that the email address in the profile was verified. */
export interface EmailProof {
  emailToken?: string;
}

function registerInput<Options extends RegisterOptions>(options: Options) {
  const { forceLogin = false, generateToken = false, customData, context, params, ...proofs } = options;
  return { ...proofs, forceLogin, generateToken, ...contextInput({ customData, context, params }) };
}

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
  options: RegisterOptions & PhoneProof = {},
): Promise<User> {
  const input = { ...registerInput(options), email, password: await encryptPassword(connection, password), profile };
  return signIn(
    connection,
    (await connection.graphql(RegisterByEmail, { input }, undefined, NO_TOKEN)).registerByEmail,
  );
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
  options: RegisterOptions & PhoneProof & EmailProof = {},
): Promise<User> {
  const input = { ...registerInput(options), username, password: await encryptPassword(connection, password), profile };
  return signIn(
    connection,
    (await connection.graphql(RegisterByUsername, { input }, undefined, NO_TOKEN)).registerByUsername,
  );
}

/**
 * Registers with a phone number and the code `sendSmsCode` sent, with or without a password. Mutation
 * `registerByPhoneCode`.
 *
 * @throws AuthingError `api`: `VERIFY_CODE_WRONG` (2001), and as `registerByEmail` does.
 */
export async function registerByPhoneCode(
  connection: AuthConnection,
  phone: string,
  code: string,
  password?: string,
  profile: RegisterProfile = {},
  options: RegisterOptions & EmailProof & { phoneCountryCode?: string } = {},
): Promise<User> {
  const encrypted = password ? await encryptPassword(connection, password) : password;
  const input = { ...registerInput(options), phone, code, password: encrypted, profile };
  return signIn(
    connection,
    (await connection.graphql(RegisterByPhoneCode, { input }, undefined, NO_TOKEN)).registerByPhoneCode,
  );
}

/**
 * Registers with an email address and the code `sendEmail` sent. With `forceLogin` or `generateToken` the new user
 * becomes the signed-in one. Route `POST /api/v2/register/email-code`.
 *
 * @throws AuthingError `api`: `VERIFY_CODE_WRONG` (2001), and as `registerByEmail` does.
 */
export async function registerByEmailCode(
  connection: AuthConnection,
  email: string,
  code: string,
  profile?: RegisterProfile,
  { params, ...options }: RegisterOptions & PhoneProof = {},
): Promise<User> {
  const fields = params?.map(({ key, value }) => ({ key, value: value as string }));
  const body = { email, code, profile, params: fields, ...options };
  return signIn(connection, await connection.rest('POST /api/v2/register/email-code', { body, ...NO_TOKEN }));
}
