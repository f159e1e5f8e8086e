import { type AuthingError, isTokenRefused, type SecurityLevel, type UpdateUserInput, type User } from '@authing/core';
import { IsUserExists, UpdateUser } from '@authing/core/documents';
import type { AuthConnection } from '../connection.js';
import { currentUserId } from '../session/current-user.js';
import { tokenInTime } from '../session/token-in-time.js';
import { signIn } from '../user.js';
import { User as UserDocument } from './profile.generated.js';

/** Proofs that `updateProfile` may change a verified email or phone. */
export interface UpdateProfileOptions {
  emailToken?: string;
  phoneToken?: string;
}

/**
 * The signed-in user as the service knows them now, or null when nobody is signed in. When the service says that the
 * token is no longer good, the session ends and the answer is null too. Query `user`.
 *
 * @throws AuthingError on any other failure: a dead network is not "nobody".
 */
export async function getCurrentUser(connection: AuthConnection): Promise<User | null> {
  const at = connection.session.next();
  const token = await tokenInTime(connection, 'user');
  if (!token) return null;
  try {
    return await connection.graphql(UserDocument, {}, ({ user }, asked) => signIn(connection, user, asked));
  } catch (error) {
    if (!isTokenRefused(error as AuthingError)) throw error;
    connection.session.signOut({ at, token });
    await connection.session.settled();
    return null;
  }
}

/**
 * Changes fields of the signed-in user and returns the user. Email, phone and password have calls of their own: a
 * `password` in `updates` is left out. Mutation `updateUser`.
 *
 * @throws AuthingError `config` (`not_signed_in`) when nobody is signed in; `api` when the service refuses a field.
 */
export function updateProfile(
  connection: AuthConnection,
  updates: UpdateUserInput,
  options: UpdateProfileOptions = {},
): Promise<User> {
  const variables = async () => {
    const { password: _, ...input } = updates;
    return { id: await currentUserId(connection), input, ...options };
  };
  return connection.graphql(UpdateUser, variables, ({ updateUser }, asked) => signIn(connection, updateUser, asked));
}

/** By what a user is looked for. */
export interface UserLookup {
  /** Case matters. */
  username?: string;
  /** Case does not matter. */
  email?: string;
  phone?: string;
  externalId?: string;
}

/** Whether the user pool has a user with this name, address, number or external id. Query `isUserExists`. */
export function isUserExists(connection: AuthConnection, options: UserLookup): Promise<boolean> {
  const variables = () => {
    const { username, email, phone, externalId } = options;
    return { username, email, phone, externalId };
  };
  return connection.graphql(IsUserExists, variables, ({ isUserExists }) => !!isUserExists);
}

/** How well the account of the signed-in user is protected. Route `GET /api/v2/users/me/security-level`. */
export function getSecurityLevel(connection: AuthConnection): Promise<SecurityLevel> {
  return connection.rest('GET /api/v2/users/me/security-level');
}
