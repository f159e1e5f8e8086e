import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type LocalServer, startLocal } from '../index.js';

// Which addresses a login may lead to, and what is said of the others.
let server: LocalServer;
beforeAll(async () => {
  server = await startLocal();
});
afterAll(() => server.close());

const sent = (redirect_uri: string, path = '/oidc/auth', lang = 'en') =>
  fetch(
    `${server.url}${path}?${new URLSearchParams({ client_id: server.appId, redirect_uri, response_type: 'code', scope: 'openid', lang })}`,
    { redirect: 'manual' },
  );

test.each(['/oidc/auth', '/oauth/auth'])('%s knows every port and path of this machine', async (path) => {
  for (const address of ['http://localhost:5173/', 'http://127.0.0.1:8080/auth/callback?from=1', 'http://localhost/x'])
    expect([address, (await sent(address, path)).status]).toEqual([address, path === '/oidc/auth' ? 303 : 302]);
});

test.each(['/oidc/auth', '/oauth/auth'])(
  '%s refuses the rest, and says what was sent and what is registered',
  async (path) => {
    for (const address of [
      'https://localhost:5173/',
      'http://localhost.example.com:5173/',
      'http://localhost:80@example.com/',
      'http://user@localhost:5173/',
      'http://localhost:5173/#part',
    ]) {
      const answer = await sent(address, path);
      const text = await answer.text();
      expect([address, answer.status]).toEqual([address, 400]);
      expect(text).toContain(`${address} is not an address registered with this application`);
      expect(text).toContain('Registered: http://localhost:3000/callback, http://localhost:*, http://127.0.0.1:*');
    }
    expect(await (await sent('https://example.com/', path, 'zh')).text()).toContain(
      'https://example.com/ 不是该应用登记的地址',
    );
  },
);

test('an application with addresses of its own has those only', async () => {
  const own = await startLocal({ seed: { applications: [{ redirectUris: ['http://localhost:5173/'] }] } });
  try {
    const query = {
      client_id: own.appId,
      redirect_uri: 'http://localhost:5174/',
      response_type: 'code',
      scope: 'openid',
    };
    const answer = await fetch(`${own.url}/oidc/auth?${new URLSearchParams(query)}`, { redirect: 'manual' });
    expect(answer.status).toBe(400);
  } finally {
    await own.close();
  }
});

test('the link of a verification mail that has run out says so on a page like the others', async () => {
  const answer = await fetch(`${server.url}/verify-email?token=none&lang=zh`);
  const text = await answer.text();
  expect([answer.status, text.includes('链接已失效'), text.includes('/_pages/style.css')]).toEqual([410, true, true]);
});
