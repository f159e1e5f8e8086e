import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type FaultServer, faultServer, json } from '../../../../test/support/fault-server.js';
import { type ProxyServer, proxyServer } from '../../../../test/support/proxy-server.js';
import { shown } from '../../../../test/support/settled.js';
import { tlsServer } from '../../../../test/support/tls-server.js';
import { type AuthingError, type CoreOptions, createConnection, type TypedDocument } from '../index.node.js';
import { nodeAdapter } from './node.js';
import { proxyFor } from './proxy-variables.js';

const Write = 'mutation write{write}' as TypedDocument<{ write: string }, Record<string, never>>;
const fine = { data: { write: 'yes' } };
const NAMES = ['http_proxy', 'https_proxy', 'no_proxy'].flatMap((name) => [name, name.toUpperCase()]);

let server: FaultServer;
let proxy: ProxyServer;
const before = { ...process.env };
beforeEach(async () => {
  for (const name of NAMES) delete process.env[name];
  server = await faultServer((_, response) => json(response, fine));
});
afterEach(async () => {
  for (const name of NAMES) delete process.env[name];
  Object.assign(process.env, before);
  await Promise.all([server.close(), proxy?.close()]);
});

const call = (options: CoreOptions = {}) =>
  createConnection({ host: server.url, timeout: 10_000, ...options }, nodeAdapter(options.agent)).graphql(Write, {});

const failure = (promise: Promise<unknown>): Promise<AuthingError> =>
  promise.then(
    () => {
      throw new Error('expected a rejection');
    },
    (error) => error,
  );

describe('#82 the proxy that the environment names', () => {
  test.each(['http_proxy', 'HTTP_PROXY'])('%s: plain HTTP is asked of the proxy', async (name) => {
    proxy = await proxyServer();
    process.env[name] = `http://${proxy.host}`;
    expect(await call()).toEqual(fine.data);
    expect(proxy.seen).toEqual([{ line: `POST ${server.url}/graphql/v2`, authorization: undefined }]);
    expect(server.seen[0]!.headers.host).toBe(server.url.slice('http://'.length));
  });

  test('an address without scheme; user name and password go into a header, for the proxy only', async () => {
    proxy = await proxyServer();
    process.env.HTTP_PROXY = `ann%40corp:p%3Aw@${proxy.host}`;
    expect(await call({ token: 't' })).toEqual(fine.data);
    expect(proxy.seen[0]!.authorization).toBe(`Basic ${btoa('ann@corp:p:w')}`);
    expect(server.seen[0]!.headers).toMatchObject({ authorization: 'Bearer t' });
    expect(server.seen[0]!.headers).not.toHaveProperty('proxy-authorization');
  });

  test('many calls at once, and then some, all arrive', async () => {
    proxy = await proxyServer();
    process.env.HTTP_PROXY = `http://${proxy.host}`;
    const connection = createConnection({ host: server.url }, nodeAdapter());
    for (let round = 0; round < 2; round++)
      await Promise.all(Array.from({ length: 200 }, () => connection.graphql(Write, {})));
    expect(proxy.seen).toHaveLength(400);
  });

  test('a form arrives as well', async () => {
    proxy = await proxyServer();
    process.env.HTTP_PROXY = `http://${proxy.host}`;
    const connection = createConnection({ host: server.url }, nodeAdapter());
    await connection.rest('POST /oidc/token', { form: { code: 'a b' } as never });
    expect(server.seen[0]!.body).toBe('code=a+b');
  });

  test('HTTPS_PROXY says nothing of plain HTTP, NO_PROXY and the option agent win', async () => {
    proxy = await proxyServer({ refuse: 502 });
    process.env.HTTPS_PROXY = `http://${proxy.host}`;
    expect(await call()).toEqual(fine.data);
    process.env.HTTP_PROXY = `http://${proxy.host}`;
    const agent = new Agent();
    expect(await call({ agent })).toEqual(fine.data);
    process.env.NO_PROXY = 'example.com, 127.0.0.1';
    expect(await call()).toEqual(fine.data);
    expect(proxy.seen).toEqual([]);
  });

  const refused = (status: number, scheme: 'http' | 'https', advice = '') =>
    `write could not reach ${server.url.slice(7)} through the proxy ${proxy.host} (${scheme.toUpperCase()}_PROXY): ` +
    `the proxy refused with HTTP ${status}.${advice}`;
  const CREDENTIALS = ' Are user name and password in its address right?';

  test.each([
    ['http', 407, CREDENTIALS],
    ['https', 407, CREDENTIALS],
    ['https', 403, ''],
    ['https', 502, ''],
  ] as const)('%s: a proxy that refuses with %d is named, and its password is not', async (scheme, status, advice) => {
    proxy = await proxyServer({ refuse: status });
    process.env[`${scheme.toUpperCase()}_PROXY`] = `http://canary-user:canary-password@${proxy.host}`;
    const error = await failure(call({ host: server.url.replace('http', scheme) }));
    expect(error).toMatchObject({ kind: 'network', message: refused(status, scheme, advice) });
    expect(shown(error)).not.toMatch(/canary|says no/);
    expect(server.seen).toEqual([]);
  });

  test('a proxy that does not run is named', async () => {
    proxy = await proxyServer();
    await proxy.close();
    for (const [scheme, name] of [
      ['http', 'HTTP_PROXY'],
      ['https', 'HTTPS_PROXY'],
    ] as const) {
      process.env[name] = `http://canary:canary@${proxy.host}`;
      const error = await failure(call({ host: server.url.replace('http', scheme) }));
      expect(error.kind).toBe('network');
      expect(error.message).toContain(` through the proxy ${proxy.host} (${name}): connection refused (ECONNREFUSED).`);
      expect(shown(error)).not.toContain('canary');
    }
  });

  test.each(['http://canary:%@a:1', 'socks5://canary@a:1', 'http://a:canary', 'canary@'])(
    'the address %p is refused, and not repeated',
    async (address) => {
      process.env.HTTP_PROXY = address;
      const error = await failure(call());
      expect(error).toMatchObject({ kind: 'config', code: 'proxy', message: expect.stringContaining('HTTP_PROXY') });
      expect(shown(error)).not.toContain('canary');
      // The variable is read anew when it could not be used.
      delete process.env.HTTP_PROXY;
    },
  );

  test('a call through a proxy that says nothing ends with its deadline', async () => {
    const silent = await faultServer(() => {});
    process.env.HTTP_PROXY = silent.url;
    expect(await failure(call({ timeout: 300 }))).toMatchObject({ kind: 'timeout' });
    await silent.close();
  });
});

