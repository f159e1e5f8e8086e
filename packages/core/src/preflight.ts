import type { Connection } from './connection.js';
import { needed } from './runtime.js';

/**
 * Finds out early that the service, or a CDN the page needs, cannot be reached. Silent when all is well; `onError` is
 * told otherwise. Never rejects, and delays no other call. Clients call it when they are made;
 * it asks nothing unless the option `preflight` or `cdnPreflight` is given.
 */
export async function preflight(connection: Connection): Promise<void> {
  const { preflight: host, cdnPreflight: cdn, onError } = connection.options;
  const checks: Promise<unknown>[] = [];
  if (host) checks.push(connection.rest('GET /api/v2/.well-known', { token: false }));
  if (cdn) checks.push(reach(connection, cdn).catch(() => onError?.('network', `The CDN ${cdn} cannot be reached`)));
  await Promise.allSettled(checks);
}

async function reach(
  { options: { fetch: send = needed('fetch'), timeout } }: Connection,
  address: string,
): Promise<void> {
  const signal = globalThis.AbortSignal?.timeout?.(timeout || 10_000);
  await send(address, { method: 'HEAD', mode: 'no-cors', credentials: 'omit', signal });
}
