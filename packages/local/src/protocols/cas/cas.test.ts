import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
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

const xmlOf = (name: string, text: string) => new RegExp(`<cas:${name}>([^<]*)</cas:${name}>`).exec(text)?.[1];

test('CAS 3.0 answers under /p3, with what the protocol calls each failure', async () => {
  const given = await ticket();
  expect(await check('p3/serviceValidate', { ticket: given, service: 'http://localhost:3000/other' })).toContain(
    'code="INVALID_SERVICE"',
  );
  expect(await check('p3/serviceValidate', { service })).toContain('code="INVALID_REQUEST"');
  const text = await check('p3/serviceValidate', { ticket: await ticket(), service });
  expect([xmlOf('user', text), xmlOf('email', text), xmlOf('isFromNewLogin', text)]).toEqual([
    ann.id,
    ann.email,
    'true',
  ]);
});

test('renew asks for a new login, and only a ticket from one passes a check with renew', async () => {
  const jar = new Jar(server.url);
  await ticket(jar);
  const old = await ticket(jar);
  expect(await check('serviceValidate', { ticket: old, service, renew: 'true' })).toContain('code="INVALID_TICKET"');
  const page = await jar.open(`/cas-idp/${server.appId}/login?${new URLSearchParams({ service, renew: 'true' })}`);
  const skipped = await jar.open(page.url.searchParams.get('return_to') as string);
  expect(skipped.text).toContain('name="password"');
  const { url } = await page.submit({ account: 'ann', password: ann.password });
  const renewed = url.searchParams.get('ticket') as string;
  expect(await check('serviceValidate', { ticket: renewed, service, renew: 'true' })).toContain(ann.id);
});

test('gateway never shows a page: no ticket without a session, one with it', async () => {
  const jar = new Jar(server.url);
  const address = `/cas-idp/${server.appId}/login?${new URLSearchParams({ service, gateway: 'true' })}`;
  expect((await jar.open(address)).url.href).toBe(service);
  await ticket(jar);
  expect((await jar.open(address)).url.searchParams.get('ticket')).toMatch(/^ST-/);
});

describe('proxies', () => {
  const got: URLSearchParams[] = [];
  let application: Server;
  let pgtUrl: string;
  beforeAll(async () => {
    application = createServer((req, res) => {
      got.push(new URL(req.url as string, 'http://x').searchParams);
      res.end();
    }).listen(0, '127.0.0.1');
    await once(application, 'listening');
    pgtUrl = `http://127.0.0.1:${(application.address() as AddressInfo).port}/proxy`;
  });
  afterAll(() => void application.close());

  test('a proxy ticket carries the user to another service, and tells the way', async () => {
    const { origin } = new URL(pgtUrl);
    const other = await startLocal({ seed: { users: [ann], applications: [{ redirectUris: [service, origin] }] } });
    const ask = async (kind: string, query: Record<string, string>) =>
      (await fetch(`${other.url}/cas-idp/${other.appId}/${kind}?${new URLSearchParams(query)}`)).text();
    try {
      const login = `/cas-idp/${other.appId}?${new URLSearchParams({ service })}`;
      const { url } = await (await new Jar(other.url).open(login)).submit({ account: 'ann', password: ann.password });
      const text = await ask('p3/serviceValidate', {
        ticket: url.searchParams.get('ticket') as string,
        service,
        pgtUrl,
      });
      const { pgtId, pgtIou } = Object.fromEntries(got.at(-1) as URLSearchParams);
      expect(xmlOf('proxyGrantingTicket', text)).toBe(pgtIou);
      const targetService = 'http://localhost:3000/behind';
      const proxyTicket = xmlOf('proxyTicket', await ask('proxy', { pgt: pgtId as string, targetService })) as string;
      const query = { ticket: proxyTicket, service: targetService };
      expect(await ask('serviceValidate', query)).toContain('code="INVALID_TICKET_SPEC"');
      const behind = await ask('p3/proxyValidate', query);
      expect([xmlOf('user', behind), xmlOf('proxy', behind)]).toEqual([ann.id, pgtUrl]);
      expect(await ask('proxyValidate', query)).toContain('code="INVALID_TICKET"');
      expect(await ask('proxy', { pgt: 'PGT-x', targetService })).toContain('<cas:proxyFailure code="INVALID_TICKET">');
    } finally {
      await other.close();
    }
  });

  test('a callback that is not registered is not called', async () => {
    const before = got.length;
    // An origin of this machine would be registered with the built-in application.
    const strange = pgtUrl.replace('http:', 'https:');
    const answer = await check('serviceValidate', { ticket: await ticket(), service, pgtUrl: strange });
    expect(answer).toContain('code="INVALID_PROXY_CALLBACK"');
    expect(got).toHaveLength(before);
  });
});
