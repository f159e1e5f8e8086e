import { forManagement } from '../../server/access.js';
import { type Call, succeeded } from '../../server/call.js';
import { notFound } from '../../server/errors.js';
import type { Resolvers } from '../../server/generated/resolvers.generated.js';
import { pageOf } from '../../server/input.js';
import type { PoolFunction } from './functions.store.js';

const TEMPLATE = `// Called with the user who logs in and what is known of the login.
export async function pipe(user, context) {
  return user;
}
`;

export const functions: Resolvers<Call> = {
  Query: {
    function: forManagement((_, { id }, { local, pool }) => local.store.functions.byId(pool.id, id ?? '')),
    functions: forManagement((_, { page, limit, sortBy }, { local, pool }) =>
      local.store.functions.page(pool.id, { ...pageOf(local, page, limit), sortBy }),
    ),
    templateCode: forManagement(() => TEMPLATE),
  },
  Mutation: {
    createFunction: forManagement(
      (_, { input: { name, sourceCode, description = null, url = null } }, { local, pool }) =>
        local.store.functions.create({ userPoolId: pool.id, name, sourceCode, description, url }),
    ),
    updateFunction: forManagement((_, { input: { id, name, sourceCode, description, url } }, call) =>
      call.local.store.functions.update(requireFunction(call, id), {
        name: name ?? undefined,
        sourceCode: sourceCode ?? undefined,
        description,
        url,
      }),
    ),
    deleteFunction: forManagement((_, { id }, call) => {
      call.local.store.functions.delete(requireFunction(call, id));
      return succeeded(call);
    }),
  },
};

function requireFunction({ local, pool }: Call, id: string): PoolFunction {
  const found = local.store.functions.byId(pool.id, id);
  if (!found) throw notFound(`Function ${id}`);
  return found;
}
