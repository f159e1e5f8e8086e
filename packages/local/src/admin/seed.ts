import { parse } from 'yaml';
import type { Seed, SeedUser } from '../seed/seed.js';
import { badRequest, invalidArgument, notFound } from '../server/errors.js';
import type { Local } from '../server/local.js';
import type { User, UserPool } from '../topics/stores.js';
import { profileFields } from '../topics/users/users.store.js';

type Plain = Record<string, unknown>;

/** The present state of a pool as a seed file: a server started with it has the same users, applications and settings. */
export function exportSeed(local: Local, poolId: string | undefined): Seed {
  const { store } = local;
  const pool = poolId === undefined ? store.pools.default() : store.pools.byId(poolId);
  if (!pool) throw notFound(`User pool ${poolId ?? ''}`);
  const where = { userPoolId: pool.id };
  return {
    userPool: given(pool, poolMembers),
    applications: store.applications.table
      .list(where, { orderBy: 'createdAt, id' })
      .map((app) => given(app, applicationMembers)),
    fields: store.fields.definitions.list(where, { orderBy: 'rowid' }).map((field) => given(field, fieldMembers)),
    roles: store.roles.table.list(where, { orderBy: 'createdAt, id' }).map((role) => given(role, roleMembers)),
    users: store.users.table
      .list({ ...where, archived: false }, { orderBy: 'seq' })
      .map((user) => seedUser(local, pool, user)),
  } as Seed;
}

function seedUser(local: Local, pool: UserPool, user: User): SeedUser {
  const roles = local.store.roles.held('USER', user.id, 'default').map(({ code }) => code);
  const values = local.store.fields.values(pool.id, 'USER', user.id);
  const customData = Object.fromEntries(values.map(({ key, value, dataType }) => [key, plainValue(value, dataType)]));
  return {
    ...given(user, userMembers),
    ...(roles.length > 0 && { roles }),
    ...(values.length > 0 && { customData }),
  };
}

/** Texts are stored as they are, all else as JSON. */
const plainValue = (value: string, dataType: string): unknown =>
  ['NUMBER', 'BOOLEAN', 'OBJECT'].includes(dataType) ? JSON.parse(value) : value;

/** The members that a seed has, without those that are empty. */
const given = (record: object, members: readonly string[]): Plain =>
  Object.fromEntries(
    members.map((name) => [name, (record as Plain)[name]]).filter(([, value]) => value !== null && value !== ''),
  );

const poolMembers = ['id', 'name', 'domain', 'description', 'logo', 'secret', 'jwtSecret', 'userpoolTypes', 'settings'];
const applicationMembers = [
  ...['id', 'name', 'identifier', 'secret', 'description', 'logo'],
  ...['redirectUris', 'logoutRedirectUris', 'settings'],
];
const fieldMembers = ['key', 'targetType', 'dataType', 'label', 'options'];
const roleMembers = ['code', 'description', 'namespace'];
const userMembers = [
  ...['id', 'username', 'email', 'emailVerified', 'phone', 'phoneCountryCode', 'phoneVerified'],
  ...['externalId', 'unionid', 'openid', ...profileFields],
  ...['passwordHash', 'passwordLevel', 'passwordChangedAt', 'resetPasswordOnFirstLogin', 'forceResetPassword'],
  ...['status', 'blocked', 'lockedUntil', 'registerSource', 'loginsCount', 'lastLogin', 'lastIP', 'signedUp'],
  ...['tokenExpiredAt', 'parentUserId', 'createdAt', 'updatedAt'],
];

/** Replaces all data: `text` is a seed file in JSON or YAML, anything else the seed itself. @throws 400 with the place, and then changes nothing */
export async function importSeed(local: Local, { text, ...seed }: Readonly<Plain>): Promise<void> {
  if (text !== undefined && typeof text !== 'string') throw badRequest('text must be text');
  try {
    await local.replaceData(text === undefined ? seed : ((parse(text) as unknown) ?? {}));
  } catch (error) {
    throw invalidArgument(error instanceof Error ? error.message : String(error));
  }
}
