import { audit } from '../../server/audit.js';
import { type Call, isManagement } from '../../server/call.js';
import { errors } from '../../server/errors.js';
import type {
  CreateUserInput,
  MutationcreateUserArgs,
  UpdateUserInput,
} from '../../server/generated/resolvers.generated.js';
import { setParams } from '../custom-data/custom-data.js';
import { newPassword, readPassword } from '../passwords/passwords.js';
import { profileOf } from './user-view.js';
import type { User } from './users.store.js';

type CreateOptions = Omit<MutationcreateUserArgs, 'userInfo'>;

/** Bookkeeping that an administrator may set: status and counters, beside the profile. */
const administrative = [
  'username',
  'email',
  'emailVerified',
  'phone',
  'phoneVerified',
  'phoneCountryCode',
  'externalId',
  'unionid',
  'openid',
  'registerSource',
  'loginsCount',
  'lastLogin',
  'lastIP',
  'signedUp',
  'blocked',
  'tokenExpiredAt',
] as const;

/** The service fills these in itself: with a third-party login, with the first login. */
const notByCreation = { unionid: undefined, openid: undefined, lastLogin: undefined };

/** Members that always have a value: null leaves them as they are. */
const required: ReadonlySet<string> = new Set([
  'emailVerified',
  'phoneVerified',
  'registerSource',
  'loginsCount',
  'blocked',
]);

/** @throws 2026, 2028, 2029, 2034, 2204 */
export async function createUser(
  call: Call,
  input: CreateUserInput,
  { identity, resetPasswordOnFirstLogin, keepPassword, params }: CreateOptions,
): Promise<User> {
  const { username, email, phone, externalId, password } = input;
  if (!username && !email && !phone && !externalId) throw errors.phoneOrEmailRequired();
  const secret = !password ? {} : keepPassword ? await foreignHash(call, password) : await newPassword(call, password);
  const { store, db } = call.local;
  return db.transaction(() => {
    const user = store.users.create({
      ...profileOf(input),
      ...administrativeOf(input),
      ...notByCreation,
      ...secret,
      userPoolId: call.pool.id,
      resetPasswordOnFirstLogin: resetPasswordOnFirstLogin ?? false,
      registerSource: input.registerSource ?? ['import:manual'],
    });
    if (identity) {
      const { openid, isSocial, connectionId, accessToken, refreshToken, provider, userIdInIdp } = identity;
      store.identities.add({
        userPoolId: call.pool.id,
        userId: user.id,
        provider,
        userIdInIdp,
        openid: openid ?? userIdInIdp,
        isSocial: isSocial ?? true,
        connectionId: connectionId ?? null,
        accessToken: accessToken ?? null,
        refreshToken: refreshToken ?? null,
      });
    }
    setParams(call, user.id, params);
    audit(call, { operationType: 'create', userId: user.id });
    return user;
  });
}

/** A hash made elsewhere is stored as it is; only a pool with password functions of its own could log in with it. */
const foreignHash = async (call: Call, sent: string): Promise<Partial<User>> => ({
  passwordHash: await readPassword(call.local, sent),
  passwordChangedAt: call.local.clock.iso(),
});

/** An administrator changes anything; a user their own profile. @throws 2018, 2225, 2226 and those of `createUser` */
export async function updateUser(call: Call, user: User, input: UpdateUserInput): Promise<User> {
  if (!isManagement(call)) requireProfileOnly(user, input);
  const secret = input.password && isManagement(call) ? await newPassword(call, input.password) : {};
  const { store, db } = call.local;
  return db.transaction(() => {
    const updated = store.users.update(user, { ...profileOf(input), ...administrativeOf(input), ...secret });
    if (input.blocked) store.sessions.revokeAll(user.id);
    audit(call, { operationType: 'update', userId: user.id });
    return updated;
  });
}

/** @throws 2210 when one of them is not there; then none is deleted */
export function deleteUsers(call: Call, ids: readonly string[]): void {
  const { store, db } = call.local;
  db.transaction(() => {
    for (const id of new Set(ids)) {
      const user = store.users.byId(call.pool.id, id);
      if (!user) throw errors.deleteFailed();
      store.users.archive(user);
      audit(call, { operationType: 'delete', userId: id });
    }
  });
}

type AdministrativeInput = { readonly [Name in (typeof administrative)[number]]?: unknown };

function administrativeOf(input: AdministrativeInput): Partial<User> {
  const given = administrative.filter(
    (name) => input[name] !== undefined && !(input[name] === null && required.has(name)),
  );
  return Object.fromEntries(given.map((name) => [name, input[name]])) as Partial<User>;
}

// Email and phone have calls of their own that verify them; sending the present value along is harmless.
function requireProfileOnly(user: User, input: UpdateUserInput): void {
  if (input.email !== undefined && input.email !== user.email) throw errors.emailHasOwnCall();
  if (input.phone !== undefined && input.phone !== user.phone) throw errors.phoneHasOwnCall();
  const kept = ['username', 'email', 'phone', 'phoneCountryCode'];
  const given: AdministrativeInput = input;
  for (const name of administrative) {
    if (!kept.includes(name) && given[name] !== undefined && given[name] !== user[name])
      throw errors.fieldNotEditable({ field: name });
  }
}
