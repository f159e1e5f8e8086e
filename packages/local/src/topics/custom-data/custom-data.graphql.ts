import { type Call, succeeded } from '../../server/call.js';
import type { Resolvers } from '../../server/generated/resolvers.generated.js';
import { customDataOf, requireOwnTarget, setCustomData } from './custom-data.js';

export const customData: Resolvers<Call> = {
  Query: {
    udf: (_, { targetType }, call) => call.local.store.fields.definitionsOf(call.pool.id, targetType),
    udv: (_, { targetType, targetId }, call) => {
      requireOwnTarget(call, targetType, targetId);
      return customDataOf(call, targetType, targetId);
    },
    udfValueBatch: (_, { targetType, targetIds }, call) =>
      targetIds
        .filter((id) => typeof id === 'string')
        .map((targetId) => ({ targetId, data: customDataOf(call, targetType, targetId) })),
  },
  Mutation: {
    setUdf: (_, { targetType, key, dataType, label, options = null }, call) =>
      call.local.store.fields.define({ userPoolId: call.pool.id, targetType, key, dataType, label, options }),
    removeUdf: (_, { targetType, key }, call) => {
      call.local.store.fields.undefine(call.pool.id, targetType, key);
      return succeeded(call);
    },
    setUdv: (_, { targetType, targetId, key, value }, call) => changed(call, targetType, targetId, [{ key, value }]),
    setUdvBatch: (_, { targetType, targetId, udvList }, call) => changed(call, targetType, targetId, udvList ?? []),
    removeUdv: (_, { targetType, targetId, key }, call) => {
      requireOwnTarget(call, targetType, targetId);
      call.local.store.fields.remove(call.pool.id, targetType, targetId, key);
      return customDataOf(call, targetType, targetId);
    },
    setUdfValueBatch: (_, { targetType, input }, call) => {
      call.local.db.transaction(() => {
        for (const { targetId, key, value } of input) setCustomData(call, targetType, targetId, [{ key, value }]);
      });
      return succeeded(call);
    },
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
