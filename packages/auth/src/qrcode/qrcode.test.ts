import { forScene, qrcode } from '@authing/auth';
import { expect, test } from '@jest/globals';
import { useLocal } from '../../../../test/support/auth.js';

const world = useLocal({
  seed: {
    userPool: {
      settings: {
        qrcodeLoginStrategy: {
          qrcodeExpiresAfter: 120,
          returnFullUserInfo: false,
          allowExchangeUserInfoFromBrowser: true,
          ticketExpiresAfter: 300,
        },
      } as never,
    },
  },
});
const phone = () => world.signedIn('ann@example.com');

test.each([
  ['qrcode', 'APP_AUTH'],
  ['wxqrcode', 'WXAPP_AUTH'],
  ['wechatmpqrcode', 'WECHATMP_AUTH'],
] as const)('%s makes codes of the scene %s', async (accessor, scene) => {
  const code = await world.client()[accessor].geneCode();
  expect(code).toMatchObject({ random: expect.any(String), url: expect.stringMatching(/^http/) });
  expect(world.sent('POST /api/v2/qrcode/gene').body).toEqual({ autoMergeQrCode: false, scene });
});

test('the functions do the same without the client', async () => {
  const { connection } = world.client();
  await qrcode.geneCode(connection);
  expect(world.sent('POST /api/v2/qrcode/gene').body).toMatchObject({ scene: 'APP_AUTH' });
  await qrcode.geneCode(forScene(connection, 'WXAPP_AUTH'));
  expect(world.sent('POST /api/v2/qrcode/gene').body).toMatchObject({ scene: 'WXAPP_AUTH' });
});

test('options of a code travel', async () => {
  const options = { context: { a: 1 }, withCustomData: true, extIdpConnId: 'c1' };
  await world.client().qrcode.geneCode({ ...options, customData: { age: 20 } });
  expect(world.sent('POST /api/v2/qrcode/gene').body).toEqual({
    autoMergeQrCode: false,
    scene: 'APP_AUTH',
    params: { age: 20 },
    ...options,
  });
});

test('a code is scanned, confirmed and exchanged for its user', async () => {
  const page = world.client();
  const app = await phone();
  const { random } = await page.qrcode.geneCode();
  expect(await page.qrcode.checkStatus(random)).toMatchObject({ random, status: 0 });
  await app.qrcode.markScanned(random);
  expect(await page.qrcode.checkStatus(random)).toMatchObject({ status: 1, userInfo: expect.any(Object) });
  await app.qrcode.confirmLogin(random);
  const { status, ticket } = await page.qrcode.checkStatus(random);
  expect(status).toBe(2);
  const user = await page.qrcode.exchangeUserInfo(ticket!);
  expect(user).toMatchObject({ email: 'ann@example.com', token: expect.any(String) });
  expect(world.sent('POST /api/v2/qrcode/userinfo').body).toEqual({ ticket });
  expect(page.connection.session.token()).toBeUndefined();
  page.setCurrentUser(user);
  expect(await page.getCurrentUser()).toMatchObject({ email: 'ann@example.com' });
});

test('the key of a code stays one value', async () => {
  const check = world.client().qrcode.checkStatus('r&random=x#');
  await expect(check).rejects.toMatchObject({ kind: 'api', code: 2241 });
  expect(world.sent('GET /api/v2/qrcode/check').query).toEqual({ random: 'r&random=x#' });
});

test('watching a code until its user agrees', async () => {
  const page = world.client();
  const app = await phone();
  const { random } = await page.qrcode.geneCode();
  const heard: unknown[] = [];
  await new Promise<void>((resolve) => {
    page.qrcode.startPolling(random, {
      interval: 5,
      onStart: () => app.qrcode.markScanned(random),
      onScanned: ({ nickname }) => {
        heard.push(['scanned', nickname]);
        app.qrcode.confirmLogin(random);
      },
      onSuccess: (_user, ticket) => {
        heard.push(['success', ticket.length > 0]);
        resolve();
      },
    });
  });
  expect(heard).toEqual([
    ['scanned', null],
    ['success', true],
  ]);
});
