import { qrcode } from '@authing/auth';
import { describe, expect, test } from '@jest/globals';
import { useLocal } from '../../../../test/support/auth.js';

const world = useLocal();
const refused = (code: number) => expect.objectContaining({ name: 'AuthingError', kind: 'api', code });

/** A page that shows a code, and the app of a user who is about to scan it. */
async function pageAndApp() {
  const page = world.client();
  const { random } = await page.qrcode.geneCode();
  const app = await world.signedIn('ann@example.com');
  return { page, app, random, status: async () => (await page.qrcode.checkStatus(random)).status };
}

test('scanned and confirmed: the page gets a ticket', async () => {
  const { page, app, random, status } = await pageAndApp();
  expect(await app.qrcode.markScanned(random)).toBeUndefined();
  const { body, headers } = world.sent('POST /api/v2/qrcode/scanned');
  expect(body).toEqual({ random });
  expect(headers.authorization).toBe(`Bearer ${app.connection.session.token()}`);
  expect(await status()).toBe(1);
  expect(await app.qrcode.confirmLogin(random)).toBeUndefined();
  expect(world.sent('POST /api/v2/qrcode/confirm').body).toEqual({ random });
  expect(await page.qrcode.checkStatus(random)).toMatchObject({ status: 2, ticket: expect.any(String) });
});

test('scanned and refused: the page gets nothing, and it stays refused', async () => {
  const { page, app, random, status } = await pageAndApp();
  await app.qrcode.markScanned(random);
  expect(await app.qrcode.cancelLogin(random)).toBeUndefined();
  expect(world.sent('POST /api/v2/qrcode/cancel').body).toEqual({ random });
  expect(await status()).toBe(3);
  await expect(app.qrcode.confirmLogin(random)).rejects.toMatchObject({ kind: 'api' });
  expect(await page.qrcode.checkStatus(random)).toMatchObject({ status: 3, ticket: null });
});

describe('it takes', () => {
  test.each(['markScanned', 'confirmLogin', 'cancelLogin'] as const)('a code that exists: %s', async (act) => {
    const { connection } = await world.signedIn();
    await expect(qrcode[act](connection, 'r&x#')).rejects.toEqual(refused(2241));
  });

  test.each(['markScanned', 'confirmLogin', 'cancelLogin'] as const)('somebody signed in: %s', async (act) => {
    const { page, app, random, status } = await pageAndApp();
    if (act !== 'markScanned') await app.qrcode.markScanned(random);
    const before = await status();
    await expect(page.qrcode[act](random)).rejects.toEqual(refused(2020));
    expect(await status()).toBe(before);
  });

  test('a scan before a decision, and the decision of who scanned', async () => {
    const { app, random, status } = await pageAndApp();
    await expect(app.qrcode.confirmLogin(random)).rejects.toMatchObject({ kind: 'api' });
    await app.qrcode.markScanned(random);
    const bob = await world.signedIn('bob@example.com');
    await expect(bob.qrcode.confirmLogin(random)).rejects.toEqual(refused(1001));
    await expect(bob.qrcode.cancelLogin(random)).rejects.toEqual(refused(1001));
    expect(await status()).toBe(1);
  });

  test('a code that is still good', async () => {
    const { app, random } = await pageAndApp();
    await app.qrcode.markScanned(random);
    world.server.clock.advance(24 * 3_600_000);
    const fresh = await world.signedIn('ann@example.com');
    await expect(fresh.qrcode.confirmLogin(random)).rejects.toEqual(refused(2300));
  });
});
