import { afterEach, expect, test } from '@jest/globals';
import { type FaultServer, faultServer, json } from '../../../test/support/fault-server.js';
import {
  type Connection,
  type CoreOptions,
  connect,
  type RequestEvent,
  type ResponseEvent,
  type TypedDocument,
  VERSION,
} from './index.node.js';

const Me = 'query user($id:String){user(id:$id){id}}' as TypedDocument<{ user: { id: string } }, { id?: string }>;

let server: FaultServer;
afterEach(() => server?.close());

async function open(options: CoreOptions = {}): Promise<Connection> {
  server = await faultServer((_, response) => json(response, { code: 200, data: { user: { id: '1' } } }));
  return connect({ host: server.url, ...options });
}

test.each([
  ['an https address', { appHost: 'https://app.authing.cn' }, 'https://app.authing.cn'],
  ['slashes at the end', { appHost: 'https://app.authing.cn/base//' }, 'https://app.authing.cn/base'],
  ['a domain', { domain: 'app.authing.cn' }, 'https://app.authing.cn'],
  ['appHost before domain and host', { appHost: 'https://a.cn', domain: 'b.cn', host: 'https://c.cn' }, 'https://a.cn'],
  ['nothing', {}, 'https://core.authing.cn'],
  ['http on this machine', { host: 'http://127.0.0.1:3000' }, 'http://127.0.0.1:3000'],
  ['http on this machine by IPv6', { host: 'http://[::1]:3000' }, 'http://[::1]:3000'],
  [
    'http elsewhere when allowed',
    { host: 'http://auth.internal:8080', allowInsecureHost: true },
    'http://auth.internal:8080',
  ],
])('the base address may come from %s', (_case, options, base) => {
  expect(connect(options).base).toBe(base);
});

test.each([
  'http://app.authing.cn',
  'http://127.0.0.1.evil.com',
  'http://localhost@evil.com',
  'https://user:pass@app.authing.cn',
  'https://app.authing.cn?x=1',
  'https://app.authing.cn/#x',
  'https://a\\@evil.com',
  'https://evil.com\\app.authing.cn',
  'ftp://app.authing.cn',
  'javascript:alert(1)',
  '//app.authing.cn',
  'app.authing.cn',
  'https://',
  '',
])('the address %p is refused, and not repeated in the message', (appHost) => {
  const address = appHost || ' ';
  expect(() => connect({ appHost: address })).toThrow(expect.objectContaining({ kind: 'config', code: 'host' }));
  expect(() => connect({ appHost: address })).not.toThrow(/user:pass/);
});

test.each([
  { host: 'http://core.authing.cn' },
  { host: 'https://core.authing.cn?x=1' },
  { domain: 'user:pass@evil.com' },
  { domain: 'app.authing.cn@evil.com' },
  { domain: 'app.authing.cn?x=1' },
  { domain: 'app.authing.cn#x' },
  { domain: 'app.authing.cn', host: 'http://core.authing.cn' },
  { allowInsecureHost: true, host: 'http://user:pass@auth.internal' },
  { allowInsecureHost: true, host: 'ftp://auth.internal' },
])('the options %p are refused as well', (options) => {
  expect(() => connect(options)).toThrow(expect.objectContaining({ kind: 'config', code: 'host' }));
});

test('options are copied, never changed; 0, false and empty text count as given', async () => {
  const given = Object.freeze({
    host: 'https://a.cn',
    timeout: 0,
    retry: 0,
    lang: '',
    headers: Object.freeze({ 'x-a': '1' }),
  });
  const connection = connect(given);
  expect(connection.options).toMatchObject({ timeout: 0, retry: 0, lang: '', requestFrom: 'sdk' });
  expect(connection.headers).not.toHaveProperty('x-authing-lang');
});

