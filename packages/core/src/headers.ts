import { configError } from './errors.js';
import { VERSION } from './generated/version.generated.js';
import type { ConnectionOptions } from './options.js';

/**
 * Further request headers. Six keys do not name a header but rename one of ours, for deployments under another brand:
 * `app-id`, `tenant-id`, `userpool-id`, `request-from`, `sdk-version`, `lang`.
 */
export type HeaderOptions = Record<string, string>;

/** Headers every request of a connection carries, empty ones left out. */
export function connectionHeaders(options: ConnectionOptions): Record<string, string> {
  const values: Record<string, string | undefined> = {
    'app-id': options.appId,
    'tenant-id': options.tenantId,
    'userpool-id': options.userPoolId,
    'request-from': options.requestFrom,
    'sdk-version': `js:${VERSION}`,
    lang: options.lang,
  };
  const names = options.headers ?? {};
  const headers: Record<string, string> = {};
  for (const key in values) {
    const name = names[key] ?? (key === 'tenant-id' ? 'x-authing-app-tenant-id' : `x-authing-${key}`);
    if (values[key]) headers[name] = headerValue(name, values[key]);
  }
  for (const name in names) if (!(name in values)) headers[name] = headerValue(name, names[name]!);
  return headers;
}

/** The value as it is, when HTTP can carry it. A line break in one would let its text become a header of its own. */
export function headerValue(name: string, value: string): string {
  if (/[^\t -~\x80-\xff]/.test(value)) throw configError('header', `The value for ${name} has characters that a header cannot carry`);
  return value;
}
