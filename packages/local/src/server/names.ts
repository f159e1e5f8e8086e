import { resolvers } from '../topics/resolvers.js';
import { routes } from '../topics/routes.js';
import { mounts } from './mounts.js';
import type { Deployment } from './schema.js';

const known = () => [...Object.keys({ ...resolvers.Query, ...resolvers.Mutation }), ...Object.keys(routes)];
const sockets = ['GET /events/v1/authentication/sub', 'GET /events/v1/management/sub'];

/** What a fault can be planned for: root fields, routes, `*`, and whatever a mounted part or a deployment's schema has. */
export function operationNames(deployment: Deployment | undefined) {
  const list = ['*', ...known(), ...sockets];
  const names = new Set(list);
  const isMounted = (name: string) => mounts.some(({ prefix }) => name.includes(` ${prefix}/`));
  const isDeployed = (name: string) => /^\w+$/.test(name) && new RegExp(`\\b${name}\\b`).test(deployment?.schema ?? '');
  return { list, has: (name: string): boolean => names.has(name) || isMounted(name) || isDeployed(name) };
}
