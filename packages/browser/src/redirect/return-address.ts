import { configError } from '@authing/auth';

/** The address of this page, as one to come back to: a path that begins with several slashes is refused below. */
export const presentAddress = (): string => location.href.replace(/^(\w+:\/\/[^/]+)\/+/, '$1/');

/**
 * An address to send the user to, as absolute URL: of this page's origin, or of one that is named.
 *
 * @throws AuthingError `config` (`return_to`) for any other: a link to our login must not lead to a stranger's page.
 */
export function returnAddress(address: string, allowedOrigins: readonly string[] = []): string {
  try {
    const { protocol, origin, href, pathname, username, password } = new URL(address, location.href);
    // A path that begins with two slashes leads to another host once it is taken for an address.
    const isPlain = !pathname.startsWith('//') && !username && !password;
    if (isPlain && /^https?:$/.test(protocol) && [location.origin, ...allowedOrigins].includes(origin)) return href;
  } catch {
    // No address at all, or a list that is none.
  }
  throw configError('return_to', 'returnTo must be of this origin or of one in allowedOrigins');
}
