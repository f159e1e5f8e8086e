/**
 * Forms in which public projects use 4.x. An independent compiler and real runs say what differs after the move: all of it
 * has to be in the report.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type LocalServer, startLocal } from '@authing/local';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pages } from '../testing/public-projects/pages.js';
import { servers } from '../testing/public-projects/servers.js';
import { shims } from '../testing/public-projects/shims.js';
import { move, projectOf, textIn, toldOf } from '../testing/samples.js';

const run = promisify(execFile);
const projects = { ...servers, ...pages };
const files = Object.fromEntries(
  Object.entries(projects).flatMap(([name, one]) =>
    Object.entries(one.files).map(([file, text]) => [`${name}/${file}`, text]),
  ),
);
const compilerOptions = {
  ...{ strict: true, target: 'es2022', module: 'esnext', moduleResolution: 'bundler', jsx: 'preserve', noEmit: true },
  ...{ allowJs: true, checkJs: true, skipLibCheck: true, esModuleInterop: true, resolveJsonModule: true },
  ...{ types: ['node'], typeRoots: [resolve('node_modules/@types')], allowImportingTsExtensions: true },
};

let server: LocalServer;
let before: string;
let after: string;
let out: string;
let errors: { before: CompilerError[]; after: CompilerError[] };

beforeAll(async () => {
  server = await startLocal({ passwordCost: 16 });
  before = projectOf({ ...files, ...shims, 'tsconfig.json': JSON.stringify({ compilerOptions }) });
  install(before);
  after = `${before}-after`;
  cpSync(before, after, { recursive: true, verbatimSymlinks: true });
  ({ out } = await move(after, '.', '--report', 'report.md'));
  errors = { before: await compile(before), after: await compile(after) };
}, 300_000);
afterAll(() => server.close());

/** Our packages beside 4.x, as npm would install them. */
function install(folder: string): void {
  mkdirSync(join(folder, 'node_modules/@authing'));
  for (const name of ['auth', 'browser', 'core', 'management'])
    symlinkSync(resolve('packages', name), join(folder, 'node_modules/@authing', name));
}

interface CompilerError {
  file: string;
  line: number;
  code: string;
}

