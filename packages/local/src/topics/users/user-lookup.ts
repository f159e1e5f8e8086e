import type { Call } from '../../server/call.js';
import { badRequest, errors } from '../../server/errors.js';
import type { FindUserByIdentityInput } from '../../server/generated/resolvers.generated.js';
import type { User, UserKey } from './users.store.js';

const MAX_BATCH = 80;
const keyNames = ['id', 'username', 'email', 'phone', 'externalId'] as const;

/** Users by id or another unique member, in the order asked for; unknown ones are left out. @throws 400, 2030 */
export function usersByField(call: Call, values: readonly string[], field: string | null | undefined): User[] {
  const name = keyNames.find((key) => key === (field || 'id'));
  if (!name) throw badRequest(`Users cannot be found by ${field}`);
  if (values.length > MAX_BATCH) throw errors.tooManyUsers();
  const { users } = call.local.store;
  return values.map((value) => users.find(call.pool.id, { [name]: value } as UserKey)).filter((user) => user !== null);
}

/** The user a third-party account is bound to. */
export function findByIdentity(
  call: Call,
  { provider, userIdInIdp, identifier }: FindUserByIdentityInput,
): User | null {
  const { identities, users } = call.local.store;
  const by = {
    userPoolId: call.pool.id,
    userIdInIdp: userIdInIdp ?? identifier ?? '',
    ...(provider ? { provider } : {}),
  };
  const identity = identities.table.find(by);
  return identity ? users.byId(call.pool.id, identity.userId) : null;
}

/** @throws 2004 */
export function requireNamedUser(call: Call, id: string): User {
  const user = call.local.store.users.byId(call.pool.id, id);
  if (!user) throw errors.userNotFound();
  return user;
}
