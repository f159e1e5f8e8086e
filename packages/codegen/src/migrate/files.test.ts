/** What `migrate` reads and writes: files of the project, and those whole. */
import { linkSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Workspace, workspace } from '../testing/workspace.js';
import { findFiles } from './files.js';

const OLD = "import { User } from 'authing-js-sdk';\nexport let user: User;\n";
let space: Workspace;
let other: Workspace;
beforeEach(() => {
  space = workspace({ 'package.json': '{ "dependencies": { "authing-js-sdk": "4" } }', 'src/a.ts': OLD });
  other = workspace({ 'b.ts': OLD });
});
afterEach(() => {
  space.remove();
  other.remove();
});

test('a link to / is not followed, one to a folder around it ends', () => {
  symlinkSync('/', `${space.folder}/src/root`);
  symlinkSync('..', `${space.folder}/src/around`);
  symlinkSync('nowhere.ts', `${space.folder}/src/dangling.ts`);
  const { files, outside } = findFiles(['src'], space.folder);
  expect(outside).toEqual([`${space.folder}/src/root`]);
  expect(files.map((file) => file.replace(`${space.folder}/`, ''))).toEqual(['src/a.ts', 'src/around/package.json']);
});

test('a link inside of the project leads to files that are moved, and stays a link', async () => {
  space.write({ 'shared/c.ts': OLD });
  symlinkSync('../shared/c.ts', `${space.folder}/src/c.ts`);
  expect((await space.run('migrate', 'src', '--force')).code).toBe(0);
  expect(space.read('shared/c.ts')).toContain('@authing/');
});

test('another name of the same file keeps its text, and rights stay', async () => {
  linkSync(`${other.folder}/b.ts`, `${space.folder}/src/b.ts`);
  const { mode } = statSync(`${space.folder}/src/a.ts`);
  expect((await space.run('migrate', 'src', '--force')).code).toBe(0);
  expect(space.read('src/b.ts')).toContain('@authing/');
  expect(other.read('b.ts')).toBe(OLD);
  expect(statSync(`${space.folder}/src/a.ts`).mode).toBe(mode);
  expect(space.list('src').sort()).toEqual(['a.ts', 'b.ts']);
});

test.each([
  ['src/a.ts', 'something else has this name'],
  ['../report.md', 'it leads out of the project'],
  ['none/report.md', 'there is no folder'],
])('--report %s is refused before anything changes', async (report, message) => {
  const { code, err } = await space.run('migrate', 'src', '--force', '--report', report);
  expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining(message) });
  expect(space.read('src/a.ts')).toBe(OLD);
});

test('a report of an earlier run is replaced', async () => {
  for (const _ of ['first', 'second'])
    expect((await space.run('migrate', 'src', '--force', '--report', 'report.md')).code).toBe(0);
  expect(space.read('report.md')).toMatch(/^# Moved from/);
});

test('a source that is nested too deep is no fault of the program, and nothing changes', async () => {
  space.write({ 'src/deep.ts': `${OLD}export const a = ${'('.repeat(30_000)}1${')'.repeat(30_000)};\n` });
  const { code, err } = await space.run('migrate', 'src', '--force');
  expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('src: too deeply nested') });
  expect(err).not.toMatch(/\n {4}at /);
  expect(space.read('src/a.ts')).toBe(OLD);
});

test('a folder called package.json is no manifest', async () => {
  mkdirSync(`${space.folder}/src/package.json`);
  expect((await space.run('migrate', 'src', '--force')).code).toBe(0);
});
