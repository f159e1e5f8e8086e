import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, expect, test } from '@jest/globals';
import { Client, Pool } from 'undici';
import { type FaultServer, faultServer, json, rawServer } from '../../../test/support/fault-server.js';
import { type CoreOptions, connect, type TypedDocument } from './index.node.js';
import { type Dispatcher, undici } from './undici.js';

const Read = 'query read{read}' as TypedDocument<{ read: string }, Record<string, never>>;
const Write = 'mutation write{write}' as TypedDocument<{ write: string }, Record<string, never>>;
const good = { data: { read: 'yes', write: 'yes' } };

let server: FaultServer;
afterEach(() => server.close());

const over = (dispatcher: Dispatcher, options: CoreOptions = {}) =>
  connect({ host: server.url, retry: 0, ...options, adapter: undici(dispatcher) });

test('a call that waits for a socket ends with its signal, and is never sent', async () => {
  const queries: string[] = [];
  const controller = new AbortController();
  let ended: Promise<unknown> | undefined;
  server = await faultServer(async ({ body }, response) => {
    queries.push(JSON.parse(body).query);
    controller.abort();
    await ended;
    json(response, good);
  });
  const connection = over(new Pool(server.url, { connections: 1 }), { timeout: 0 });
  const first = connection.graphql(Read, {});
  const waiting = connection.with({ signal: controller.signal }).graphql(Write, {});
  ended = expect(waiting).rejects.toMatchObject({ kind: 'aborted', attempts: 1 });
  await first;
  await connection.graphql(Read, {});
  expect(queries).toEqual([Read, Read]);
});

test('calls at once share the sockets of the pool', async () => {
  server = await faultServer((_, response) => json(response, good));
  const connection = over(new Pool(server.url, { connections: 2 }));
  await Promise.all(Array.from({ length: 20 }, () => connection.graphql(Write, {})));
  expect(server.connections()).toBe(2);
});

test.each([
  ['no HTTP at all', 'HTP/1.1 200 OK\r\n\r\n'],
  ['an upgrade that nobody asked for', 'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'],
])('#75 over undici %s ends the call', async (_case, text) => {
  server = await rawServer((socket) => socket.write(text));
  const connection = over(new Client(server.url), { timeout: 30_000 });
  await expect(connection.graphql(Read, {})).rejects.toMatchObject({ kind: 'network', attempts: 1 });
});

test('#95 a pool that was closed is told as such', async () => {
  server = await faultServer((_, response) => json(response, good));
  const pool = new Pool(server.url);
  await pool.close();
  await expect(over(pool).graphql(Read, {})).rejects.toMatchObject({
    kind: 'network',
    message: expect.stringContaining(': the dispatcher that the adapter was given is closed (UND_ERR_DESTROYED).'),
  });
});

/** Programs of a user, who has the built package: its entries are files of their own. */
const IMPORTS = {
  module: `import { AuthingError, connect } from '@authing/core'; import { undici } from '@authing/core/undici';
    import { sm2 } from '@authing/core/sm2'; import { Pool } from 'undici';`,
  commonjs: `const { AuthingError, connect } = require('@authing/core'), { undici } = require('@authing/core/undici');
    const { sm2 } = require('@authing/core/sm2'), { Pool } = require('undici');`,
};

test.each(['module', 'commonjs'] as const)('errors of all entries are of one class AuthingError (%s)', async (type) => {
  server = await faultServer((_, response) => response.end('x'.repeat(100)));
  const program = `${IMPORTS[type]}
    const host = process.env.HOST;
    const pool = new Pool(host);
    const show = (error) => console.log(error.code, error instanceof AuthingError);
    try { sm2('short'); } catch (error) { show(error); }
    connect({ host, retry: 0, maxResponseBytes: 10, adapter: undici(pool) })
      .graphql('query read{read}', {}).catch(show).then(() => pool.close());`;
  const { stdout } = await promisify(execFile)(process.execPath, [`--input-type=${type}`, '--eval', program], {
    cwd: 'packages/core',
    env: { ...process.env, HOST: server.url, NODE_OPTIONS: '' },
  });
  expect(stdout.trim().split('\n')).toEqual(['public_key true', 'response_too_large true']);
});
