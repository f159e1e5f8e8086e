/** Other versions and other packages of the same name are told apart; lockfiles name the next step. */
import { expect, test } from '@jest/globals';
import { move, projectOf, textIn, toldOf } from '../testing/samples.js';

const A = "import { AuthenticationClient } from 'authing-js-sdk';\n";
const asks = (packages: Record<string, string>) => `${JSON.stringify({ dependencies: packages }, null, 2)}\n`;

test.each(['2.3.40', '^3.13.7', '~3.0.0', '>=2.0.0'])(
  'authing-js-sdk %s is left as it is, and told what it is',
  async (range) => {
    const files = {
      'package.json': asks({ 'authing-js-sdk': range }),
      'src/a.mjs': "import Authing from 'authing-js-sdk';\nexport const a = new Authing({ userPoolId: 'p' });\n",
      'src/b.cjs': "\nconst { AuthenticationClient } = require('authing-js-sdk');\n",
    };
    const folder = projectOf(files);
    const { out } = await move(folder, '.');
    for (const [file, text] of Object.entries(files)) expect(textIn(folder, file)).toBe(text);
    const version = /\d/.exec(range)![0];
    const told = `this is authing-js-sdk ${version}.x, which has another API: left as it is. See docs/migration.md, “2.x and 3.x”`;
    expect(toldOf(out, 'src/a.mjs')).toEqual([`1  ${told}`]);
    expect(toldOf(out, 'src/b.cjs')).toEqual([`2  ${told}`]);
    expect(out).toContain('Changed 0 files');
  },
);

test('one package of a monorepo on 3.x does not keep another on 4.x', async () => {
  const folder = projectOf({
    'old/package.json': asks({ 'authing-js-sdk': '3.1.0' }),
    'old/a.ts': A,
    'new/package.json': asks({ 'authing-js-sdk': '4.23.0' }),
    'new/a.ts': A,
  });
  await move(folder, '.', '--target', 'server');
  expect([textIn(folder, 'old/a.ts'), textIn(folder, 'new/a.ts')]).toEqual([
    A,
    A.replace('authing-js-sdk', '@authing/auth'),
  ]);
});

const EARLIER =
  "import { Authing } from '@authing/browser';\nexport const sdk = new Authing({ domain: 'd', appId: 'a' } as never);\n";

test('@authing/browser 0.0.1 is another package: its files stay and are named', async () => {
  const manifest = asks({ '@authing/browser': '^0.0.1-alpha3' });
  const forms = {
    'named.ts': EARLIER,
    'renamed.ts': EARLIER.replace('{ Authing }', '{ Authing as Sdk }').replace('new Authing', 'new Sdk'),
    'whole.ts': "import * as B from '@authing/browser';\nexport const sdk = new B.Authing({} as never);\n",
    'required.cjs': "const { Authing } = require('@authing/browser');\nexports.sdk = new Authing({});\n",
  };
  const folder = projectOf({ 'package.json': manifest, ...forms });
  const { out } = await move(folder, '.');
  for (const [file, text] of Object.entries({ ...forms, 'package.json': manifest }))
    expect(textIn(folder, file)).toBe(text);
  for (const file of Object.keys(forms))
    expect(toldOf(out, file)).toEqual([
      '1  this is @authing/browser 0.0.1, an earlier package of the same name with another API: left as it is',
    ]);
});

test('files that need ours beside the earlier @authing/browser: the conflict is named, nothing is taken for the other', async () => {
  const folder = projectOf({
    'package.json': asks({ '@authing/browser': '0.0.1-alpha3', 'authing-js-sdk': '^4.23.0' }),
    'spa.ts': EARLIER,
    'login.ts': `${A}export const a = new AuthenticationClient({ appId: 'a' });\nwindow.close();\n`,
  });
  const { out } = await move(folder, '.');
  expect(textIn(folder, 'login.ts')).toContain("from '@authing/browser'");
  expect(textIn(folder, 'spa.ts')).toBe(EARLIER);
  expect(JSON.parse(textIn(folder, 'package.json')).dependencies).toEqual({ '@authing/browser': '0.0.1-alpha3' });
  expect(toldOf(out, 'package.json')).toEqual([
    expect.stringMatching(/^3 {2}@authing\/browser 0\.0\.1 is an earlier package.*ask for ours$/),
  ]);
  // Its own types are not ours: no error is made up for it.
  expect(toldOf(out, 'spa.ts')).toEqual([expect.stringContaining('an earlier package')]);
});

test('ours is ours: a project that moved before is not told of an earlier package', async () => {
  const code =
    "import { AuthenticationClient } from '@authing/browser';\n// Authing signs users in.\nexport const a = new AuthenticationClient({ appId: 'a' });\n";
  const folder = projectOf({ 'package.json': asks({ '@authing/browser': '^0.1.0' }), 'a.ts': code });
  const { out } = await move(folder, '.');
  expect(toldOf(out, 'a.ts')).toEqual([]);
  expect(textIn(folder, 'package.json')).toBe(asks({ '@authing/browser': '^0.1.0' }));
});

test.each([
  ['pnpm-lock.yaml', 'pnpm install'],
  ['yarn.lock', 'yarn install'],
  ['bun.lock', 'bun install'],
  ['bun.lockb', 'bun install'],
  ['package-lock.json', 'npm install'],
])('%s: the next step is %s', async (lockfile, command) => {
  const lock = '{ "authing-js-sdk": "4.23.55" }\n';
  const folder = projectOf({ [lockfile]: lock, 'app/package.json': asks({ 'authing-js-sdk': '4' }), 'app/a.ts': A });
  const { out } = await move(folder, '.', '--target', 'server', '--report', 'report.md');
  const step = `Run ${command} (it brings ${lockfile} up to date).`;
  expect(out).toContain(`Next:\n  ${step}\n`);
  expect(textIn(folder, 'report.md')).toContain(`1. ${step}\n2. Run your type-check`);
  expect(textIn(folder, lockfile)).toBe(lock);
  expect(toldOf(out, lockfile)).toEqual([]);
});

test('without a change of package.json nothing has to be installed', async () => {
  const { out } = await move(projectOf({ 'a.ts': A }), '.', '--target', 'server');
  expect(out).not.toContain('install');
});
