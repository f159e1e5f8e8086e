import { forManagement } from '../../server/access.js';
import { type Call, succeeded } from '../../server/call.js';
import { invalidArgument } from '../../server/errors.js';
import type { Resolvers } from '../../server/generated/resolvers.generated.js';
import { newSecret } from '../../server/ids.js';
import { pageOf } from '../../server/input.js';
import { addBuiltInPolicies } from '../permissions/built-in-policies.js';
import { deletePool, poolTypes, poolView, updatePool, withFreeDomain } from './user-pools.js';

export const userPools: Resolvers<Call> = {
  Query: {
    userpool: forManagement((_, __, { pool }) => poolView(pool)),
    userpools: forManagement((_, { page, limit, sortBy }, { local, pool }) => {
      const found = local.store.pools.ownedWith(pool, { ...pageOf(local, page, limit), sortBy });
      return { totalCount: found.totalCount, list: found.list.map(poolView) };
    }),
    userpoolTypes: forManagement(() => poolTypes),
    isDomainAvaliable: forManagement((_, { domain }, { local }) => local.store.pools.byDomain(domain) === null),
  },
  Mutation: {
    createUserpool: forManagement((_, { name, domain, description = null, logo, userpoolTypes }, { local, pool }) => {
      if (!/^[a-z0-9][a-z0-9-]*$/i.test(domain)) throw invalidArgument('A domain holds letters, digits and hyphens');
      const input = { name, domain, description, logo: logo ?? '', userpoolTypes: [...(userpoolTypes ?? [])] };
      const ownerId = pool.ownerId ?? pool.id;
      const created = withFreeDomain(() => local.store.pools.create({ ...input, ownerId }));
      addBuiltInPolicies(local, created.id);
      return poolView(created);
    }),
    updateUserpool: forManagement((_, { input }, call) => poolView(updatePool(call, input))),
    refreshUserpoolSecret: forManagement(
      (_, __, { local, pool }) => local.store.pools.update(pool, { secret: newSecret() }).secret,
    ),
    deleteUserpool: forManagement((_, __, call) => {
      deletePool(call);
      return succeeded(call);
    }),
  },
};
