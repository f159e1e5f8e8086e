/** The fixture projects run their own tests: with 4.x as they were, and with our packages as they became. */
import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { type LocalServer, startLocal } from '@authing/local';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { bundle, useChromium } from '../../../../test/support/browser.js';
import { sources } from '../../../../test/support/sources.js';
import { homesOf } from './exports.js';
import { newNames, pages } from './names.js';

const FIXTURES = 'packages/codegen/fixtures/migrate';
/** Inside the repository, where 4.x is installed. */
const OUT = 'packages/codegen/node_modules/.cache/migrated';
const run = promisify(execFile);
const chromium = useChromium();

let server: LocalServer;
beforeAll(async () => {
  mkdirSync(OUT, { recursive: true });
  server = await startLocal({ passwordCost: 16 });
});
beforeEach(() => server.reset());
afterAll(async () => {
  await server.close();
  rmSync(OUT, { recursive: true, force: true });
});

async function runTests(entry: string): Promise<string> {
  const outfile = `${OUT}/${entry.replace(/\W+/g, '-')}.cjs`;
  await build({
    entryPoints: [`${FIXTURES}/${entry}`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    plugins: [sources('node')],
  });
  const {
    url: AUTHING_URL,
    appId: AUTHING_APP_ID,
    userPoolId: AUTHING_POOL_ID,
    userPoolSecret: AUTHING_POOL_SECRET,
  } = server;
  const env = { ...process.env, NODE_OPTIONS: '', AUTHING_URL, AUTHING_APP_ID, AUTHING_POOL_ID, AUTHING_POOL_SECRET };
  const { stdout } = await run(process.execPath, ['--test', '--test-reporter=tap', outfile], { env }).catch(
    (error) => error,
  );
  return stdout;
}

test.each([
  ['js-server', 'users.test.js', 2],
  ['ts-server', 'accounts.test.ts', 3],
])(
  '%s passes its tests, before and after',
  async (project, file, count) => {
    for (const state of ['before', 'after']) {
      await server.reset();
      const output = await runTests(`${project}/${state}/src/${file}`);
      expect(output).toMatch(new RegExp(`# pass ${count}\\n# fail 0`));
    }
  },
  60_000,
);

test('ts-browser passes its test in a page', async () => {
  for (const [name, text] of await bundle(
    `import { test } from '${process.cwd()}/${FIXTURES}/ts-browser/after/src/login.test.ts'; Object.assign(window, { fixture: test });`,
  )) {
    chromium.site.serve(`/fixture/${name}`, (_, response) =>
      response.setHeader('content-type', 'text/javascript').end(text),
    );
  }
  const page = await chromium.open('/');
  await page.addScriptTag({ url: '/fixture/page.js', type: 'module' });
  await page.waitForFunction('window.fixture');
  const { appId, url } = server;
  expect(await page.evaluate(`fixture('${appId}', '${url}')`)).toBe('grace@example.com,number,grace@example.com');
});

test('the TypeScript that comes out compiles, and every new name exists', async () => {
  const { paths } = JSON.parse((await run('node_modules/.bin/tsc', ['--showConfig'])).stdout).compilerOptions;
  const root = process.cwd();
  const lines = [...Object.values(newNames), ...Object.values(pages), 'Page'].flatMap((name, index) =>
    homesOf(name).map((from) => `export type { ${name} as N${index}_${from.split('/')[1]} } from '${from}';`),
  );
  expect(lines.length).toBeGreaterThan(Object.keys(newNames).length);
  writeFileSync(`${OUT}/names.ts`, `${lines.join('\n')}\n`);
  const absolute = Object.fromEntries(
    Object.entries<string[]>(paths).map(([name, [path]]) => [name, [`${root}/${path}`]]),
  );
  const compilerOptions = { noEmit: true, jsx: 'preserve', paths: absolute };
  const projects = ['ts-server/after/src', 'ts-browser/after/src'].map((folder) => `${root}/${FIXTURES}/${folder}`);
  const include = ['names.ts', ...projects, `${root}/packages/local/src/protocols/oidc/oidc-provider.d.ts`];
  writeFileSync(
    `${OUT}/tsconfig.json`,
    JSON.stringify({ extends: `${root}/tsconfig.base.json`, compilerOptions, include }),
  );
  const { stdout } = await run('node_modules/.bin/tsc', ['-p', OUT, '--pretty', 'false']).catch((error) => error);
  expect(stdout.split('\n').filter((line: string) => /^\S*(fixtures|names\.ts)/.test(line))).toEqual([]);
}, 60_000);
