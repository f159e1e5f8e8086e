import { mapList, type UpdateUserInput, type User, writeCustomData } from '@authing/core';
import { IsUserExists, UpdateUser } from '@authing/core/documents';
import { type CommonMessage, expectResult } from '../answers.js';
import type { ManagementConnection } from '../connection.js';
import type { CreateUserInput } from '../generated/graphql.generated.js';
import { toUser, toUserOrNull, type UserWithIdentities, withEncryptedPassword } from '../user.js';
import type { BatchUsersOptions, CreateUserOptions, FindUserOptions, UserKey, WithCustomData } from './types.js';
import {
  CreateUser,
  CreateUserWithCustomData,
  DeleteUser,
  DeleteUsers,
  FindUser,
  FindUserWithCustomData,
  UserBatch,
  UserBatchWithCustomData,
  UserWithCustomData,
} from './users.generated.js';

/**
 * Creates a user. No code, welcome mail or registration rule stands in between. Mutation `createUser`.
 *
 * @param userInfo `registerSource` is a list. A `password` is encrypted on the way; the object itself stays as it is.
 * @throws AuthingError `api`: `USER_ALREADY_EXISTS` (2026), `USERNAME_ALREADY_EXISTS` (2034), or 2029 for a poor password.
 */
export async function create(
  connection: ManagementConnection,
  userInfo: CreateUserInput,
  options: CreateUserOptions = {},
): Promise<User> {
  const { keepPassword = false, resetPasswordOnFirstLogin = false, identity, customData } = options;
  const variables = {
    userInfo: await withEncryptedPassword(connection, userInfo),
    keepPassword,
    resetPasswordOnFirstLogin,
    identity,
    params: customData && JSON.stringify(writeCustomData(customData)),
  };
  return toUser((await connection.graphql(customData ? CreateUserWithCustomData : CreateUser, variables)).createUser);
}

/**
 * Changes fields of a user; those not named stay. Email, phone and password need no proof. A `tokenExpiredAt` in the
 * past ends the user's tokens. Times are ISO 8601. Mutation `updateUser`.
 *
 * @throws AuthingError `api`: `USER_NOT_FOUND` (2004), 2026 when a name, mail address or number is taken.
 */
export async function update(connection: ManagementConnection, id: string, updates: UpdateUserInput): Promise<User> {
  const input = await withEncryptedPassword(connection, updates);
  return toUser((await connection.graphql(UpdateUser, { id, input })).updateUser);
}

/**
 * A user by id. Route `GET /api/v2/users/{userId}`.
 *
 * @throws AuthingError `api`: `USER_NOT_FOUND` (2004).
 */
export async function detail(
  connection: ManagementConnection,
  userId: string,
  { withCustomData = false }: WithCustomData = {},
): Promise<User> {
  return toUser(
    await connection.rest('GET /api/v2/users/{userId}', {
      path: { userId },
      query: { with_custom_data: withCustomData },
    }),
  );
}

/** A user by id with custom data and accounts at other providers; null when there is none. Query `user`. */
export async function detailWithIdentities(
  connection: ManagementConnection,
  userId: string,
): Promise<UserWithIdentities | null> {
  return toUserOrNull((await connection.graphql(UserWithCustomData, { id: userId })).user);
}

/** Deletes a user: they cannot log in or be found again, and their names are free. Mutation `deleteUser`. */
async function deleteUser(connection: ManagementConnection, userId: string): Promise<CommonMessage> {
  return expectResult((await connection.graphql(DeleteUser, { id: userId })).deleteUser, 'deleteUser');
}

export { deleteUser as delete };

/** Deletes several users. Mutation `deleteUsers`. */
export async function deleteMany(connection: ManagementConnection, userIds: string[]): Promise<CommonMessage> {
  return expectResult((await connection.graphql(DeleteUsers, { ids: userIds })).deleteUsers, 'deleteUsers');
}

/**
 * Several users by one of their unique fields. Unknown ones are left out. Route `POST /api/v2/users/batch`.
 *
 * @throws AuthingError `api` (2030) for more than 80 keys.
 */
export async function batch(
  connection: ManagementConnection,
  ids: string[],
  options: BatchUsersOptions = {},
): Promise<User[]> {
  const { queryField = 'id', withCustomData = false } = options;
  const body = { ids, type: queryField, withCustomData };
  return mapList(await connection.rest('POST /api/v2/users/batch', { body, repeatable: true }), toUser);
}

/** As `batch`, with accounts at other providers. Query `userBatch`. */
export async function batchWithIdentities(
  connection: ManagementConnection,
  ids: string[],
  { queryField: type = 'id', withCustomData = false }: BatchUsersOptions = {},
): Promise<UserWithIdentities[]> {
  const document = withCustomData ? UserBatchWithCustomData : UserBatch;
  return mapList((await connection.graphql(document, { ids, type })).userBatch, toUser);
}

/** Whether a user has this user name, mail address, phone number or external id. Query `isUserExists`. */
export async function exists(
  connection: ManagementConnection,
  { username, email, phone, externalId }: UserKey,
): Promise<boolean> {
  return !!(await connection.graphql(IsUserExists, { username, email, phone, externalId })).isUserExists;
}

/** The user that has this name, address, number, external id or account at a provider; null when nobody has. Query `findUser`. */
export async function find(connection: ManagementConnection, options: FindUserOptions): Promise<User | null> {
  const { username, email, phone, externalId, identity, withCustomData } = options;
  const document = withCustomData ? FindUserWithCustomData : FindUser;
  return toUserOrNull((await connection.graphql(document, { username, email, phone, externalId, identity })).findUser);
}
