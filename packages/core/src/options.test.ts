import { gzipSync } from 'node:zlib';
import { afterEach, expect, jest, test } from '@jest/globals';
import { type FaultServer, faultServer, json } from '../../../test/support/fault-server.js';
import { type CoreOptions, connect, within } from './index.node.js';

let server: FaultServer | undefined;
afterEach(() => server?.close());

test.each([Infinity, 2 ** 31, Number.MAX_SAFE_INTEGER])('#86 a timeout of %p never runs out', async (timeout) => {
  const warn = jest.spyOn(process, 'emitWarning');
  server = await faultServer((_, response) => void setTimeout(() => json(response, { publicKey: 'k' }), 20));
  const connection = connect({ host: server.url, timeout });
  expect(await connection.rest('GET /api/v2/.well-known')).toEqual({ publicKey: 'k' });
  expect(await within(timeout, () => new Promise((resolve) => setTimeout(resolve, 20, 'slow')))).toBe('slow');
  expect(warn).not.toHaveBeenCalled();
  warn.mockRestore();
});

test.each([Infinity, Number.MAX_SAFE_INTEGER])(
  '#86 a compressed answer may have %p bytes',
  async (maxResponseBytes) => {
    server = await faultServer((_, response) => response.end(gzipSync(JSON.stringify({ publicKey: 'k' }))));
    const connection = connect({ host: server.url, maxResponseBytes });
    expect(await connection.rest('GET /api/v2/.well-known')).toEqual({ publicKey: 'k' });
  },
);

test.each<[string, object]>([
  ['timeout', { timeout: Number.NaN }],
  ['timeout', { timeout: -1 }],
  ['timeout', { timeout: '5000' }],
  ['retry', { retry: Number.NaN }],
  ['maxResponseBytes', { maxResponseBytes: '1' }],
  ['lang', { lang: Symbol('lang') }],
  ['signal', { signal: new AbortController() }],
  ['signal', { signal: {} }],
])('#86 %s: %p is refused by its name, at the start and in with()', (name, options) => {
  const refused = expect.objectContaining({
    kind: 'config',
    code: 'option',
    message: expect.stringMatching(`^${name} must be`),
  });
  expect(() => connect({ host: 'https://a.cn', ...(options as CoreOptions) })).toThrow(refused);
  expect(() => connect({ host: 'https://a.cn' }).with(options as CoreOptions)).toThrow(refused);
});

test.each([undefined, null])('#86 with(%p) changes nothing', (changes) => {
  const connection = connect({ host: 'https://a.cn', headers: { 'x-own': '1' } });
  expect(connection.with(changes as never).headers).toEqual(connection.headers);
});
