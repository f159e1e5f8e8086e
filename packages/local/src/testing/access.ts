import { type Access, accessOf } from '../server/access.js';
import { resolvers } from '../topics/resolvers.js';

/** Every root field and who may ask for it, as the resolvers say. */
export const graphqlAccess: Readonly<Record<string, Access>> = Object.fromEntries(
  Object.entries({ ...resolvers.Query, ...resolvers.Mutation }).map(([name, resolve]) => [
    name,
    accessOf(resolve as object) as Access,
  ]),
);
