import { badRequest } from '../../server/errors.js';
import type { Local } from '../../server/local.js';
import { passwordPatch } from '../passwords/passwords.js';
import { issueUserToken } from '../session/session.js';
import { profileOf, type UserView, userView } from '../users/user-view.js';
import type { User, UserKey } from '../users/users.store.js';

/** Who to sign in: anything that finds a user; members beside that fill in a new one. */
export type LocalUser = UserKey & { password?: string } & Partial<User>;

/** A token for a user without the login's questions; the user is created when there is none. */
export async function signInLocally(local: Local, wanted: LocalUser): Promise<UserView & { token: string }> {
  const pool = local.store.pools.default();
  if (!pool) throw badRequest('There is no user pool');
  const known = local.store.users.find(pool.id, wanted);
  const user = known ?? (await createUser(local, pool.id, wanted));
  const app = local.store.applications.firstOf(pool.id);
  const { token, tokenExpiredAt } = await issueUserToken({ local, pool, app }, user);
  return { ...userView(user), token, tokenExpiredAt };
}

async function createUser(local: Local, userPoolId: string, wanted: LocalUser): Promise<User> {
  const { id, username, email, phone, phoneCountryCode, externalId, password } = wanted;
  if (!id && !username && !email && !phone && !externalId)
    throw badRequest('Name the user by id, username, email, phone or externalId');
  const secret = password === undefined ? {} : await passwordPatch(local, password);
  return local.store.users.create({
    ...(id ? { id } : {}),
    username,
    email,
    phone,
    phoneCountryCode,
    externalId,
    ...profileOf(wanted),
    ...secret,
    userPoolId,
    emailVerified: wanted.emailVerified ?? Boolean(email),
    phoneVerified: wanted.phoneVerified ?? Boolean(phone),
  });
}
