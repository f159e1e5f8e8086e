import { configError } from './errors.js';
import { VERSION } from './generated/version.generated.js';
import type { ConnectionOptions } from './options.js';

/** Headers every request of a connection carries, empty ones left out. */
export function connectionHeaders({
  appId,
  tenantId,
  userPoolId,
  requestFrom,
  lang,
  headers: given,
}: ConnectionOptions): Record<string, string> {
  const { 'tenant-id': tenantHeader = 'x-authing-app-tenant-id', ...names } = { ...given };
  const headers: Record<string, string | undefined> = { [tenantHeader]: tenantId };
  const ours = {
    'app-id': appId,
    'userpool-id': userPoolId,
    'request-from': requestFrom,
    'sdk-version': `js:${VERSION}`,
    lang,
  };
  for (const [key, value] of Object.entries(ours)) {
    headers[names[key] ?? `x-authing-${key}`] = value;
    delete names[key];
  }
  Object.assign(headers, names);
  for (const name in headers) if (!headers[name]) delete headers[name];
  return checkHeaders(headers as Record<string, string>);
}

/**
 * The headers under lower-case names, so that one given as `Authorization` is the one we know. Refuses what HTTP cannot
 * carry: a line break in a value would let its text become a header of its own.
 */
export function checkHeaders(headers: Record<string, string>): Record<string, string> {
  const checked: Record<string, string> = {};
  for (const name in headers) checked[name.toLowerCase()] = checkHeader(name, headers[name]!);
  return checked;
}

/** The value, when HTTP can carry it. */
export function checkHeader(name: string, value: string): string {
  if (/[^\t -~\x80-\xff]/.test(value) || /[^\w!#-'*+.^`|~-]/.test(name)) {
    throw configError('header', `The header ${name} cannot be sent: HTTP does not allow such a name or value`);
  }
  return value;
}