/** Type-checks with the compiler of the repository, which is another one than the command brings. */
async function compile(folder: string): Promise<CompilerError[]> {
  for (const file of Object.keys(files).filter((one) => one.endsWith('.vue'))) {
    const [, script = ''] = /<script[^>]*>([\s\S]*)<\/script>/.exec(textIn(folder, file))!;
    writeFileSync(join(folder, `${file}.ts`), script);
  }
  const args = [resolve('node_modules/typescript/bin/tsc'), '-p', '.', '--pretty', 'false'];
  const { stdout } = await run(process.execPath, args, { cwd: folder }).catch((error) => error);
  return [...stdout.matchAll(/^([^\s(]+)\((\d+),\d+\): error (TS\d+)/gm)].map(([, file, line, code]) => ({
    file: file.replace(/\.vue\.ts$/, '.vue'),
    line: Number(line),
    code,
  }));
}

const codesIn = (list: readonly CompilerError[], name: string, file: string): string[] =>
  list.filter((one) => one.file === `${name}/${file}`).map(({ code }) => code);

/** What `now` has more often than `then`. */
function more(then: readonly string[], now: readonly string[]): string[] {
  const left = [...then];
  return now.filter((one) => {
    const index = left.indexOf(one);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

const cases = Object.entries(projects);

test('at least twelve projects, each with its commit', () => {
  expect(new Set(cases.map(([, { seen }]) => seen)).size).toBeGreaterThanOrEqual(12);
  for (const [, { seen }] of cases) expect(seen).toMatch(/^[\w-]+\/[\w.-]+@[0-9a-f]{7}$/);
});

test.each(cases)('%s: what has to change changes, everything else stays as it was', (name, { files, changes }) => {
  for (const [file, text] of Object.entries(files).filter(([one]) => !one.endsWith('package.json'))) {
    const expected = (changes[file] ?? []).reduce((all, [old, now]) => all.replaceAll(old, now), text);
    expect(textIn(after, `${name}/${file}`)).toBe(expected);
  }
});

test.each(cases)('%s: no new type error that is not named', (name, { files }) => {
  for (const file of Object.keys(files)) {
    if (/\.(tsx?|vue)$/.test(file))
      expect({ file, codes: codesIn(errors.before, name, file) }).toEqual({ file, codes: [] });
    const fresh = more(codesIn(errors.before, name, file), codesIn(errors.after, name, file));
    expect({ file, broken: fresh.filter((code) => /^TS1\d{3}$/.test(code)) }).toEqual({ file, broken: [] });
    const named = toldOf(out, `${name}/${file}`).flatMap((line) => /^\d+ {2}(TS\d+)/.exec(line)?.[1] ?? []);
    expect({ file, codes: named.sort() }).toEqual({ file, codes: fresh.sort() });
  }
});

test.each(cases)('%s: a person is told the rest', (name, { files, told = {} }) => {
  for (const file of Object.keys(files)) {
    const lines = toldOf(out, `${name}/${file}`).filter((line) => !/^\d+ {2}TS/.test(line));
    const heads = lines.map((line) => line.replace(/[:;].*/, '').replace('  ', ' '));
    expect({ file, heads }).toEqual({ file, heads: told[file] ?? [] });
  }
});

test.each(cases)('%s: each package asks for what its own code uses', (name, { files }) => {
  for (const file of Object.keys(files).filter((one) => one.endsWith('package.json'))) {
    const below = Object.keys(files).filter((one) => one.startsWith(dirname(file).replace(/^\.$/, '')));
    const text = below
      .filter((one) => !one.endsWith('package.json'))
      .map((one) => textIn(after, `${name}/${one}`))
      .join('\n');
    const used = new Set([...text.matchAll(/['"](@authing\/(?:auth|browser|management))['"]/g)].map(([, one]) => one!));
    const asked = Object.keys(JSON.parse(textIn(after, `${name}/${file}`)).dependencies ?? {});
    const had = files[file]!.includes('"authing-js-sdk"');
    expect(asked.filter((one) => /^@authing\/(auth|browser|management)$/.test(one))).toEqual(
      had ? [...used].sort() : [],
    );
    expect(asked).not.toContain('authing-js-sdk');
  }
});

async function linesOf(folder: string, file: string): Promise<string[]> {
  await server.reset();
  const { url, appId, userPoolId, userPoolSecret } = server;
  const env = {
    ...{ PATH: process.env.PATH, AUTHING_URL: url, AUTHING_APP_ID: appId, AUTHING_POOL_ID: userPoolId },
    ...{ AUTHING_POOL_SECRET: userPoolSecret, NEXT_PUBLIC_AUTHING_APP_ID: appId, NEXT_PUBLIC_AUTHING_DOMAIN: url },
  };
  const { stdout, stderr } = await run(process.execPath, [join(folder, file)], { env: env as NodeJS.ProcessEnv }).catch(
    (error) => error,
  );
  expect(stderr).toBe('');
  return stdout.trim().split('\n');
}

const runs = cases.flatMap(([name, { runs = [] }]) => runs.map((one) => [`${name}/${one.file}`, one.differs] as const));
test.each(runs)('%s ends as before, but for what is named', async (file, differs) => {
  const then = await linesOf(before, file);
  const now = await linesOf(after, file);
  expect(now).toHaveLength(then.length);
  const different = then.filter((line, index) => line !== now[index]);
  expect({ labels: different.map((line) => line.split(' ')[0]), lines: different }).toEqual({
    labels: Object.keys(differs),
    lines: different,
  });
  const [project] = file.split('/');
  for (const method of Object.values(differs))
    expect(out).toMatch(new RegExp(`^  ${project}/\\S+ {2}${method}: `, 'm'));
});

test('the page for the review names every place that the console names', () => {
  const page = readFileSync(join(after, 'report.md'), 'utf8');
  const places = out.split('Look at these yourself:\n')[1]!.split('\n\n')[0]!.split('\n');
  expect(places.length).toBeGreaterThan(10);
  for (const line of places) expect(page).toContain(`\`${/^ {2}(\S+:\d+) {2}/.exec(line)![1]}\``);
});
