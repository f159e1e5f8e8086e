import { encryptPassword, type RegisterProfile, type Typed, type User } from '@authing/core';
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
export function registerByEmail(
  connection: AuthConnection,
  email: string,
  password: string,
  profile: RegisterProfile = {},
  options: RegisterOptions & PhoneProof = {},
): Promise<User> {
  return connection.graphql(
    RegisterByEmail,
    async (typed) => ({
      input: {
        ...registerInput(options),
        email,
        password: await encryptPassword(connection, password, typed),
        profile,
      },
    }),
    ({ registerByEmail }, asked) => signIn(connection, registerByEmail, asked),
    NO_TOKEN,
  );
}

/**
 * Registers with user name and password. Mutation `registerByUsername`.
 *
 * @throws AuthingError as `registerByEmail` does.
 */
export function registerByUsername(
  connection: AuthConnection,
  username: string,
  password: string,
  profile: RegisterProfile = {},
  options: RegisterOptions & PhoneProof & EmailProof = {},
): Promise<User> {
  return connection.graphql(
    RegisterByUsername,
    async (typed) => ({
      input: {
        ...registerInput(options),
        username,
        password: await encryptPassword(connection, password, typed),
        profile,
      },
    }),
    ({ registerByUsername }, asked) => signIn(connection, registerByUsername, asked),
    NO_TOKEN,
  );
}

/**
 * Registers with a phone number and the code `sendSmsCode` sent, with or without a password. Mutation
 * `registerByPhoneCode`.
 *
 * @throws AuthingError `api`: `VERIFY_CODE_WRONG` (2001), and as `registerByEmail` does.
 */
export function registerByPhoneCode(
  connection: AuthConnection,
  phone: string,
  code: string,
  password?: string,
  profile: RegisterProfile = {},
  options: RegisterOptions & EmailProof & { phoneCountryCode?: string } = {},
): Promise<User> {
  const variables = async (typed: Typed) => {
    const encrypted = password ? await encryptPassword(connection, password, typed) : password;
    return { input: { ...registerInput(options), phone, code, password: encrypted, profile } };
  };
  return connection.graphql(
    RegisterByPhoneCode,
    variables,
    ({ registerByPhoneCode }, asked) => signIn(connection, registerByPhoneCode, asked),
    NO_TOKEN,
  );
}

/**
 * Registers with an email address and the code `sendEmail` sent. With `forceLogin` or `generateToken` the new user
 * becomes the signed-in one. Route `POST /api/v2/register/email-code`.
 *
 * @throws AuthingError `api`: `VERIFY_CODE_WRONG` (2001), and as `registerByEmail` does.
 */
export function registerByEmailCode(
  connection: AuthConnection,
  email: string,
  code: string,
  profile?: RegisterProfile,
  options: RegisterOptions & PhoneProof = {},
): Promise<User> {
  const request = () => {
    const { params, ...rest } = options;
    const fields = params?.map(({ key, value }) => ({ key, value: value as string }));
    return { body: { email, code, profile, params: fields, ...rest }, ...NO_TOKEN };
  };
  return connection.rest('POST /api/v2/register/email-code', request, (user, asked) => signIn(connection, user, asked));
}
