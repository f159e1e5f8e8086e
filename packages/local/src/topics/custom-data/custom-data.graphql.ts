import { forEither, forManagement } from '../../server/access.js';
import { type Call, succeeded } from '../../server/call.js';
import type { Resolvers } from '../../server/generated/resolvers.generated.js';
import { customDataOf, requireOwnTarget, setCustomData } from './custom-data.js';

export const customData: Resolvers<Call> = {
  Query: {
    udf: forEither((_, { targetType }, call) => call.local.store.fields.definitionsOf(call.pool.id, targetType)),
    udv: forEither((_, { targetType, targetId }, call) => {
      requireOwnTarget(call, targetType, targetId);
      return customDataOf(call, targetType, targetId);
    }),
    udfValueBatch: forManagement((_, { targetType, targetIds }, call) =>
      targetIds
        .filter((id) => typeof id === 'string')
        .map((targetId) => ({ targetId, data: customDataOf(call, targetType, targetId) })),
    ),
  },
  Mutation: {
    setUdf: forManagement((_, { targetType, key, dataType, label, options = null }, call) =>
      call.local.store.fields.define({ userPoolId: call.pool.id, targetType, key, dataType, label, options }),
    ),
    removeUdf: forManagement((_, { targetType, key }, call) => {
      call.local.store.fields.undefine(call.pool.id, targetType, key);
      return succeeded(call);
    }),
    setUdv: forEither((_, { targetType, targetId, key, value }, call) =>
      changed(call, targetType, targetId, [{ key, value }]),
    ),
    setUdvBatch: forEither((_, { targetType, targetId, udvList }, call) =>
      changed(call, targetType, targetId, udvList ?? []),
    ),
    removeUdv: forEither((_, { targetType, targetId, key }, call) => {
      requireOwnTarget(call, targetType, targetId);
      call.local.store.fields.remove(call.pool.id, targetType, targetId, key);
      return customDataOf(call, targetType, targetId);
    }),
    setUdfValueBatch: forManagement((_, { targetType, input }, call) => {
      call.local.db.transaction(() => {
        for (const { targetId, key, value } of input) setCustomData(call, targetType, targetId, [{ key, value }]);
      });
      return succeeded(call);
    }),
  },
};

type Target = Parameters<typeof customDataOf>[1];

function changed(
  call: Call,
  targetType: Target,
  targetId: string,
  values: readonly { key: string; value?: string | null }[],
) {
  requireOwnTarget(call, targetType, targetId);
  setCustomData(call, targetType, targetId, values);
  return customDataOf(call, targetType, targetId);
}
