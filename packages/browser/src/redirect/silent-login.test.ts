import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { session, useTokenService } from '../../../../test/support/token-service.js';

const world = useTokenService();
const { openTab, token } = world;

/** Timers of this page that would end a wait for the frame never come. What is told now was told by an event. */
const withoutTimers = (page: Page) =>
  page.evaluate(() => {
    const timer = window.setTimeout.bind(window);
    window.setTimeout = ((run: () => void, time = 0) => (time < 500 ? timer(run, time) : 0)) as typeof setTimeout;
  });

const ended = () => session({ refreshToken: '', endsIn: -1 });

test('a frame that the page forbids is said to be forbidden, without asking the service', async () => {
  world.page('/strict', { 'content-security-policy': "frame-src 'none'" });
  const page = await openTab(ended(), undefined, false, '/strict');
  await withoutTimers(page);
  expect(await token(page)).toBe('browser/frame_blocked');
  expect(world.authorizations).toHaveLength(0);
  expect(await page.locator('iframe').count()).toBe(0);
});

test('a frame that was not loaded at all is told of by the policy', async () => {
  world.page('/strict', { 'content-security-policy': "frame-src 'none'" });
  const page = await openTab(ended(), undefined, false, '/strict');
  await withoutTimers(page);
  await page.evaluate(() => document.addEventListener('load', (event) => event.stopImmediatePropagation(), true));
  expect(await token(page)).toBe('browser/frame_blocked');
});

test('a frame that the service forbids is said to be forbidden', async () => {
  const page = await openTab(ended());
  await withoutTimers(page);
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
