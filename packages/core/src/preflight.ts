import type { Connection } from './connection.js';

/**
 * Finds out early that the service, or a CDN the page needs, cannot be reached. Silent when all is well; `onError` is
 * told otherwise. Never rejects, and delays no other call. Clients call it when they are made;
 * it asks nothing unless the option `preflight` or `cdnPreflight` is given.
 */
export async function preflight(connection: Connection): Promise<void> {
  const { preflight: host, cdnPreflight: cdn, fetch: send = fetch, onError, timeout } = connection.options;
  const checks: Promise<unknown>[] = [];
  if (host) checks.push(connection.rest('GET /api/v2/.well-known', { token: false }));
  if (cdn) {
    const signal = AbortSignal.timeout(timeout || 10_000);
    const reached = send(cdn, { method: 'HEAD', mode: 'no-cors', credentials: 'omit', signal });
    checks.push(reached.catch(() => onError?.('network', `The CDN ${new URL(cdn).origin} cannot be reached`)));
  }
  await Promise.allSettled(checks);
}
