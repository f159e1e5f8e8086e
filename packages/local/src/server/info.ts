import type { Local } from './local.js';

/** Address, ids and secrets of the server's first pool and application. */
export function infoOf(local: Local) {
  const pool = local.store.pools.default();
  const app = pool && local.store.applications.firstOf(pool.id);
  return {
    url: local.url,
    appId: app?.id ?? '',
    appSecret: app?.secret ?? '',
    userPoolId: pool?.id ?? '',
    userPoolSecret: pool?.secret ?? '',
  };
}
