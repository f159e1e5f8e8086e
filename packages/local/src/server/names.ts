import type { Deployment } from './deployment.js';

const sockets = ['GET /events/v1/authentication/sub', 'GET /events/v1/management/sub'];

/** The parts of a server that have names. */
interface Named {
  readonly rootFields: readonly string[];
  readonly routes: object;
  readonly mounts: readonly { readonly prefix: string; readonly routes?: readonly string[] }[];
}

/** What a fault can be planned for: root fields, routes, `*`, and whatever a mounted part or a deployment's schema has. */
export function operationNames({ rootFields, routes, mounts }: Named, deployment: Deployment | undefined) {
  const ofMounts = mounts.flatMap((mount) => mount.routes ?? []);
  const list = ['*', ...rootFields, ...Object.keys(routes), ...ofMounts, ...sockets];
  const names = new Set(list);
  const isMounted = (name: string) => mounts.some(({ prefix }) => name.includes(` ${prefix}/`));
  const isDeployed = (name: string) => /^\w+$/.test(name) && new RegExp(`\\b${name}\\b`).test(deployment?.schema ?? '');
  return { list, has: (name: string): boolean => names.has(name) || isMounted(name) || isDeployed(name) };
}
