import { createAuthing } from '@authing/server';
import { nextAuthing } from '@authing/server/next';

// A function: a build has no environment to read.
export const authing = createAuthing(() => ({
  appId: process.env.AUTHING_APP_ID!,
  appHost: process.env.AUTHING_APP_HOST!,
  secret: process.env.AUTHING_APP_SECRET!,
  baseUrl: process.env.BASE_URL!,
  cookieSecret: process.env.COOKIE_SECRET!,
}));

export const { auth, signIn, connection, proxy } = nextAuthing(authing);
