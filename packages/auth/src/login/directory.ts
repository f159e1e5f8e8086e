import { baseAddress, configError, derive, type User } from '@authing/core';
import type { AuthConnection } from '../connection.js';
import { NO_TOKEN } from '../input.js';
import { signIn } from '../user.js';

/** Options of a login with an account of a company directory. */
export interface DirectoryLoginOptions {
  /** Address of the end user, when a server logs in for them. */
  clientIp?: string;
  /** Answers with the values of custom fields. Default false. */
  withCustomData?: boolean;
}

/**
 * Logs in with an account of the pool's LDAP directory and makes the user the signed-in one. The directory needs the
 * password itself, so it travels under TLS alone. Route `POST /api/v2/ldap/verify-user`.
 *
 * @throws AuthingError `api` when the directory refuses, or a further step as with `loginByEmail`.
 */
export function loginByLdap(
  connection: AuthConnection,
  username: string,
  password: string,
  options: DirectoryLoginOptions = {},
): Promise<User> {
  return connection.rest(
    'POST /api/v2/ldap/verify-user',
    () => directoryLogin(username, password, options),
    (user, asked) => signIn(connection, user, asked),
  );
}

/**
 * Logs in with an account of the pool's Active Directory and makes the user the signed-in one. The request goes to the
 * connector: `websocketHost`, else `https://ws.` and the parent domain of a host under `authing.cn`. The password travels under TLS
 * alone. Route `POST /api/v2/ad/verify-user`.
 *
 * @throws AuthingError `config` (`websocket_host`) when the host is not under `authing.cn` and `websocketHost` is not given.
 */
export async function loginByAd(
  connection: AuthConnection,
  username: string,
  password: string,
  options: DirectoryLoginOptions = {},
): Promise<User> {
  const connector = derive(connection, { base: connectorAddress(connection) });
  return connector.rest(
    'POST /api/v2/ad/verify-user',
    () => directoryLogin(username, password, options),
    (user, asked) => signIn(connection, user, asked),
  );
}

const directoryLogin = (username: string, password: string, { clientIp, withCustomData }: DirectoryLoginOptions) => ({
  body: { username, password, clientIp, withCustomData },
  ...NO_TOKEN,
});

function connectorAddress({ base, options }: AuthConnection): string {
  const { websocketHost, allowInsecureHost } = options;
  if (websocketHost) return baseAddress({ appHost: websocketHost, allowInsecureHost });
  // The parent of any other host may belong to somebody else, as `com.cn` does, who would be sent the password.
  const parent = /^https?:\/\/[^./:]+\.((?:[^./:]+\.)*authing\.cn)(?:[:/]|$)/i.exec(base)?.[1];
  if (!parent) {
    throw configError(
      'websocket_host',
      'Give the websocketHost option: the address of the Active Directory connector is derived for hosts under authing.cn only',
    );
  }
  return `https://ws.${parent}`;
}
