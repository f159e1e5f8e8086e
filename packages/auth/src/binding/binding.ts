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
export async function bindPhone(
  connection: AuthConnection,
  phone: string,
  phoneCode: string,
  phoneCountryCode?: string,
): Promise<User> {
  return signIn(connection, (await connection.graphql(BindPhone, { phone, phoneCode, phoneCountryCode })).bindPhone);
}

/** Takes the phone number from the signed-in user. Mutation `unbindPhone`. */
export async function unbindPhone(connection: AuthConnection): Promise<User> {
  return signIn(connection, (await connection.graphql(UnbindPhone, {})).unbindPhone);
}

/**
 * Gives the signed-in user an email address, their first, with the code sent to it. Mutation `bindEmail`.
 *
 * @throws AuthingError `api`: `VERIFY_CODE_WRONG` (2001), or when the address is taken.
 */
export async function bindEmail(connection: AuthConnection, email: string, emailCode: string): Promise<User> {
  return signIn(connection, (await connection.graphql(BindEmail, { email, emailCode })).bindEmail);
}

/** Takes the email address from the signed-in user. Mutation `unbindEmail`. */
export async function unbindEmail(connection: AuthConnection): Promise<User> {
  return signIn(connection, (await connection.graphql(UnbindEmail, {})).unbindEmail);
}

/**
 * Changes the phone number of the signed-in user. Old number and code are needed when the pool wants both proven.
 * Mutation `updatePhone`.
 */
export async function updatePhone(
  connection: AuthConnection,
  phone: string,
  phoneCode: string,
  oldPhone?: string,
  oldPhoneCode?: string,
  phoneCountryCode?: string,
  oldPhoneCountryCode?: string,
): Promise<User> {
  const variables = { phone, phoneCode, oldPhone, oldPhoneCode, phoneCountryCode, oldPhoneCountryCode };
  return toUser((await connection.graphql(UpdatePhone, variables)).updatePhone);
}

/**
 * Changes the email address of the signed-in user. Old address and code are needed when the pool wants both proven.
 * Mutation `updateEmail`.
 */
export async function updateEmail(
  connection: AuthConnection,
  email: string,
  emailCode: string,
  oldEmail?: string,
  oldEmailCode?: string,
): Promise<User> {
  return toUser((await connection.graphql(UpdateEmail, { email, emailCode, oldEmail, oldEmailCode })).updateEmail);
}

/**
 * Joins two accounts: the secondary one becomes an identity of the primary one. Route `POST /api/v2/users/link`.
 *
 * @param options The tokens of both.
 */
export async function linkAccount(
  connection: AuthConnection,
  { primaryUserToken, secondaryUserToken }: { primaryUserToken: string; secondaryUserToken: string },
): Promise<CommonMessageFragment> {
  await connection.rest('POST /api/v2/users/link', { body: { primaryUserToken, secondaryUserToken } });
  return { code: 200, message: 'The accounts are linked' };
}

/**
 * Takes the identity of a social provider from an account. Route `POST /api/v2/users/unlink`.
 *
 * @param options The token of the account, and the provider, such as `github`.
 */
export async function unlinkAccount(
  connection: AuthConnection,
  { primaryUserToken, provider }: { primaryUserToken: string; provider: string },
): Promise<CommonMessageFragment> {
  await connection.rest('POST /api/v2/users/unlink', { body: { primaryUserToken, provider } });
  return { code: 200, message: 'The identity is unlinked' };
}

/** @deprecated Use `unlinkAccount`. */
export const unLinkAccount = unlinkAccount;
