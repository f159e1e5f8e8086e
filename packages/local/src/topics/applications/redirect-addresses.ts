/** `http://localhost:*`: every port and path of this machine, so that a page in development needs no registration. */
const ANY_PORT = /^http:\/\/(localhost|127\.0\.0\.1):\*$/;

/** Whether an address is among those registered: exactly as written, or through `http://localhost:*` and `http://127.0.0.1:*`. */
export const isRegistered = (registered: readonly string[], uri: string): boolean =>
  registered.includes(uri) || registered.some((known) => isOnThisMachine(ANY_PORT.exec(known)?.[1], uri));

/** A registered address as one that a URL parser reads: of `http://localhost:*` that is `http://localhost`. */
export const withoutWildcard = (known: string): string => (ANY_PORT.test(known) ? known.slice(0, -2) : known);

function isOnThisMachine(host: string | undefined, uri: string): boolean {
  if (host === undefined || !URL.canParse(uri)) return false;
  const { protocol, hostname, username, password, hash } = new URL(uri);
  return protocol === 'http:' && hostname === host && username + password + hash === '';
}

/** What to say of an address that is not registered: it, those that are, and where to add it. */
export function unregistered(address: string, registered: readonly string[]): { zh: string; en: string } {
  const list = registered.join(', ');
  return {
    zh: `${address || '（空）'} 不是该应用登记的地址。已登记：${list || '无'}。请在控制台或种子文件（redirectUris、logoutRedirectUris）中添加。`,
    en: `${address || '(nothing)'} is not an address registered with this application. Registered: ${list || 'none'}. Add it in the console or the seed (redirectUris, logoutRedirectUris).`,
  };
}
