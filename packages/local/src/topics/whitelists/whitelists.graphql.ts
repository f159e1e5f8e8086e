import { forManagement } from '../../server/access.js';
import type { Call } from '../../server/call.js';
import { invalidArgument } from '../../server/errors.js';
import type { Resolvers } from '../../server/generated/resolvers.generated.js';
import type { WhitelistType } from './whitelists.store.js';

export const whitelists: Resolvers<Call> = {
  Query: {
    whitelist: forManagement((_, { type }, { local, pool }) =>
      local.store.whitelists.list(pool.id, type as WhitelistType),
    ),
  },
  Mutation: {
    addWhitelist: forManagement((_, { type, list }, call) => {
      const { whitelists: store } = call.local.store;
      if (list.some((value) => value.trim() === '')) throw invalidArgument('A white list holds no empty entry');
      call.local.db.transaction(() => {
        for (const value of list) store.add(call.pool.id, type as WhitelistType, value);
      });
      return list.map((value) => store.entry(call.pool.id, type as WhitelistType, value));
    }),
    removeWhitelist: forManagement((_, { type, list }, call) => {
      const { whitelists: store } = call.local.store;
      call.local.db.transaction(() => {
        for (const value of list) store.remove(call.pool.id, type as WhitelistType, value);
      });
      return store.list(call.pool.id, type as WhitelistType);
    }),
  },
};
