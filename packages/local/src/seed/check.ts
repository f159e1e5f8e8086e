import { didYouMean } from '../server/nearest.js';
import { defaultPoolSettings } from '../topics/user-pools/user-pools.store.js';
import { profileFields } from '../topics/users/users.store.js';

type Kind = 'text' | 'number' | 'boolean' | 'object' | 'list';
type Shape = Readonly<Record<string, Kind>>;

const all = <Names extends readonly string[]>(kind: Kind, names: Names) =>
  Object.fromEntries(names.map((name) => [name, kind])) as Record<Names[number], Kind>;

const user: Shape = {
  ...all('text', profileFields),
  ...all('text', ['id', 'username', 'email', 'phone', 'phoneCountryCode', 'externalId', 'unionid', 'openid']),
  ...all('text', ['password', 'passwordHash', 'status', 'tokenExpiredAt', 'lastLogin', 'lastIP', 'signedUp']),
  ...all('text', ['lockedUntil', 'passwordChangedAt', 'parentUserId', 'createdAt', 'updatedAt']),
  ...all('boolean', ['emailVerified', 'phoneVerified', 'blocked', 'resetPasswordOnFirstLogin', 'forceResetPassword']),
  ...all('number', ['loginsCount', 'passwordLevel']),
  ...all('list', ['roles', 'registerSource']),
  customData: 'object',
};
const userPool: Shape = {
  ...all('text', ['id', 'name', 'domain', 'description', 'logo', 'secret', 'jwtSecret', 'ownerId']),
  userpoolTypes: 'list',
  settings: 'object',
};
const application: Shape = {
  ...all('text', ['id', 'name', 'identifier', 'secret', 'description', 'logo']),
  ...all('list', ['redirectUris', 'logoutRedirectUris']),
  settings: 'object',
};
const seed: Shape = {
  maxPageSize: 'number',
  ...all('object', ['userPool', 'directories']),
  ...all('list', ['applications', 'fields', 'roles', 'users']),
};
const entries: Readonly<Record<string, Shape>> = {
  applications: application,
  fields: all('text', ['key', 'targetType', 'dataType', 'label', 'options']),
  roles: all('text', ['code', 'description', 'namespace']),
  users: user,
};
const directories: Shape = all('list', ['ldap', 'ad']);

/** A seed that cannot be meant; `path` leads to the place, `['users', 1, 'emial']`. */
export class SeedProblem extends Error {
  constructor(
    readonly path: readonly (string | number)[],
    readonly problem: string,
  ) {
    super(`${nameOf(path)} ${problem}`);
  }
}

/** Refuses names that a seed does not have and values of another type. @throws SeedProblem */
export function checkSeed(value: unknown): void {
  check(value, seed, []);
  const given = value as Record<string, Record<string, unknown> | undefined>;
  if (given.userPool) check(given.userPool, userPool, ['userPool']);
  if (given.userPool?.settings) checkNames(given.userPool.settings, defaultPoolSettings, ['userPool', 'settings']);
  for (const [name, shape] of Object.entries(entries)) checkEach(given[name], shape, [name]);
  if (given.directories) check(given.directories, directories, ['directories']);
  for (const name of ['ldap', 'ad']) checkEach(given.directories?.[name], user, ['directories', name]);
}

function checkEach(list: unknown, shape: Shape, path: readonly (string | number)[]): void {
  for (const [i, entry] of ((list ?? []) as unknown[]).entries()) check(entry, shape, [...path, i]);
}

function check(value: unknown, shape: Shape, path: readonly (string | number)[]): void {
  requireKind(value, 'object', path);
  checkNames(value as object, shape, path);
  for (const [name, member] of Object.entries(value as object)) {
    if (member !== null && member !== undefined) requireKind(member, shape[name] as Kind, [...path, name]);
  }
}

function checkNames(value: object, known: object, path: readonly (string | number)[]): void {
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(known, name))
      throw new SeedProblem([...path, name], `is not known${didYouMean(name, Object.keys(known))}`);
  }
}

function requireKind(value: unknown, kind: Kind, path: readonly (string | number)[]): void {
  if (kindOf(value) === kind) return;
  const remedy = kind === 'text' && typeof value !== 'object' ? ': put it in quotes' : '';
  // A password is as secret when it is a number.
  const got = path.at(-1) === 'password' ? `a ${kindOf(value)}` : JSON.stringify(value);
  throw new SeedProblem(path, `must be ${article(kind)}, got ${got}${remedy}`);
}

const kindOf = (value: unknown): string =>
  value === null ? 'nothing' : Array.isArray(value) ? 'list' : typeof value === 'string' ? 'text' : typeof value;
const article = (kind: Kind): string => (kind === 'text' ? kind : `${kind === 'object' ? 'an' : 'a'} ${kind}`);
const nameOf = (path: readonly (string | number)[]): string =>
  path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text ? `${text}.${part}` : part),
    '',
  ) || 'The seed';
