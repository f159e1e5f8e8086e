import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type LocalServer, startLocal } from '../../index.js';
import { Jar } from '../../testing/jar.js';

const ann = {
  id: '5f00000000000000000000aa',
  username: 'ann',
  password: 'secret-1',
  nickname: 'A & <b>',
  email: 'ann@example.com',
};
const service = 'http://localhost:3000/cas?x=1';

let server: LocalServer;
beforeAll(async () => {
  server = await startLocal({ seed: { users: [ann] } });
});
beforeEach(() => server.reset());
afterAll(() => server.close());

async function ticket(jar = new Jar(server.url), path = ''): Promise<string> {
  let page = await jar.open(`/cas-idp/${server.appId}${path}?${new URLSearchParams({ service })}`);
  if (page.text.includes('name="password"')) page = await page.submit({ account: 'ann', password: ann.password });
  expect(page.url.href).toContain(`${service}&ticket=ST-`);
  return page.url.searchParams.get('ticket') as string;
}

async function check(kind: string, query: Record<string, string>): Promise<string> {
  return (await fetch(`${server.url}/cas-idp/${server.appId}/${kind}?${new URLSearchParams(query)}`)).text();
}

test('CAS 1.0: yes and the user, once, for this service only', async () => {
  const first = await ticket();
  expect(await check('validate', { ticket: first, service })).toBe(`yes\n${ann.id}\n`);
  expect(await check('validate', { ticket: first, service })).toMatch(/^no\n/);
  expect(await check('validate', { ticket: await ticket(), service: 'http://localhost:3000/other' })).toMatch(/^no\n/);
  expect(await check('validate', { ticket: 'ST-made-up', service })).toMatch(/^no\n/);
});

test('CAS 2.0 as JSON', async () => {
  const good = JSON.parse(
    await check('serviceValidate', { ticket: await ticket(new Jar(server.url), '/login'), service, format: 'JSON' }),
  );
  expect(good.serviceResponse.authenticationSuccess).toMatchObject({ user: ann.id, attributes: { email: ann.email } });
  const bad = JSON.parse(await check('serviceValidate', { ticket: 'ST-x', service, format: 'JSON' }));
  expect(bad.serviceResponse.authenticationFailure.code).toBe('INVALID_TICKET');
});

test('CAS 2.0 as XML, escaped', async () => {
  const text = await check('serviceValidate', { ticket: await ticket(), service, format: 'XML' });
  expect(text).toContain(`<cas:user>${ann.id}</cas:user>`);
  expect(text).toContain('<cas:nickname>A &amp; &lt;b&gt;</cas:nickname>');
  expect(await check('serviceValidate', { ticket: 'ST-x', service })).toContain('code="INVALID_TICKET"');
});

test('a ticket runs out after a minute', async () => {
  const old = await ticket();
  server.clock.advance(61_000);
  expect(await check('validate', { ticket: old, service })).toMatch(/^no\n/);
});

test('a service that is not registered gets no ticket', async () => {
  const page = await new Jar(server.url).open(`/cas-idp/${server.appId}?service=http://evil.example/`);
  expect(page.status).toBe(400);
});

test('/cas/session tells whose session the browser has, until the CAS logout', async () => {
  const jar = new Jar(server.url);
  const session = async () => JSON.parse((await jar.open('/cas/session')).text);
  expect(await session()).toBeNull();
  await ticket(jar);
  expect(await session()).toMatchObject({ userInfo: { username: 'ann' }, session: { cookie: { userId: ann.id } } });
  expect((await jar.open('/cas-idp/logout?url=http://localhost:3000/')).url.href).toBe('http://localhost:3000/');
  expect(await session()).toBeNull();
});