test('headers carry who asks; empty ones are left out; names can be another brand’s', async () => {
  const connection = await open({
    appId: 'app',
    userPoolId: 'pool',
    tenantId: 'tenant',
    headers: { 'app-id': 'x-brand-app', 'x-trace': 'trace' },
  });
  await connection.graphql(Me, {});
  const { headers } = server.seen[0]!;
  expect(headers).toMatchObject({
    'x-brand-app': 'app',
    'x-authing-userpool-id': 'pool',
    'x-authing-app-tenant-id': 'tenant',
    'x-authing-sdk-version': `js:${VERSION}`,
    'x-trace': 'trace',
  });
  expect(headers).not.toHaveProperty('x-authing-app-id');
});

test('two connections share nothing', async () => {
  const first = await open({ appId: 'one', tenantId: 't1' });
  const second = connect({ host: server.url, appId: 'two' });
  await first.graphql(Me, {});
  await second.graphql(Me, {});
  expect(server.seen.map(({ headers }) => [headers['x-authing-app-id'], headers['x-authing-app-tenant-id']])).toEqual([
    ['one', 't1'],
    ['two', undefined],
  ]);
  for (const part of ['options', 'headers', 'session', 'cache', 'retryBudget'] as const)
    expect(second[part]).not.toBe(first[part]);
});

test('with() differs only in what it names', async () => {
  const connection = await open({ appId: 'app', token: 'mine', lang: 'en-US', headers: { 'x-a': '1' } });
  const derived = connection.with({ tenantId: 'tenant', token: 'hers', headers: { 'x-b': '2' } });
  await derived.graphql(Me, {});
  await connection.graphql(Me, {});
  const [hers, mine] = server.seen.map(({ headers }) => headers);
  expect(hers).toMatchObject({
    authorization: 'Bearer hers',
    'x-authing-app-tenant-id': 'tenant',
    'x-authing-lang': 'en-US',
    'x-a': '1',
    'x-b': '2',
  });
  expect(mine).toMatchObject({ authorization: 'Bearer mine', 'x-a': '1' });
  expect(mine).not.toHaveProperty('x-b');
  expect(derived.cache).toBe(connection.cache);
});

test('with() takes an empty language as given', async () => {
  const connection = await open({ lang: 'en-US' });
  await connection.with({ lang: '' }).graphql(Me, {});
  expect(server.seen[0]!.headers).not.toHaveProperty('x-authing-lang');
});

test('hooks see every request and its outcome, without bodies and headers, and may throw', async () => {
  const events: (RequestEvent | ResponseEvent)[] = [];
  const warnings: string[] = [];
  const connection = await open({
    onRequest: (event) => {
      events.push(event);
      throw new Error('broken hook');
    },
    onResponse: (event) => events.push(event),
    logger: { warn: (message) => warnings.push(message) },
  });
  await connection.rest('GET /api/v2/logout', { query: { app_id: 'app' } });
  expect(events).toEqual([
    { operation: 'GET /api/v2/logout', method: 'GET', attempt: 1 },
    { operation: 'GET /api/v2/logout', method: 'GET', attempt: 1, status: 200, duration: expect.any(Number) },
  ]);
  expect(warnings).toEqual(['authing: onRequest threw']);
});

test('documents of a private deployment replace ours by operation name', async () => {
  const query = 'query user($id:String){user(id:$id){id employeeNumber}}';
  await (await open({ documents: { user: query } })).graphql(Me, {});
  expect(JSON.parse(server.seen[0]!.body).query).toBe(query);
});

test('a fetch of the caller’s sends the requests, and cannot outlast the deadline', async () => {
  server = await faultServer(() => {});
  const fetches: string[] = [];
  const connection = connect({
    host: server.url,
    timeout: 100,
    retry: 0,
    fetch: (url) => {
      fetches.push(String(url));
      return new Promise(() => {});
    },
  });
  await expect(connection.graphql(Me, {})).rejects.toMatchObject({ kind: 'timeout' });
  expect(fetches).toEqual([`${server.url}/graphql/v2`]);
});
