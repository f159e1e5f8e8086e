import { expect, test } from '@jest/globals';
import express from 'express';
import { load, telling, useWorld, type World } from './harness.js';

const passport = load('passport');
const Strategy = load('passport-openidconnect');
const session = load('express-session');

function application({ server, issuer, app: origin }: World) {
  const authorizationURL = `${issuer}/auth`;
  const [tokenURL, userInfoURL] = [`${issuer}/token`, `${issuer}/me`];
  const { appId: clientID, appSecret: clientSecret } = server;
  const strategy = new Strategy(
    {
      ...{ issuer, authorizationURL, tokenURL, userInfoURL, clientID, clientSecret },
      callbackURL: `${origin}/callback`,
      scope: 'email',
    },
    (_issuer: string, profile: object, done: (error: null, user: object) => void) => done(null, profile),
  );
  const instance = new passport.Passport();
  instance.use(strategy);
  instance.serializeUser((user: object, done: (error: null, user: object) => void) => done(null, user));
  instance.deserializeUser((user: object, done: (error: null, user: object) => void) => done(null, user));
  const app = express();
  app.use(session({ secret: 'x', resave: false, saveUninitialized: true }), instance.session());
  app.get('/login', instance.authenticate('openidconnect'));
  app.get('/callback', instance.authenticate('openidconnect', { failWithError: true }), (_req, res) =>
    res.redirect('/me'),
  );
  app.get('/me', (req, res) => void res.json((req as never as { user: object }).user ?? null));
  app.get('/logout', (req, res) =>
    (req as never as { logout(done: () => void): void }).logout(() =>
      res.redirect(`${issuer}/session/end?client_id=${clientID}&post_logout_redirect_uri=${origin}`),
    ),
  );
  app.use(telling);
  return app;
}
const world = useWorld(['/callback'], application);

test('login and logout', async () => {
  const browser = world.browser();
  const page = await browser.open(`${world.app}/login`);
  expect(JSON.parse(page.text)).toMatchObject({ emails: [{ value: 'ann@example.com' }] });
  await browser.open(`${world.app}/logout`);
  expect((await browser.open(`${world.app}/me`)).text).toBe('null');
  expect(browser.cookies(world.server.url).authing_session).toBeUndefined();
});

test('an answer that nobody asked for is refused', async () => {
  expect((await world.browser().open(`${world.app}/callback?code=x&state=y`)).status).toBe(403);
});
