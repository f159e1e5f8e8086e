import type { Local } from '../server/local.js';
import type { Application } from '../topics/applications/applications.store.js';
import { isRegistered } from '../topics/applications/redirect-addresses.js';

/** True when the address is under one the application registered: what is registered is an origin's word for all its paths. */
export function isUnderRegistered(app: Application, uri: string): boolean {
  const origin = originOf(uri);
  const registered = [...app.redirectUris, ...app.logoutRedirectUris];
  return (
    origin !== null && (isRegistered(registered, origin) || registered.some((known) => originOf(known) === origin))
  );
}

export function originOf(uri: string | undefined): string | null {
  const url = uri && URL.canParse(uri) ? new URL(uri) : null;
  return url && /^https?:$/.test(url.protocol) ? url.origin : null;
}

const loopback = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Pages that may receive a user: those of this machine, and origins that the application or its pool has registered. */
export function isTrustedOrigin({ store }: Local, app: Application, origin: string): boolean {
  const allowed = store.pools.byId(app.userPoolId)?.settings.allowedOrigins ?? '';
  return loopback.test(origin) || isUnderRegistered(app, origin) || allowed.split(/\s+/).includes(origin);
}
