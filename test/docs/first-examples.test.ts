/** What a stranger does first: an empty folder outside the repository, the packages, and the first block of each README. */

import { execFile } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type LocalServer, startLocal } from '@authing/local';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { useChromium } from '../support/browser.js';
import { type Consumer, installPacked } from '../support/packed.js';
import { type Block, blocksOf, expectedOutput } from './pages.js';

const chromium = useChromium();
let consumer: Consumer;
let server: LocalServer;
const user = { email: 'grace@example.com', password: 'a long password' };
beforeAll(async () => {
  consumer = installPacked(['core', 'auth', 'management', 'browser', 'local', 'codegen'], ['graphql-request']);
  server = await startLocal({ seed: { users: [user] } });
}, 240_000);
afterAll(async () => {
  await server.close();
  rmSync(consumer.directory, { recursive: true, force: true });
});

/** Not `consumer.run`, which would block the server that runs in this process. */
const run = async (command: string, ...args: string[]) =>
  (await promisify(execFile)(command, args, { cwd: consumer.directory, env: { ...process.env, NODE_OPTIONS: '' } }))
    .stdout;

/** The first block of code. What it imports has been installed by a command above it. */
function firstExample(page: string): Block {
  const blocks = blocksOf(page);
  const at = blocks.findIndex(({ language }) => language === 'js');
  const commands = blocks.slice(0, at).filter(({ language }) => language === 'sh');
  const installed = commands
    .flatMap(({ code }) => [...code.matchAll(/^npm i (?:-D )?([^#\n]*)/gm)])
    .flatMap(([, names]) => names!.trim().split(/\s+/));
  const block = blocks[at]!;
  const imported = [...block.code.matchAll(/ from '([^']*)'/g)].map(([, name]) => name!);
  expect(imported.length).toBeGreaterThan(0);
  expect(imported.filter((name) => !installed.includes(name))).toEqual([]);
  return block;
}

/** What the reader has to fill in. */
const filledIn = () => {
  const names = { appId: server.appId, appHost: server.url, ...user };
  return Object.entries(names)
    .map(([name, value]) => `const ${name} = ${JSON.stringify(value)};\n`)
    .join('');
};
const output = (block: Block) => expectedOutput(block).map((line) => `${line}\n`);

test.each([
  ['README.md', 'Ada ada@example.com\n'],
  ['packages/auth/README.md', undefined],
  ['packages/management/README.md', undefined],
  ['packages/local/README.md', undefined],
])(
  'the first example of %s works as printed',
  async (page, printed?: string) => {
    const block = firstExample(page);
    consumer.write('first.mjs', block.code);
    expect(await run(process.execPath, 'first.mjs')).toBe(printed ?? output(block).join(''));
  },
  30_000,
);

test('the first example of packages/core/README.md works as printed', async () => {
  const block = firstExample('packages/core/README.md');
  consumer.write('first.mjs', filledIn() + block.code);
  expect(await run(process.execPath, 'first.mjs')).toBe(output(block).join(''));
}, 30_000);

test('the first example of packages/browser/README.md works as printed, in a page', async () => {
  const block = firstExample('packages/browser/README.md');
  consumer.write('first.mjs', filledIn() + block.code);
  const { outputFiles } = await build({
    entryPoints: [join(consumer.directory, 'first.mjs')],
    ...{ bundle: true, format: 'esm', target: 'es2022', write: false },
  });
  chromium.site.serve('/first.js', (_, response) =>
    response.setHeader('content-type', 'text/javascript').end(outputFiles[0]!.text),
  );
  const page = await chromium.open('/');
  const printed = page.waitForEvent('console');
  await page.addScriptTag({ url: '/first.js', type: 'module' });
  expect([`${(await printed).text()}\n`]).toEqual(output(block));
}, 30_000);

test('the first command of packages/codegen/README.md works as printed', async () => {
  const [{ code }] = blocksOf('packages/codegen/README.md') as [Block];
  const [program, ...args] = code.replace('https://id.example.com', server.url).trim().split(' ') as [string];
  expect(await run(program, ...args)).toContain('operations work as they are');
  expect(existsSync(join(consumer.directory, 'src/authing/index.ts'))).toBe(true);
}, 60_000);

test('the commands of the READMEs are there', async () => {
  expect(await run('npx', 'authing-local', '--help')).toContain('Usage: authing-local');
  expect(await run('npx', 'authing-codegen', '--help')).toContain('Usage: authing-codegen');
  consumer.write('old.js', "import { ManagementClient } from 'authing-js-sdk';\n");
  expect(await run('npx', 'authing-codegen', 'migrate', 'old.js', '--target', 'server')).toContain('Changed 1 file');
  expect(await run('cat', 'old.js')).toBe("import { ManagementClient } from '@authing/management';\n");
}, 60_000);
