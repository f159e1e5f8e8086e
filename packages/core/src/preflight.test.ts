import { afterEach, expect, test } from '@jest/globals';
import { type FaultServer, faultServer, json } from '../../../test/support/fault-server.js';
import { connect, preflight } from './index.node.js';

let server: FaultServer;
afterEach(() => server.close());

test('is silent when host and CDN answer', async () => {
  server = await faultServer((_, response) => json(response, { code: 200, data: { publicKey: 'k' } }));
  const told: unknown[] = [];
  await preflight(
    connect({
      host: server.url,
      preflight: true,
      cdnPreflight: `${server.url}/a.js`,
      onError: (code) => told.push(code),
    }),
  );
  expect(told).toEqual([]);
  expect(server.seen.map(({ method, url }) => `${method} ${url}`).sort()).toEqual([
    'GET /api/v2/.well-known',
    'HEAD /a.js',
  ]);
});

test('tells onError what cannot be reached, and never rejects', async () => {
  server = await faultServer(() => {});
  await server.close();
  const told: unknown[] = [];
  const options = { host: server.url, preflight: true, cdnPreflight: `${server.url}/a.js`, retry: 0 };
  await preflight(connect({ ...options, onError: (code, message) => told.push([code, message]) }));
  expect(told).toHaveLength(2);
  expect(told).toContainEqual(['network', `The CDN ${server.url}/a.js cannot be reached`]);
});

test('an address that is none is told like one that does not answer', async () => {
  server = await faultServer(() => {});
  const told: unknown[] = [];
  await preflight(connect({ host: server.url, cdnPreflight: 'no address', onError: (code) => told.push(code) }));
  expect(told).toEqual(['network']);
});

test('asks nothing unless asked to', async () => {
  server = await faultServer((_, response) => json(response, {}));
  await preflight(connect({ host: server.url }));
  expect(server.seen).toEqual([]);
});
