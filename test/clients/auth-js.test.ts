import { Auth } from '@auth/core';
import { expect, test } from '@jest/globals';
import { useWorld, type World } from './harness.js';

/** Answers requests as frameworks do that Auth.js is built into. */
const application =
  (world: World) => async (req: import('node:http').IncomingMessage, res: import('node:http').ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const { method = 'GET', headers, url = '/' } = req;
    const body = method === 'POST' ? { body: Buffer.concat(chunks) } : {};
    const request = new Request(world.app + url, { method, headers: headers as Record<string, string>, ...body });
    const { appId: clientId, appSecret: clientSecret } = world.server;
    const response = await Auth(request, {
      providers: [{ id: 'authing', name: 'Authing', type: 'oidc', issuer: world.issuer, clientId, clientSecret }],
      ...{ secret: 'a long secret', trustHost: true, basePath: '/auth', logger: { error: () => undefined } },
    });
    for (const [name, value] of response.headers) if (name !== 'set-cookie') res.setHeader(name, value);
    res.setHeader('set-cookie', response.headers.getSetCookie());
    res.writeHead(response.status).end(Buffer.from(await response.arrayBuffer()));
  };
const world = useWorld(['/auth/callback/authing'], (w) => (req, res) => void application(w)(req, res));

async function post(browser: ReturnType<World['browser']>, path: string) {
  const { csrfToken } = JSON.parse((await browser.open(`${world.app}/auth/csrf`)).text);
  const body = new URLSearchParams({ csrfToken, callbackUrl: `${world.app}/auth/session` });
  return browser.open(world.app + path, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
}

test('login and logout', async () => {
  const browser = world.browser();
  const page = await post(browser, '/auth/signin/authing');
  expect(JSON.parse(page.text)).toMatchObject({ user: { name: 'Ann', email: 'ann@example.com' } });
  await post(browser, '/auth/signout');
  expect((await browser.open(`${world.app}/auth/session`)).text).toBe('null');
});

test('an answer that nobody asked for is refused', async () => {
  const page = await world.browser().open(`${world.app}/auth/callback/authing?code=x&state=y`);
  expect(page.url.pathname).toBe('/auth/error');
});
