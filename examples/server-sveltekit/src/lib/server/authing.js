import { createAuthing } from '@authing/server';
import { env } from '$env/dynamic/private';

// A function: a build has no environment to read.
export const authing = createAuthing(() => ({
  appId: env.AUTHING_APP_ID,
  appHost: env.AUTHING_APP_HOST,
  secret: env.AUTHING_APP_SECRET,
  baseUrl: env.BASE_URL,
  cookieSecret: env.COOKIE_SECRET,
}));
