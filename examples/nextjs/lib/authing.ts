import { AuthenticationClient } from '@authing/auth';
import { cookies } from 'next/headers';

let authing: AuthenticationClient | undefined;

/**
 * A client for one request: with the visitor's token, or with none. What it derives from holds connections and cache, and
 * is made with the first request: `next build` loads this file too, and knows no environment.
 */
export function authingFor(token = ''): AuthenticationClient {
  const { AUTHING_APP_ID: appId = '', AUTHING_APP_HOST: appHost } = process.env;
  authing ??= new AuthenticationClient({ appId, appHost });
  return authing.with({ token });
}

export const COOKIE = 'session';

/** Who is signed in, or null. */
export async function currentUser() {
  const token = (await cookies()).get(COOKIE)?.value;
  return token ? authingFor(token).getCurrentUser() : null;
}
