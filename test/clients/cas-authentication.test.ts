import { expect, test } from '@jest/globals';
import express from 'express';
import { ann, load, useWorld, type World } from './harness.js';

const CASAuthentication = load('cas-authentication');
const session = load('express-session');

/** With the library's defaults: CAS 3.0. */
function application({ server, app: service_url }: World) {
  const cas = new CASAuthentication({
    cas_url: `${server.url}/cas-idp/${server.appId}`,
    service_url,
    session_info: 'info',
  });
  // The library knows the ports 80 and 443 only, whatever the address says.
  cas.cas_port = Number(new URL(server.url).port);
  const app = express();
  app.use(session({ secret: 'x', resave: false, saveUninitialized: true }));
  app.get('/app', cas.bounce, (req, res) => void res.json((req as never as { session: object }).session));
  app.get('/api', cas.block, (_req, res) => void res.end());
  app.get('/logout', cas.logout);
  return app;
}
const world = useWorld(['/app'], application);

test('login and logout', async () => {
  const browser = world.browser();
  const page = await browser.open(`${world.app}/app`);
  expect(JSON.parse(page.text)).toMatchObject({ cas_user: ann.id, info: { email: ann.email } });
  expect((await browser.open(`${world.app}/api`)).status).toBe(200);
  await browser.open(`${world.app}/logout`);
  expect(browser.cookies(world.server.url).authing_session).toBeUndefined();
  expect((await browser.open(`${world.app}/api`)).status).toBe(401);
});

test('a ticket that was made up lets nobody in', async () => {
  expect((await world.browser().open(`${world.app}/app?ticket=ST-made-up`)).status).toBe(401);
});
