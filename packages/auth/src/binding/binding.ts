import type { CommonMessageFragment, User } from '@authing/core';
import type { AuthConnection } from '../connection.js';
import { signIn, toUser } from '../user.js';
import { BindEmail, BindPhone, UnbindEmail, UnbindPhone, UpdateEmail, UpdatePhone } from './binding.generated.js';

/**
 * Gives the signed-in user a phone number, their first, with the code sent to it. Mutation `bindPhone`.
 *
 * @param phoneCountryCode Such as `+86`.
 * @throws AuthingError `api`: `VERIFY_CODE_WRONG` (2001), or when the number is taken.
 */
export function bindPhone(
  connection: AuthConnection,
  phone: string,
  phoneCode: string,
  phoneCountryCode?: string,
): Promise<User> {
  return connection.graphql(BindPhone, { phone, phoneCode, phoneCountryCode }, ({ bindPhone }, asked) =>
    signIn(connection, bindPhone, asked),
  );
}

/** Takes the phone number from the signed-in user. Mutation `unbindPhone`. */
export function unbindPhone(connection: AuthConnection): Promise<User> {
  return connection.graphql(UnbindPhone, {}, ({ unbindPhone }, asked) => signIn(connection, unbindPhone, asked));
}

/**
 * Gives the signed-in user an email address, their first, with the code sent to it. Mutation `bindEmail`.
 *
 * @throws AuthingError `api`: `VERIFY_CODE_WRONG` (2001), or when the address is taken.
 */
export function bindEmail(connection: AuthConnection, email: string, emailCode: string): Promise<User> {
  return connection.graphql(BindEmail, { email, emailCode }, ({ bindEmail }, asked) =>
    signIn(connection, bindEmail, asked),
  );
}

/** Takes the email address from the signed-in user. Mutation `unbindEmail`. */
export function unbindEmail(connection: AuthConnection): Promise<User> {
  return connection.graphql(UnbindEmail, {}, ({ unbindEmail }, asked) => signIn(connection, unbindEmail, asked));
}

/**
 * Changes the phone number of the signed-in user. Old number and code are needed when the pool wants both proven.
 * Mutation `updatePhone`.
 */
export function updatePhone(
  connection: AuthConnection,
  phone: string,
  phoneCode: string,
  oldPhone?: string,
  oldPhoneCode?: string,
  phoneCountryCode?: string,
  oldPhoneCountryCode?: string,
): Promise<User> {
  const variables = { phone, phoneCode, oldPhone, oldPhoneCode, phoneCountryCode, oldPhoneCountryCode };
  return connection.graphql(UpdatePhone, variables, ({ updatePhone }) => toUser(updatePhone));
}

/**
 * Changes the email address of the signed-in user. Old address and code are needed when the pool wants both proven.
 * Mutation `updateEmail`.
 */
export function updateEmail(
  connection: AuthConnection,
  email: string,
  emailCode: string,
  oldEmail?: string,
  oldEmailCode?: string,
): Promise<User> {
  const variables = { email, emailCode, oldEmail, oldEmailCode };
  return connection.graphql(UpdateEmail, variables, ({ updateEmail }) => toUser(updateEmail));
}

/**
 * Joins two accounts: the secondary one becomes an identity of the primary one. Route `POST /api/v2/users/link`.
 *
 * @param options The tokens of both.
 */
export function linkAccount(
  connection: AuthConnection,
  options: { primaryUserToken: string; secondaryUserToken: string },
): Promise<CommonMessageFragment> {
  const request = () => {
    const { primaryUserToken, secondaryUserToken } = options;
    return { body: { primaryUserToken, secondaryUserToken } };
  };
  return connection.rest('POST /api/v2/users/link', request, () => ({ code: 200, message: 'The accounts are linked' }));
}

/**
 * Takes the identity of a social provider from an account. Route `POST /api/v2/users/unlink`.
 *
 * @param options The token of the account, and the provider, such as `github`.
 */
export function unlinkAccount(
  connection: AuthConnection,
  options: { primaryUserToken: string; provider: string },
): Promise<CommonMessageFragment> {
  const request = () => {
    const { primaryUserToken, provider } = options;
    return { body: { primaryUserToken, provider } };
  };
  return connection.rest('POST /api/v2/users/unlink', request, () => ({
    code: 200,
    message: 'The identity is unlinked',
  }));
}

/** @deprecated Use `unlinkAccount`. */
export const unLinkAccount = unlinkAccount;
