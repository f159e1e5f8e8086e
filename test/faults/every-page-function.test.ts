import { generateKeyPairSync } from 'node:crypto';
import { AuthenticationClient } from '@authing/auth';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SHAPES, shapeOf } from '../support/answer-shapes.js';
import { bundle, useChromium } from '../support/browser.js';
import type { CallsInPage } from '../support/every-call-in-page.js';
import { type FaultServer, faultServer, json } from '../support/fault-server.js';
import { functionsOf } from '../support/reflected.js';

declare const calls: CallsInPage;

const chromium = useChromium();
const { publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 1024,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
let server: FaultServer;
let shape = 0;
beforeAll(async () => {
  server = await faultServer(({ method, headers, body }, response) => {
    const allowed = {
      'access-control-allow-origin': chromium.site.url,
      'access-control-allow-credentials': 'true',
      'access-control-allow-headers': String(headers['access-control-request-headers'] ?? ''),
      'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
      'access-control-max-age': '600',
    };
    if (method === 'OPTIONS') return void response.writeHead(204, allowed).end();
    json(response, shapeOf(shape, body), 200, allowed);
  });
});
afterAll(() => server?.close());

/** What Node has, too, is tried with every shape there: some of it is enough here, for the way over `fetch`. */
const AS_SAMPLE = ['loginByEmail', 'registerByEmail', 'getCurrentUser', 'logout', 'listOrgs', 'uploadAvatarByBlob'];
const elsewhere = functionsOf(new AuthenticationClient({ appId: 'a' }))
  .map(([name]) => name)
  .filter((name) => !AS_SAMPLE.includes(name));

test('#83 every function of a page, bare and as a method, gives a value or an AuthingError, whatever is answered', async () => {
  for (const [name, text] of await bundle("import '../../../test/support/every-call-in-page.ts';"))
    chromium.site.serve(`/${name === 'page.js' ? 'calls.js' : name}`, (_, response) =>
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(text),
    );
  const page = await chromium.open();
  await page.addScriptTag({ url: '/calls.js', type: 'module' });
  await page.waitForFunction('window.calls');
  const options = { appHost: server.url, publicKey };
  const found = await page.evaluate(([options, elsewhere]) => calls.sending(options, elsewhere), [
    options,
    elsewhere,
  ] as const);
  const sending = found.filter((call): call is [string, unknown[]] => !!call[1]);
  // Whatever sends is found: the functions of a page that do are among it.
  expect(sending.map(([name]) => name)).toEqual(
    expect.arrayContaining(['getAccessTokenSilently', 'browserFingerprint.createDevice', 'getCurrentUser', 'logout']),
  );
  const strange: string[] = [];
  for (shape = 0; shape < SHAPES; shape++) {
    const wrong = await page.evaluate(([options, sending]) => calls.strangeOf(options, sending), [
      options,
      sending,
    ] as const);
    strange.push(...wrong.map((text) => `shape ${shape}: ${text}`));
  }
  expect(strange).toEqual([]);
}, 120_000);
