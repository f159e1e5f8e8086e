import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent } from 'node:http';
import type { Socket } from 'node:net';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { type FaultServer, faultServer, json, rawServer } from '../../../../test/support/fault-server.js';
import { AuthingError, type Connection, type CoreOptions, connect, type TypedDocument } from '../index.node.js';

const Read = 'query read{read}' as TypedDocument<{ read: string }, Record<string, never>>;
const Write = 'mutation write{write}' as TypedDocument<{ write: string }, Record<string, never>>;
const fine = { data: { read: 'yes', write: 'yes' } };

let server: FaultServer;
afterEach(async () => {
  jest.restoreAllMocks();
  await server.close();
});

const to = (options: CoreOptions = {}): Connection => connect({ host: server.url, timeout: 2_000, ...options });

/** Moves the clock of the machine, and nothing else: as for a process that was frozen meanwhile. */
function jump(milliseconds: number): void {
  const now = Date.now();
  jest.spyOn(Date, 'now').mockReturnValue(now + milliseconds);
}

describe('#73 sockets that the service may have closed', () => {
  const answer = (announced?: string) => async () => {
    server = await faultServer((_, response) =>
      json(response, fine, 200, announced ? { connection: 'keep-alive', 'keep-alive': announced } : {}),
    );
    return to({ timeout: 0 });
  };

  test.each([
    ['a second before the announced end', 'timeout=3', 2_100, 2],
    ['well before the announced end', 'timeout=3', 1_500, 1],
    ['after four seconds, whatever is announced', 'timeout=600', 4_100, 2],
    ['within four seconds of a longer announcement', 'timeout=600', 3_900, 1],
  ])('%s: %s, idle for %d ms, %d connections', async (_, announced, idle, connections) => {
    const connection = await answer(announced)();
    await connection.graphql(Read, {});
    jump(idle);
    expect(await connection.graphql(Write, {})).toEqual(fine.data);
    expect(server.connections()).toBe(connections);
  });

  test('a clock that went back makes no socket young', async () => {
    const connection = await answer()();
    await connection.graphql(Read, {});
    jump(-60_000);
    expect(await connection.graphql(Write, {})).toEqual(fine.data);
    expect(server.connections()).toBe(2);
  });

  test('one that was closed without a word a moment ago fails no write', async () => {
    const sockets: Socket[] = [];
    const body = JSON.stringify(fine);
    server = await rawServer((socket) => {
      sockets.push(socket);
      socket.write(
        `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
      );
    });
    const connection = to();
    await connection.graphql(Read, {});
    jump(1_100);
    // Between this event and the call the event loop has no turn in which our side could learn of it.
    await once(sockets[0]!.destroy(), 'close');
    expect(await connection.graphql(Write, {})).toEqual(fine.data);
    expect(server.connections()).toBe(2);
  });
});

describe('#74 bursts', () => {
  test('3,000 calls at once are answered over 128 connections', async () => {
    server = await faultServer((_, response) => json(response, fine));
    const connection = to({ timeout: 0 });
    const answers = await Promise.all(Array.from({ length: 3_000 }, () => connection.graphql(Write, {})));
    expect(answers).toHaveLength(3_000);
    expect(server.connections()).toBeLessThanOrEqual(128);
  });

  test('2,000 calls at once need no more than 1,024 file descriptors', async () => {
    server = await faultServer((_, response) => json(response, fine));
    const script = `
      const calls = Array.from({ length: 2000 }, () => to({ timeout: 0 }).graphql(Write, {}));
      Promise.allSettled(calls).then((all) => {
        console.log(all.filter(({ status }) => status === 'fulfilled').length);
        process.exit();
      });`;
    expect(await run(script)).toBe('2000\n');
  });

  test('a call that waits for a socket ends with its deadline, and with its signal', async () => {
    server = await faultServer(() => {});
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const signal = AbortSignal.timeout(700);
    const first = to({ agent, timeout: 0, signal }).graphql(Write, {});
    await expect(to({ agent, timeout: 100 }).graphql(Write, {})).rejects.toMatchObject({ kind: 'timeout' });
    await expect(to({ agent, timeout: 0, signal }).graphql(Write, {})).rejects.toMatchObject({ kind: 'aborted' });
    await expect(first).rejects.toMatchObject({ kind: 'aborted' });
    expect(server.connections()).toBe(1);
    agent.destroy();
  });

  test('sockets come from the agent that was given', async () => {
    server = await faultServer((_, response) => json(response, fine));
    const agent = new Agent({ keepAlive: true, maxSockets: 2 });
    const connection = to({ agent });
    await Promise.all(Array.from({ length: 20 }, () => connection.graphql(Write, {})));
    expect(server.connections()).toBe(2);
    agent.destroy();
  });
});

test('#88 many calls with one signal print no warning, and all of them end with it', async () => {
  server = await faultServer(() => {});
  const script = `
    const abort = new AbortController();
    const calls = Array.from({ length: 30 }, () => to({ timeout: 0, signal: abort.signal }).graphql(Write, {}));
    setTimeout(() => abort.abort(), 100);
    Promise.allSettled(calls).then((all) => console.log(...new Set(all.map(({ reason }) => reason?.kind))));`;
  expect(await run(script)).toBe('aborted\n');
});

/** Everything that a process of its own prints which runs the script with the built package and 1,024 file descriptors. */
async function run(script: string): Promise<string> {
  const head = `
    const { connect } = require(${JSON.stringify(`${process.cwd()}/packages/core/dist/cjs/index.node.js`)});
    const to = (options) => connect({ host: ${JSON.stringify(server.url)}, ...options });
    const Write = ${JSON.stringify(Write)};`;
  const child = spawn('sh', ['-c', 'ulimit -n 1024; exec "$0" -e "$1"', process.execPath, head + script]);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed += text));
  await once(child, 'close');
  return printed;
}

const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';

describe('#75 a socket that ends, in whatever way and state', () => {
  test.each<[string, (socket: Socket) => void]>([
    ['reset at once', (socket) => socket.resetAndDestroy()],
    ['closed at once', (socket) => socket.end()],
    [
      '101 that nobody asked for',
      (socket) => socket.write('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
    ],
    [
      '101 and closed',
      (socket) => socket.end('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
    ],
    ['100 and closed', (socket) => socket.end('HTTP/1.1 100 Continue\r\n\r\n')],
    ['a status line and closed', (socket) => socket.end('HTTP/1.1 200 OK\r\n')],
    [
      'headers and reset',
      (socket) => socket.write(`${HEAD}content-length: 100\r\n\r\n`, () => socket.resetAndDestroy()),
    ],
    ['headers and closed', (socket) => socket.end(`${HEAD}content-length: 100\r\n\r\n`)],
    ['half a body and closed', (socket) => socket.end(`${HEAD}content-length: 100\r\n\r\n{"data":`)],
    ['half a chunk and closed', (socket) => socket.end(`${HEAD}transfer-encoding: chunked\r\n\r\n20\r\n{"data":`)],
    [
      'half a gzip and closed',
      (socket) =>
        socket.end(Buffer.concat([Buffer.from(`${HEAD}content-length: 4\r\n\r\n`), Buffer.from([0x1f, 0x8b, 8, 0])])),
    ],
  ])('%s: the call rejects', async (_, act) => {
    server = await rawServer((socket) => act(socket));
    const error = await to({ timeout: 0, retry: 0 })
      .graphql(Write, {})
      .catch((cause) => cause);
    expect(error).toBeInstanceOf(AuthingError);
    expect(error).toMatchObject({ kind: expect.stringMatching(/network|protocol/), operation: 'write' });
  });

  test.each<[string, CoreOptions, string]>([
    ['its deadline', { timeout: 300 }, 'timeout'],
    ['its signal', { timeout: 0, signal: AbortSignal.timeout(300) }, 'aborted'],
  ])('answers of 1xx without end: the call ends with %s', async (_, options, kind) => {
    server = await rawServer((socket) => {
      const more = setInterval(() => socket.write('HTTP/1.1 102 Processing\r\n\r\n'), 20);
      socket.on('close', () => clearInterval(more));
    });
    await expect(to(options).graphql(Write, {})).rejects.toMatchObject({ kind });
  });
});
