import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { request as send } from 'node:http';
import { afterAll, expect, test } from '@jest/globals';
import { useWorld } from './harness.js';

let child: ChildProcess | undefined;
afterAll(() => void child?.kill());

/** A process of its own: the library is CommonJS that requires a module, which Node can do and jest cannot. */
async function start({ appId, appSecret }: { appId: string; appSecret: string }): Promise<number> {
  const settings = { issuerBaseURL: world.issuer, baseURL: world.app, clientID: appId, clientSecret: appSecret };
  child = fork(new URL('express-openid-connect-app.mjs', import.meta.url).pathname, [JSON.stringify(settings)]);
  return (await once(child, 'message'))[0];
}
const world = useWorld(['/callback'], ({ server }) => {
  const started = start(server);
  return async (req, res) => {
    const { url: path, method, headers } = req;
    const there = send({ host: '127.0.0.1', port: await started, path, method, headers }, (answer) => {
      res.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(res);
    });
    req.pipe(there);
  };
});

test('login, refresh and logout', async () => {
  const browser = world.browser();
  expect(JSON.parse((await browser.open(`${world.app}/me`)).text)).toMatchObject({ email: 'ann@example.com' });
  expect(JSON.parse((await browser.open(`${world.app}/refresh`)).text)).toEqual({ isNew: true });
  expect((await browser.open(`${world.app}/logout`)).url.origin).toBe(world.app);
  expect(browser.cookies(world.server.url).authing_session).toBeUndefined();
});

test('an answer with another state is refused', async () => {
  expect((await world.browser().open(`${world.app}/callback?code=x&state=y`)).status).toBe(400);
});
