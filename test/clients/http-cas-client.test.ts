import { expect, test } from '@jest/globals';
import { ann, load, useWorld, type World } from './harness.js';

const httpCasClient = load('http-cas-client');
type Request = import('node:http').IncomingMessage & { principal?: { user: string; attributes: object } };

/** With the library's defaults: CAS 3.0. */
function application({ server, app: serverName }: World) {
  const handle = httpCasClient({ casServerUrlPrefix: `${server.url}/cas-idp/${server.appId}`, serverName });
  return async (req: Request, res: import('node:http').ServerResponse) => {
    try {
      if (await handle(req, res)) res.end(JSON.stringify(req.principal ?? null));
      else res.end();
    } catch (error) {
      res.writeHead(500).end(String(error));
    }
  };
}
const world = useWorld(['/'], (w) => {
  const handle = application(w);
  return (req, res) => void handle(req, res);
});

test('login and logout', async () => {
  const browser = world.browser();
  const page = await browser.open(`${world.app}/`);
  expect(JSON.parse(page.text)).toMatchObject({ user: ann.id, attributes: { email: ann.email } });
  await browser.open(`${world.server.url}/cas-idp/${world.server.appId}/logout`);
  expect(browser.cookies(world.server.url).authing_session).toBeUndefined();
});

test('a ticket that was made up lets nobody in', async () => {
  const page = await world.browser().open(`${world.app}/?ticket=ST-made-up`);
  expect(page.text).not.toContain(ann.id);
});
