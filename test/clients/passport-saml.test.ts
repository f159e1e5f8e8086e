import { expect, test } from '@jest/globals';
import express from 'express';
import { load, telling, useWorld, type World } from './harness.js';

const passport = load('passport');
const { Strategy } = load('@node-saml/passport-saml');
const session = load('express-session');
type Done = (error: null, user: object) => void;

/** With the library's defaults: the response and the assertion are to be signed, the audience is the issuer. */
function application({ server, app: origin }: World) {
  const entryPoint = `${server.url}/api/v2/saml-idp/${server.appId}`;
  const instance = new passport.Passport();
  const take = (_req: object, profile: object, done: Done) => done(null, profile);
  let strategy: { logout(req: object, done: (error: null, url: string) => void): void };
  const app = express();
  app.use(
    express.urlencoded({ extended: false }),
    session({ secret: 'x', resave: false, saveUninitialized: true }),
    instance.session(),
  );
  app.use(async (_req, _res, next) => {
    if (strategy) return next();
    const metadata = await (await fetch(`${entryPoint}/metadata`)).text();
    const idpCert = /<ds:X509Certificate>([^<]+)</.exec(metadata)?.[1];
    const options = {
      callbackUrl: `${origin}/acs`,
      entryPoint,
      issuer: 'my-service',
      idpCert,
      logoutUrl: `${entryPoint}/logout`,
    };
    strategy = new Strategy({ ...options, passReqToCallback: true }, take, take);
    instance.use('saml', strategy);
    next();
  });
  instance.serializeUser((user: object, done: Done) => done(null, user));
  instance.deserializeUser((user: object, done: Done) => done(null, user));
  app.get('/login', (req, res, next) => instance.authenticate('saml')(req, res, next));
  app.post(
    '/acs',
    (req, res, next) => instance.authenticate('saml')(req, res, next),
    (_req, res) => res.redirect('/me'),
  );
  app.get('/me', (req, res) => void res.json((req as never as { user: object }).user ?? null));
  app.get('/logout', (req, res) => strategy.logout(req, (_error, url) => res.redirect(url)));
  app.get('/', (req, res) => void res.json({ answered: 'SAMLResponse' in req.query }));
  app.use(telling);
  return app;
}
const world = useWorld(['/acs'], application);

test('login and single logout', async () => {
  const browser = world.browser();
  const page = await browser.open(`${world.app}/login`);
  expect(JSON.parse(page.text)).toMatchObject({ nameID: 'ann@example.com', username: 'ann' });
  expect(JSON.parse((await browser.open(`${world.app}/logout`)).text)).toEqual({ answered: true });
  expect(browser.cookies(world.server.url).authing_session).toBeUndefined();
});

test('an answer that nobody signed is refused', async () => {
  const xml = '<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol"/>';
  const SAMLResponse = Buffer.from(xml).toString('base64');
  const page = await world.browser().open(`${world.app}/acs`, {
    ...{ method: 'POST', body: new URLSearchParams({ SAMLResponse }) },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  expect([page.status, page.text]).toEqual([500, expect.stringMatching(/signature/i)]);
});
