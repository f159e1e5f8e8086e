import { createAuthing } from '@authing/server';
import { env } from '$env/dynamic/private';

let authing;

/** Made with the first request: a build has no environment. */
export const getAuthing = () =>
  (authing ??= createAuthing({
    appId: env.AUTHING_APP_ID,
    appHost: env.AUTHING_APP_HOST,
    secret: env.AUTHING_APP_SECRET,
    baseUrl: env.BASE_URL,
    cookieSecret: env.COOKIE_SECRET,
  }));
