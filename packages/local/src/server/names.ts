import { resolvers } from '../topics/resolvers.js';
import type { Parts } from './parts.js';
import type { Deployment } from './schema.js';

const sockets = ['GET /events/v1/authentication/sub', 'GET /events/v1/management/sub'];

/** What a fault can be planned for: root fields, routes, `*`, and whatever a mounted part or a deployment's schema has. */
export function operationNames({ routes, mounts }: Parts, deployment: Deployment | undefined) {
  const list = ['*', ...Object.keys({ ...resolvers.Query, ...resolvers.Mutation, ...routes }), ...sockets];
  const names = new Set(list);
  const isMounted = (name: string) => mounts.some(({ prefix }) => name.includes(` ${prefix}/`));
  const isDeployed = (name: string) => /^\w+$/.test(name) && new RegExp(`\\b${name}\\b`).test(deployment?.schema ?? '');
  return { list, has: (name: string): boolean => names.has(name) || isMounted(name) || isDeployed(name) };
}
