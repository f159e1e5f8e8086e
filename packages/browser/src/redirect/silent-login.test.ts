import { expect, test } from '@jest/globals';
import { session, useTokenService } from '../../../../test/support/token-service.js';

const world = useTokenService();
const { openTab, token } = world;
const ended = () => session({ refreshToken: '', endsIn: -1 });

test('a frame that the page forbids is said to be forbidden, without asking the service', async () => {
  world.page('/strict', { 'content-security-policy': "frame-src 'none'" });
  const page = await openTab(ended(), undefined, false, '/strict');
  expect(await token(page)).toBe('browser/frame_blocked');
  expect(world.authorizations).toHaveLength(0);
  expect(await page.locator('iframe').count()).toBe(0);
});

test('a frame that the service forbids is said to be forbidden', async () => {
  const page = await openTab(ended());
  world.authorize = (response) =>
    void response.writeHead(200, { 'x-frame-options': 'DENY', 'content-type': 'text/html' }).end('<p>Log in');
  expect(await token(page)).toBe('browser/frame_blocked');
  expect(await page.locator('iframe').count()).toBe(0);
});

test('a script that runs before there is a body can have the frame', async () => {
  const page = await openTab(ended());
  await page.evaluate(() => document.body.remove());
  expect(await token(page)).toBe('api/login_required');
  expect(world.authorizations).toHaveLength(1);
});
