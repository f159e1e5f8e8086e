import { mapList, required, type UpdateUserInput, type User, writeCustomData } from '@authing/core';
import { IsUserExists, UpdateUser } from '@authing/core/documents';
import type { ManagementConnection } from '../connection.js';
import type { CreateUserInput } from '../generated/graphql.generated.js';
import type { CommonMessage } from '../results.js';
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
export function create(
  connection: ManagementConnection,
  userInfo: CreateUserInput,
  options: CreateUserOptions = {},
): Promise<User> {
  const document = options?.customData ? CreateUserWithCustomData : CreateUser;
  return connection.graphql(
    document,
    async (typed) => {
      const { keepPassword = false, resetPasswordOnFirstLogin = false, identity, customData } = options;
      const params = customData && JSON.stringify(writeCustomData(customData));
      const encrypted = await withEncryptedPassword(connection, userInfo, typed);
      return { userInfo: encrypted, keepPassword, resetPasswordOnFirstLogin, identity, params };
    },
    ({ createUser }) => toUser(createUser),
  );
}

/**
 * Changes fields of a user; those not named stay. Email, phone and password need no proof. A `tokenExpiredAt` in the
 * past ends the user's tokens. Times are ISO 8601. Mutation `updateUser`.
 *
 * @throws AuthingError `api`: `USER_NOT_FOUND` (2004), 2026 when a name, mail address or number is taken.
 */
export function update(connection: ManagementConnection, id: string, updates: UpdateUserInput): Promise<User> {
  return connection.graphql(
    UpdateUser,
    async (typed) => ({ id, input: await withEncryptedPassword(connection, updates, typed) }),
    ({ updateUser }) => toUser(updateUser),
  );
}

/**
 * A user by id. Route `GET /api/v2/users/{userId}`.
 *
 * @throws AuthingError `api`: `USER_NOT_FOUND` (2004).
 */
export function detail(connection: ManagementConnection, userId: string, options: WithCustomData = {}): Promise<User> {
  return connection.rest(
    'GET /api/v2/users/{userId}',
    () => {
      const { withCustomData = false } = options;
      return {
        path: { userId },
        query: { with_custom_data: withCustomData },
      };
    },
    toUser,
  );
}

/** A user by id with custom data and accounts at other providers; null when there is none. Query `user`. */
export function detailWithIdentities(
  connection: ManagementConnection,
  userId: string,
): Promise<UserWithIdentities | null> {
  return connection.graphql(UserWithCustomData, { id: userId }, ({ user }) => toUserOrNull(user));
}

/** Deletes a user: they cannot log in or be found again, and their names are free. Mutation `deleteUser`. */
function deleteUser(connection: ManagementConnection, userId: string): Promise<CommonMessage> {
  return connection.graphql(DeleteUser, { id: userId }, (data) => required(data.deleteUser));
}

export { deleteUser as delete };

/** Deletes several users. Mutation `deleteUsers`. */
export function deleteMany(connection: ManagementConnection, userIds: string[]): Promise<CommonMessage> {
  return connection.graphql(DeleteUsers, { ids: userIds }, (data) => required(data.deleteUsers));
}

/**
 * Several users by one of their unique fields. Unknown ones are left out. Route `POST /api/v2/users/batch`.
 *
 * @throws AuthingError `api` (2030) for more than 80 keys.
 */
export function batch(
  connection: ManagementConnection,
  ids: string[],
  options: BatchUsersOptions = {},
): Promise<User[]> {
  return connection.rest(
    'POST /api/v2/users/batch',
    () => {
      const { queryField = 'id', withCustomData = false } = options;
      const body = { ids, type: queryField, withCustomData };
      return { body, repeatable: true };
    },
    (answer) => mapList(answer, toUser),
  );
}

/** As `batch`, with accounts at other providers. Query `userBatch`. */
export function batchWithIdentities(
  connection: ManagementConnection,
  ids: string[],
  options: BatchUsersOptions = {},
): Promise<UserWithIdentities[]> {
  const document = options?.withCustomData ? UserBatchWithCustomData : UserBatch;
  return connection.graphql(
    document,
    () => {
      const { queryField: type = 'id' } = options;
      return { ids, type };
    },
    ({ userBatch }) => mapList(userBatch, toUser),
  );
}

/** Whether a user has this user name, mail address, phone number or external id. Query `isUserExists`. */
export function exists(connection: ManagementConnection, input: UserKey): Promise<boolean> {
  return connection.graphql(
    IsUserExists,
    () => {
      const { username, email, phone, externalId } = input;
      return { username, email, phone, externalId };
    },
    ({ isUserExists }) => !!isUserExists,
  );
}

/** The user that has this name, address, number, external id or account at a provider; null when nobody has. Query `findUser`. */
export function find(connection: ManagementConnection, options: FindUserOptions): Promise<User | null> {
  const document = options?.withCustomData ? FindUserWithCustomData : FindUser;
  return connection.graphql(
    document,
    () => {
      const { username, email, phone, externalId, identity } = options;
      return { username, email, phone, externalId, identity };
    },
    ({ findUser }) => toUserOrNull(findUser),
  );
}
