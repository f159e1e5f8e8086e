import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type LocalServer, startLocal } from '../index.js';
import { Jar, type Page } from '../testing/jar.js';

// What the login page offers beside the password, through the forms themselves.
const ann = { email: 'ann@example.com', phone: '13800000000', password: 'secret-1' };
const applications = [
  {},
  {
    id: '5f0000000000000000000a02',
    name: 'Bare',
    redirectUris: ['http://localhost:3000/callback'],
    settings: { loginTabs: { list: ['password'] }, ssoPageComponentDisplay: { forgetPasswordBtn: false } },
  },
];
let server: LocalServer;
beforeAll(async () => {
  server = await startLocal({ seed: { users: [ann], applications } });
});
beforeEach(() => server.reset());
afterAll(() => server.close());

const begin = (jar: Jar, client_id = server.appId): Promise<Page> => {
  const query = { client_id, redirect_uri: 'http://localhost:3000/callback', response_type: 'code', scope: 'openid' };
  return jar.open(`${server.url}/oidc/auth?${new URLSearchParams({ ...query, lang: 'en' })}`);
};
/** The page behind a link, as its text names it. */
const follow = (jar: Jar, page: Page, name: string): Promise<Page> => {
  const [, href = ''] = new RegExp(`<a href="([^"]*)"[^>]*>${name.replace('?', '\\?')}</a>`).exec(page.text) ?? [];
  return jar.open(new URL(href.replaceAll('&amp;', '&'), server.url).href);
};
const isBack = ({ url }: Page): boolean => url.origin === 'http://localhost:3000' && url.searchParams.has('code');

describe.each(['email', 'phone'] as const)('by %s', (kind) => {
  test('a code logs in; a wrong one is asked for again', async () => {
    const jar = new Jar(server.url);
    const asked = await follow(jar, await begin(jar), 'Code');
    const sent = await asked.submit({ account: ann[kind] });
    expect(sent.text).toContain('outbox');
    const wrong = await sent.submit({ account: ann[kind], step: 'use', code: 'nope' });
    expect(wrong.text).toContain('role="alert"');
    expect(wrong.text).toContain('name="code"');
    const recipient = kind === 'email' ? { email: ann.email } : { phone: ann.phone };
    expect(isBack(await wrong.submit({ account: ann[kind], step: 'use', code: server.outbox.code(recipient) }))).toBe(
      true,
    );
  });

  test('a forgotten password is set anew with a code, and counts from then on', async () => {
    const jar = new Jar(server.url);
    const asked = await follow(jar, await begin(jar), 'Forgotten password?');
    const sent = await asked.submit({ account: ann[kind] });
    const recipient = kind === 'email' ? { email: ann.email } : { phone: ann.phone };
    const code = server.outbox.code(recipient);
    const short = await sent.submit({ account: ann[kind], step: 'use', code, password: 'x' });
    expect(short.text).toContain('role="alert"');
    expect(isBack(await short.submit({ account: ann[kind], step: 'use', code, password: 'another-1' }))).toBe(true);
    const other = new Jar(server.url);
    expect((await (await begin(other)).submit({ account: ann.email, password: ann.password })).text).toContain('alert');
    expect(isBack(await (await begin(other)).submit({ account: ann.email, password: 'another-1' }))).toBe(true);
  });
});

test('somebody new registers and is signed in; somebody known is told', async () => {
  const jar = new Jar(server.url);
  const form = await follow(jar, await begin(jar), 'Register');
  const known = await form.submit({ account: ann.email, password: 'secret-1' });
  expect(known.text).toMatch(/role="alert">[^<]*exists/);
  expect(isBack(await known.submit({ account: 'bob@example.com', password: 'secret-1', nickname: 'Bob' }))).toBe(true);
});

test('nobody has an account under an address that is not known', async () => {
  const jar = new Jar(server.url);
  const asked = await follow(jar, await begin(jar), 'Code');
  expect((await asked.submit({ account: 'nobody@example.com' })).text).toContain('User does not exist');
  expect(server.outbox.list()).toEqual([]);
});

test('an application and a pool that allow none of it show none of it, and take none of it', async () => {
  const own = await startLocal({
    seed: { users: [ann], applications, userPool: { settings: { registerDisabled: true } } },
  });
  try {
    const query = { app_id: '5f0000000000000000000a02', return_to: '/', lang: 'en' };
    const address = (way: string) => `${own.url}/login?${new URLSearchParams({ ...query, way })}`;
    for (const way of ['password', 'code', 'register', 'forgot']) {
      const { text } = await new Jar(own.url).open(address(way));
      expect(text).toContain('name="password"');
      expect(text).not.toMatch(/way=(code|register|forgot)/);
    }
    const forced = await fetch(address('register'), {
      method: 'POST',
      body: new URLSearchParams({ account: 'bob@example.com', password: 'secret-1' }),
    });
    expect(await forced.text()).toContain('User does not exist');
  } finally {
    await own.close();
  }
});

test('the hosted login has the same ways, and a form of another site is refused', async () => {
  const jar = new Jar(server.url);
  const hosted = `${server.url}/login?${new URLSearchParams({ app_id: server.appId, return_to: '/', lang: 'en', way: 'register' })}`;
  expect((await jar.open(hosted)).text).toContain('autocomplete="new-password"');
  const body = new URLSearchParams({ account: 'bob@example.com', password: 'secret-1' });
  const refused = await fetch(hosted, { method: 'POST', body, headers: { origin: 'http://evil.example' } });
  expect(await refused.text()).toContain('another site');
});
