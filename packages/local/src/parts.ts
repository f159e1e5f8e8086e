import { admin } from './admin/routes.js';
import { consoleRoutes } from './console/routes.js';
import { protocols } from './protocols/index.js';
import { authorizationCodeFor } from './protocols/oidc/code-for.js';
import { authorizationServers, oidc } from './protocols/oidc/mount.js';
import { mergeTables } from './server/merge.js';
import type { Parts } from './server/parts.js';
import { resolvers } from './topics/resolvers.js';
import { routes } from './topics/routes.js';
import { requireTenantMember } from './topics/tenants/tenants.js';

// As far from here as from the built entries.
const consoleFolder = new URL('../dist/console/', import.meta.url);

/** Everything the server serves: topics, protocols, console and the developer's own routes. */
export const parts: Omit<Parts, 'seed'> = {
  rootFields: Object.keys({ ...resolvers.Query, ...resolvers.Mutation }),
  routes: mergeTables([consoleRoutes(consoleFolder), routes, protocols]),
  mounts: [oidc, authorizationServers],
  admin,
  requireTenantMember,
  authorizationCodeFor,
};
