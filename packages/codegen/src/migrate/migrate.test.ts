import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { type LocalServer, startLocal } from '@authing/local';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { migrate } from './migrate.js';

const FIXTURES = 'packages/codegen/fixtures/migrate';

let server: LocalServer;
let folder: string;
beforeAll(async () => {
  server = await startLocal({ passwordCost: 16 });
});
beforeEach(async () => {
  await server.reset();
  folder = mkdtempSync(join(tmpdir(), 'migrate-'));
});
afterAll(() => server.close());

/** All packages share one version, which is no matter here. */
const withoutVersion = (text: string) => text.replace(/("@authing\/\w+": ")\^[^"]+/g, '$1^0.1.0');

/** Every file of a folder with its text. */
const filesOf = (root: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(root, file), withoutVersion(readFileSync(file, 'utf8'))]),
  );

async function migrated(project: string, ...options: string[]): Promise<{ code: number; out: string; err: string }> {
  cpSync(`${FIXTURES}/${project}/before`, folder, { recursive: true });
  return command('.', ...options);
}

async function command(...args: string[]) {
  const [out, err]: string[][] = [[], []];
  const code = await migrate(args, { cwd: folder, out: (text) => out!.push(text), err: (text) => err!.push(text) });
  return { code, out: out!.join(''), err: err!.join('') };
}

describe.each([
  ['js-server', 'server'],
  ['ts-server', 'server'],
  ['ts-browser', 'browser'],
])('the project %s', (project, target) => {
  test('becomes what it should, and a human is told the rest', async () => {
    const { code, out } = await migrated(project, '--target', target);
    if (process.env.UPDATE_FIXTURES) {
      rmSync(`${FIXTURES}/${project}/after`, { recursive: true, force: true });
      cpSync(folder, `${FIXTURES}/${project}/after`, { recursive: true });
      writeFileSync(`${FIXTURES}/${project}/report.txt`, out);
    }
    expect(code).toBe(0);
    expect(filesOf(folder)).toEqual(filesOf(`${FIXTURES}/${project}/after`));
    expect(out).toBe(readFileSync(`${FIXTURES}/${project}/report.txt`, 'utf8'));
  });

  test('stays as it is with --dry-run, and a second run finds nothing more', async () => {
    const { out } = await migrated(project, '--target', target, '--dry-run');
    expect(out).toContain('Would change');
    expect(filesOf(folder)).toEqual(filesOf(`${FIXTURES}/${project}/before`));
    await command('.', '--target', target);
    const second = await command('.', '--target', target);
    expect(second.out).toContain('Changed 0 files');
  });
});

test.each([
  [[], 'Usage'],
  [['--target', 'server'], 'Usage'],
  [['.', '--target', 'mobile'], 'browser, server or auto'],
  [['nowhere', '--target', 'server'], 'There is no nowhere'],
])('wrong arguments %j are refused', async (args, text) => {
  const { code, err } = await command(...args);
  expect(code).toBe(2);
  expect(err).toContain(text);
});

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: folder, stdio: 'pipe' });

test('a tree with changes is refused without --force; what git ignores and what was built stays as it is', async () => {
  const code = "import { ManagementClient } from 'authing-js-sdk';\n";
  for (const file of ['a.mjs', 'ignored.mjs', 'dist/a.mjs']) {
    mkdirSync(join(folder, 'dist'), { recursive: true });
    writeFileSync(join(folder, file), code);
  }
  writeFileSync(join(folder, '.gitignore'), 'ignored.mjs\n');
  git('init', '-q');
  const refused = await command('.', '--target', 'server');
  expect([refused.code, refused.err]).toEqual([2, expect.stringMatching(/a\.mjs, .*: not committed/)]);
  expect(readFileSync(join(folder, 'a.mjs'), 'utf8')).toBe(code);
  git('add', '.');
  git('commit', '-qm', 'all');
  const { code: exit, out } = await command('.', '--target', 'server');
  expect([exit, out]).toEqual([0, expect.stringContaining('Changed 1 file:\n  a.mjs\n')]);
  expect((await command('.')).code).toBe(2);
  expect((await command('.', '--force')).code).toBe(0);
});

test('the report for a review groups places by reason', async () => {
  writeFileSync(join(folder, 'a.mjs'), "export { A, B } from 'authing-js-sdk';\nexport * from 'authing-js-sdk';\n");
  await command('.', '--report', 'report.md', '--dry-run');
  const page = readFileSync(join(folder, 'report.md'), 'utf8');
  expect(page).toMatch(/### `export \*`\n\n[^\n]+\n\n- \[ \] `a\.mjs:2`/);
  expect(page).toContain('0 files changed, 3 places to look at.');
});

test('where nothing of 4.x is, nothing is said to do', async () => {
  writeFileSync(join(folder, 'a.mjs'), 'export const a = 1;\n');
  expect((await command('.')).out).toBe('Changed 0 files.\n\nNothing of 4.x was found.\n');
});

test('a file that cannot be read is named, stays as it is, and 4.x stays a dependency', async () => {
  const broken = "import { from 'authing-js-sdk'";
  const manifest = '{\n\t"dependencies": { "authing-js-sdk": "^4.0.0" }\n}';
  writeFileSync(join(folder, 'broken.js'), broken);
  writeFileSync(join(folder, 'package.json'), manifest);
  const { out } = await command('.', '--target', 'server');
  expect(out).toMatch(/broken\.js:1 {2}cannot be read/);
  expect(out).toContain('authing-js-sdk stays for now');
  expect(filesOf(folder)).toEqual({
    'broken.js': broken,
    'package.json': expect.stringContaining('"authing-js-sdk": "^4.0.0"'),
  });
});