describe('#82 a program of its own, over TLS', () => {
  const scripts = {
    'a CommonJS module': `const { connect } = require('@authing/core');`,
    'an ECMAScript module': `import { connect } from '@authing/core';`,
  };

  test.each(Object.entries(scripts))('%s reaches an https address through a tunnel, and ends', async (_, load) => {
    proxy = await proxyServer();
    const secure = await tlsServer((_request, response) => response.end(JSON.stringify(fine)));
    const printed = await run(
      `${load} connect({ host: ${JSON.stringify(secure.url)} }).graphql('mutation write{write}', {}).then(console.log, console.log);`,
      { HTTPS_PROXY: `http://ann:pw@${proxy.host}`, NODE_EXTRA_CA_CERTS: secure.certificateFile },
    );
    await secure.close();
    expect(printed).toBe("{ write: 'yes' }\n");
    expect(proxy.seen).toEqual([
      { line: `CONNECT ${secure.url.slice('https://'.length)}`, authorization: `Basic ${btoa('ann:pw')}` },
    ]);
  });

  test('where undici is not installed, the error names it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'alone-'));
    cpSync('packages/core/dist', folder, { recursive: true });
    const script = `require(${JSON.stringify(folder)} + '/cjs/index.node.js').connect({ host: 'https://a.cn' })
      .graphql('mutation write{write}', {}).catch(({ kind, code, message }) => console.log(kind, code, message));`;
    const printed = await run(script, { https_proxy: 'http://ann:pw@127.0.0.1:1' });
    rmSync(folder, { recursive: true });
    expect(printed).toMatch(/^config proxy https_proxy is set, .* npm install undici/);
  });

  async function run(script: string, environment: Record<string, string>): Promise<string> {
    const type = script.startsWith('import') ? 'module' : 'commonjs';
    const child = spawn(process.execPath, [`--input-type=${type}`, '-e', script], {
      env: { ...process.env, ...environment },
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed += text));
    await once(child, 'close');
    return printed;
  }
});

describe('#82 NO_PROXY', () => {
  test.each([
    ['*', 'https://a.cn', true],
    ['a.cn', 'https://a.cn', true],
    ['A.CN', 'https://a.cn', true],
    ['a.cn', 'https://b.a.cn', false],
    ['cn', 'https://a.cn', false],
    ['.a.cn', 'https://b.a.cn', true],
    ['*.a.cn', 'https://c.b.a.cn', true],
    ['.a.cn', 'https://a.cn', false],
    ['.a.cn', 'https://ba.cn', false],
    ['a.cn:443', 'https://a.cn', true],
    ['a.cn:8443', 'https://a.cn', false],
    ['a.cn:8443', 'https://a.cn:8443', true],
    ['.a.cn:80', 'http://b.a.cn', true],
    ['*:80', 'http://b.a.cn', true],
    ['x.cn, a.cn', 'https://a.cn', true],
    ['x.cn a.cn', 'https://a.cn', true],
    ['127.0.0.1', 'http://127.0.0.1:3000', true],
    ['127.0.0.1:3001', 'http://127.0.0.1:3000', false],
    ['[::1]', 'http://[::1]:3000', true],
    ['::1', 'http://[::1]:3000', true],
    ['[::1]:3000', 'http://[::1]:3000', true],
    ['[::1]:3001', 'http://[::1]:3000', false],
    ['', 'https://a.cn', false],
    [' , ', 'https://a.cn', false],
  ])('%p excepts %s: %s', (excepted, address, direct) => {
    const proxies = { http_proxy: 'http://p:1', https_proxy: 'http://p:1' };
    for (const name of ['no_proxy', 'NO_PROXY'])
      expect(!proxyFor(new URL(address), { ...proxies, [name]: excepted })).toBe(direct);
  });

  test('the lower-case name wins', () => {
    const address = new URL('https://a.cn');
    expect(proxyFor(address, { https_proxy: 'low', HTTPS_PROXY: 'up' })).toEqual({
      variable: 'https_proxy',
      value: 'low',
    });
    expect(proxyFor(address, { https_proxy: '', HTTPS_PROXY: 'up' })).toEqual({ variable: 'HTTPS_PROXY', value: 'up' });
    expect(proxyFor(address, { http_proxy: 'other' })).toBeUndefined();
  });
});
