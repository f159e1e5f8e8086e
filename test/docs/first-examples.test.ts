/** What a stranger does first: an empty folder outside the repository, the packages, and the first block of each README. */

import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { promisify } from 'node:util';
import { type LocalServer, startLocal } from '@authing/local';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Consumer, installPacked } from '../support/packed.js';
import { blocksOf, expectedOutput } from './pages.js';

let consumer: Consumer;
let server: LocalServer;
beforeAll(async () => {
  consumer = installPacked(['core', 'auth', 'management', 'local', 'codegen'], ['graphql-request']);
  server = await startLocal();
}, 240_000);
afterAll(async () => {
  await server.close();
  rmSync(consumer.directory, { recursive: true, force: true });
});

/** Not `consumer.run`, which would block the server that runs in this process. */
const run = async (command: string, ...args: string[]) =>
  (await promisify(execFile)(command, args, { cwd: consumer.directory, env: { ...process.env, NODE_OPTIONS: '' } }))
    .stdout;

test.each([
  ['README.md', 'Ada ada@example.com\n'],
  ['packages/auth/README.md', undefined],
  ['packages/management/README.md', undefined],
  ['packages/local/README.md', undefined],
])(
  'the first example of %s works as printed',
  async (page, output?: string) => {
    const block = blocksOf(page).find(({ language }) => language === 'js')!;
    consumer.write('first.mjs', block.code);
    expect(await run(process.execPath, 'first.mjs')).toBe(
      output ??
        expectedOutput(block)
          .map((line) => `${line}\n`)
          .join(''),
    );
  },
  30_000,
);

test('the first example of packages/core/README.md works as printed', async () => {
  const block = blocksOf('packages/core/README.md').find(({ language }) => language === 'js')!;
  const names = `const appId = '${server.appId}', appHost = '${server.url}';\n`;
  consumer.write('first.mjs', names + block.code);
  expect(await run(process.execPath, 'first.mjs')).toBe('true\n');
}, 30_000);

test('the commands of the READMEs are there', async () => {
  expect(await run('npx', 'authing-local', '--help')).toContain('Usage: authing-local');
  expect(await run('npx', 'authing-codegen', '--help')).toContain('Usage: authing-codegen');
  consumer.write('old.js', "import { ManagementClient } from 'authing-js-sdk';\n");
  expect(await run('npx', 'authing-codegen', 'migrate', 'old.js', '--target', 'server')).toContain('Changed 1 file');
  expect(await run('cat', 'old.js')).toBe("import { ManagementClient } from '@authing/management';\n");
}, 60_000);
