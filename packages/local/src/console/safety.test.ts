import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type LocalServer, startLocal } from '../index.js';
import { startApplication, useBrowser } from '../testing/chromium.js';

let server: LocalServer;
const browser = useBrowser(/status of 403/);
beforeAll(async () => {
  server = await startLocal({ seed: { users: [{ id: 'ada', nickname: 'Ada' }] } });
});
afterAll(() => server.close());

const changes = [
  ['POST', 'reset'],
  ['POST', 'seed'],
  ['POST', 'snapshot'],
  ['POST', 'clock'],
  ['POST', 'faults'],
  ['DELETE', 'sessions?kind=token&id=x'],
  ['DELETE', 'outbox'],
] as const;
const reads = ['console', 'sessions?pool=x', 'seed', 'snapshot', 'applications/x'];

test.each([
  ['another site', { origin: 'http://evil.example' }],
  ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
  ['a page without an origin', { origin: 'null' }],
  ['a name that points here', { host: 'evil.example' }],
])('%s can neither read nor change anything', async (_name, headers) => {
  const ask = (method: string, path: string) => status(`${server.url}/_local/${path}`, method, headers);
  for (const [method, path] of changes) expect([path, await ask(method, path)]).toEqual([path, 403]);
  for (const path of reads) expect([path, await ask('GET', path)]).toEqual([path, 403]);
});

test('a form of another page on this machine changes nothing', async () => {
  const other = await startApplication();
  const before = server.clock.ahead;
  try {
    const page = await browser.open(other.url);
    await page.evaluate((target) => {
      const form = Object.assign(document.createElement('form'), {
        method: 'post',
        action: target,
        enctype: 'text/plain',
      });
      form.append(Object.assign(document.createElement('input'), { name: '{"advance":1000000,"x":"', value: '"}' }));
      document.body.append(form);
      form.submit();
    }, `${server.url}/_local/clock`);
    await page.getByText('Only this machine').waitFor();
    expect(server.clock.ahead).toBe(before);
  } finally {
    other.close();
  }
});

test('nothing but its own files runs in it, and nobody frames it', async () => {
  const page = await fetch(`${server.url}/`);
  const policy = page.headers.get('content-security-policy');
  for (const rule of ["default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'"])
    expect(policy).toContain(rule);
});

/** `fetch` sets `host` by itself. */
async function status(address: string, method: string, headers: Record<string, string>): Promise<number> {
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    const sent = request(address, { method, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end(method === 'POST' ? '{}' : undefined);
  });
}
