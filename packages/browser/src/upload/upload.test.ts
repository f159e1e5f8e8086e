import { type LocalServer, startLocal } from '@authing/local';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useChromium } from '../../../../test/support/browser.js';

declare const authing: typeof import('../index.js');
declare const client: import('../client.js').AuthenticationClient;
declare let outcome: unknown;

const chromium = useChromium();
let server: LocalServer;

beforeAll(async () => {
  server = await startLocal({ passwordCost: 16 });
});
beforeEach(() => server.reset());
afterAll(() => server.close());

/** The smallest PNG there is. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);
const picture = { name: 'me.png', mimeType: 'image/png', buffer: PIXEL };

async function signedIn(): Promise<Page> {
  const page = await chromium.open();
  const { token } = await server.signIn({ email: 'ann@example.com' });
  await page.evaluate(
    (options) => {
      const button = document.body.appendChild(document.createElement('button'));
      Object.assign(window, { button, outcome: undefined, client: new authing.AuthenticationClient(options) });
    },
    { appId: server.appId, appHost: server.url, token },
  );
  return page;
}

/** Begins in a click, as a page has to. */
const onClick = (page: Page, method: 'avatar' | 'face') =>
  page.evaluate((method) => {
    document.querySelector('button')!.onclick = async () => {
      const work = method === 'avatar' ? client.uploadAvatar() : client.mfa.associateFaceByLocalFile();
      outcome = await work.catch(({ kind, code }) => `${kind}/${code}`);
    };
  }, method);

test('the user chooses a picture, and it is theirs', async () => {
  const page = await signedIn();
  await onClick(page, 'avatar');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.locator('button').click()]);
  await chooser.setFiles(picture);
  await page.waitForFunction(() => outcome);
  const { photo } = await page.evaluate(() => outcome as { photo: string });
  expect(Buffer.from(await (await fetch(photo)).arrayBuffer())).toEqual(PIXEL);
  expect(await page.evaluate(() => client.getCurrentUser().then((user) => user?.photo))).toBe(photo);
  expect(await page.locator('input').count()).toBe(0);
  expect(server.requests.last('POST /api/v2/upload')?.query).toMatchObject({ folder: 'avatar' });
});

test('a picture that is there already is not asked for', async () => {
  const page = await signedIn();
  const photo = await page.evaluate(
    async (bytes) => {
      const file = new Blob([new Uint8Array(bytes)], { type: 'image/png' });
      return (await client.updateAvatar({ file })).photo;
    },
    [...PIXEL],
  );
  expect((await fetch(photo!)).status).toBe(200);
});

test('who chooses nothing gets an error, not silence', async () => {
  const page = await signedIn();
  await onClick(page, 'avatar');
  await Promise.all([page.waitForEvent('filechooser'), page.locator('button').click()]);
  await page.locator('input[type=file]').evaluate((input) => input.dispatchEvent(new Event('cancel')));
  await page.waitForFunction(() => outcome);
  expect(await page.evaluate(() => outcome)).toBe('browser/file_cancelled');
  expect(await page.locator('input').count()).toBe(0);
});

test('a face by a file the user chooses', async () => {
  const page = await signedIn();
  await onClick(page, 'face');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.locator('button').click()]);
  await chooser.setFiles(picture);
  await page.waitForFunction(() => outcome);
  expect(await page.evaluate(() => outcome)).toMatchObject({ email: 'ann@example.com' });
  expect(server.requests.last('POST /api/v2/upload')?.query).toMatchObject({ folder: 'face-photo', private: 'true' });
});
