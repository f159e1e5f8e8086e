import { newRecoveryCode, newTotpSecret } from '../../crypto/totp.js';
import { forEither } from '../../server/access.js';
import { type Call, isManagement, requireUser } from '../../server/call.js';
import { errors } from '../../server/errors.js';
import type { Resolvers } from '../../server/generated/resolvers.generated.js';
import { requireNamedUser } from '../users/user-lookup.js';
import type { MfaFactor } from './mfa.store.js';

/** The older view of the one-time-password factor: there or not, on or off. */
export const mfa: Resolvers<Call> = {
  Query: {
    queryMfa: forEither((_, { id, userId }, call) => shown(factorOf(call, id, userId))),
  },
  Mutation: {
    changeMfa: forEither((_, { enable, id, userId, refresh }, call) =>
      changeMfa(call, factorOf(call, id, userId), { enable, userId, refresh }),
    ),
  },
};

interface Change {
  enable?: boolean | null;
  userId?: string | null;
  refresh?: boolean | null;
}

function changeMfa(call: Call, known: MfaFactor | null, { enable, userId, refresh }: Change) {
  const { mfaFactors } = call.local.store;
  const owner = known?.userId ?? ownerOf(call, userId);
  const factor =
    known && !refresh
      ? known
      : mfaFactors.put({
          userPoolId: call.pool.id,
          userId: owner,
          type: 'totp',
          source: 'SELF',
          enable: known?.enable ?? false,
          secret: newTotpSecret(),
          recoveryCode: newRecoveryCode(),
        });
  return shown(enable === null || enable === undefined ? factor : mfaFactors.update(factor, { enable }));
}

function factorOf(call: Call, id?: string | null, userId?: string | null): MfaFactor | null {
  const { mfaFactors } = call.local.store;
  const factor = id
    ? mfaFactors.table.find({ id, userPoolId: call.pool.id })
    : mfaFactors.find(ownerOf(call, userId), 'totp');
  if (factor && !isManagement(call) && factor.userId !== requireUser(call).id) throw errors.notOwnProfile();
  return factor ?? null;
}

function ownerOf(call: Call, userId?: string | null): string {
  if (isManagement(call)) return requireNamedUser(call, userId ?? '').id;
  const { id } = requireUser(call);
  if (userId && userId !== id) throw errors.notOwnProfile();
  return id;
}

const shown = (factor: MfaFactor | null) => {
  if (!factor) return null;
  const { id, userId, userPoolId, enable, secret } = factor;
  return { id, userId, userPoolId, enable, secret };
};
