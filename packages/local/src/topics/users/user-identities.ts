import type { Call } from '../../server/call.js';
import { errors } from '../../server/errors.js';
import type { Input } from '../../server/input.js';
import type { User } from './users.store.js';

/** The provider's name is that of the connection: an administrator names nothing else. @throws 2213, 2215 */
export function linkIdentity({ local, pool }: Call, user: User, input: Input): void {
  const { identities } = local.store;
  const provider = input.text('identifier');
  const userIdInIdp = input.text('userIdInIdp');
  const owner = identities.byIdp(pool.id, provider, userIdInIdp);
  if (owner && owner.userId !== user.id) throw errors.identityBoundElsewhere();
  if (owner || identities.ofUser(user.id).some((identity) => identity.provider === provider))
    throw errors.providerBound();
  identities.add({
    userPoolId: pool.id,
    userId: user.id,
    provider,
    userIdInIdp,
    type: input.optionalText('type') ?? null,
    isSocial: input.flag('isSocial'),
    extIdpId: input.text('extIdpId'),
    connectionId: provider,
  });
}

/** @throws 2216 */
export function unlinkIdentity({ local }: Call, user: User, input: Input): void {
  const { identities } = local.store;
  const provider = input.text('identifier');
  const extIdpId = input.text('extIdpId');
  const found = identities
    .ofUser(user.id)
    .find((identity) => identity.provider === provider && identity.extIdpId === extIdpId);
  if (!found) throw errors.identityNotBound();
  identities.table.delete({ id: found.id });
}
