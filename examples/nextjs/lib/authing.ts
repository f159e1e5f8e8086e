import { AuthenticationClient } from '@authing/auth';

/** Holds connections and cache. Nobody is ever signed in on it: each request derives a client of its own. */
const authing = new AuthenticationClient({
  appId: process.env.AUTHING_APP_ID ?? '',
  appHost: process.env.AUTHING_APP_HOST,
});

export const COOKIE = 'session';

/** A client for one request: with the visitor's token, or with none. */
export const authingFor = (token = '') => authing.with({ token });
