import { expect, test } from '@jest/globals';
import { useLocal } from '../../../../test/support/auth.js';

const world = useLocal();

test('language and origin of later calls can be set', async () => {
  const options = Object.freeze({ lang: 'zh-CN' });
  const authing = world.client(options);
  const other = world.client(options);
  authing.setLang('en-US');
  authing.setRequestFrom('my-widget');
  await authing.sendEmail('ann@example.com', 'VERIFY_CODE');
  expect(world.sent('sendEmail').headers).toMatchObject({
    'x-authing-lang': 'en-US',
    'x-authing-request-from': 'my-widget',
    'x-authing-app-id': world.server.appId,
  });
  await authing.qrcode.checkStatus('x').catch(() => {});
  expect(world.server.requests.list().at(-1)!.headers['x-authing-lang']).toBe('en-US');
  await other.sendEmail('ann@example.com', 'VERIFY_CODE');
  expect(world.sent('sendEmail').headers).toMatchObject({ 'x-authing-lang': 'zh-CN', 'x-authing-request-from': 'sdk' });
});

test('the address of the service answers to its name of 4.x', () => {
  expect(world.client({ appHost: 'https://app.example.com/' }).baseClient.appHost).toBe('https://app.example.com');
});
