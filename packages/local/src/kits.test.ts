/** The test kits as their users run them: each runner itself, with a small project that imports the built package by its name. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { chromiumPath } from '../../../scripts/lib/chromium.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const local = `${root}packages/local/`;

/** What the runner says at its end. Fails with all of it when a test of the project fails. */
async function run(project: string, args: string[]): Promise<string> {
  const env = { ...process.env, NODE_OPTIONS: '', CHROMIUM_PATH: chromiumPath, JEST_WORKER_ID: undefined, CI: '1' };
  const cwd = `${local}src/testing/kits/${project}`;
  const outcome = await promisify(execFile)(process.execPath, args, { cwd, env }).catch((error) => error);
  const text = `${outcome.stdout}\n${outcome.stderr}`;
  if (outcome instanceof Error) throw new Error(text);
  return text;
}

test('vitest', async () => {
  expect(await run('vitest', [`${local}node_modules/vitest/vitest.mjs`, 'run', '--root', '.'])).toMatch(/3 passed/);
}, 400_000);

test('jest', async () => {
  const config = JSON.stringify({ rootDir: '.', testMatch: ['**/*.test.mjs'], transform: {}, testTimeout: 120_000 });
  const args = ['--experimental-vm-modules', `${root}node_modules/jest/bin/jest.js`, '--config', config];
  expect(await run('jest', args)).toMatch(/Tests: +3 passed/);
}, 400_000);

test('Playwright', async () => {
  expect(await run('playwright', [`${local}node_modules/@playwright/test/cli.js`, 'test'])).toMatch(/3 passed/);
}, 400_000);
