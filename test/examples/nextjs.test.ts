/** The example for Next.js as a stranger runs it: copied elsewhere, the packages installed, built, started, used in Chromium. */
import { cpSync, rmSync } from 'node:fs';
import { type LocalServer, startLocal } from '@authing/local';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { useChromium } from '../support/browser.js';
import { type Consumer, installPacked } from '../support/packed.js';
import { environment, run, start } from './run.js';

// Next.js brings 370 MB along: only this test installs it.
const PACKAGES = ['next@16.4.6', 'react@19.3.1', 'react-dom@19.3.1'];
const FOR_TYPES = ['typescript@5.9.3', '@types/react@19.3.0', '@types/node@20'];
const NEXT = 'node_modules/next/dist/bin/next';

const chromium = useChromium();
let server: LocalServer;
let consumer: Consumer;
let application: Awaited<ReturnType<typeof start>>;
beforeAll(async () => {
  server = await startLocal({ seed: { users: [{ email: 'grace@example.com', password: 'a long password' }] } });
  consumer = installPacked(['core', 'auth'], [...PACKAGES, ...FOR_TYPES]);
  cpSync('examples/nextjs', consumer.directory, { recursive: true });
  const building = { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  await run([NEXT, 'build'], building as NodeJS.ProcessEnv, consumer.directory);
  const running = { ...building, ...environment(server), NODE_ENV: 'production' };
  application = await start(
    [NEXT, 'start', '-H', '127.0.0.1', '-p', '0'],
    running as NodeJS.ProcessEnv,
    consumer.directory,
  );
}, 300_000);
afterAll(async () => {
  await application?.stop();
  await server?.close();
  if (consumer) rmSync(consumer.directory, { recursive: true, force: true });
});

const me = async (profile: BrowserContext) => {
  const response = await profile.request.get(`${application.url}/api/me`);
  return [response.status(), await response.json()];
};
const send = async (page: Page, password: string) => {
  await page.getByLabel('Email').fill('grace@example.com');
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Log in' }).click();
};

test('nextjs logs in, tells who is signed in, and logs out', async () => {
  const profile = await chromium.profile();
  const page = await profile.newPage();
  await page.goto(application.url);
  await page.getByRole('link', { name: 'Log in' }).click();
  await send(page, 'wrong');
  await page.getByText('Email or password is wrong.').waitFor();
  expect(await me(profile)).toEqual([401, { error: 'Nobody is signed in' }]);

  await send(page, 'a long password');
  await page.getByText('Hello grace@example.com').waitFor();
  expect(await me(profile)).toEqual([200, { email: 'grace@example.com' }]);
  const session = (await profile.cookies()).find(({ name }) => name === 'session')!;
  expect(session).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax' });

  await page.getByRole('button', { name: 'Log out' }).click();
  await page.getByRole('button', { name: 'Log in' }).waitFor();
  expect((await me(profile))[0]).toBe(401);
  await profile.addCookies([session]); // the service has ended it too
  expect((await me(profile))[0]).toBe(401);
}, 60_000);
