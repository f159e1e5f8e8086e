import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { type LocalServer, startLocal } from '@authing/local';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Consumer, installPacked } from '../support/packed.js';

const PACKAGES = ['core', 'auth', 'management', 'browser'];
let consumer: Consumer;
let server: LocalServer;

beforeAll(async () => {
  consumer = installPacked(PACKAGES, [
    'typescript@5.9',
    ...['5.3', '5.4', '5.9'].map((version) => `typescript-${version}@npm:typescript@~${version}.0`),
    '@types/node@20',
  ]);
  server = await startLocal();
  await server.signIn({ email: 'ada@example.com' });
}, 180_000);
afterAll(() => server.close());

const program = () => `
const management = new ManagementClient({ userPoolId: '${server.userPoolId}', secret: '${server.userPoolSecret}', host: '${server.url}' });
const authing = new AuthenticationClient({ appId: '${server.appId}', appHost: '${server.url}' });
management.users.list().then(async ({ list }) => {
  console.log(list.map(({ email }) => email).join(), await authing.getCurrentUser());
});
`;

/** Not `consumer.run`, which would block the server that runs in this process. */
const node = async (file: string) =>
  (await promisify(execFile)(process.execPath, [file], { cwd: consumer.directory })).stdout.trim();

test('runs as an ECMAScript module', async () => {
  const imports =
    "import { AuthenticationClient } from '@authing/auth';\nimport { ManagementClient } from '@authing/management';";
  consumer.write('program.mjs', imports + program());
  expect(await node('program.mjs')).toBe('ada@example.com null');
});

test('runs as CommonJS', async () => {
  const imports =
    "const { AuthenticationClient } = require('@authing/auth');\nconst { ManagementClient } = require('@authing/management');";
  consumer.write('program.cjs', imports + program());
  expect(await node('program.cjs')).toBe('ada@example.com null');
});

test.each([
  ['node16', 'node16', 'esm.mts'],
  ['node16', 'node16', 'cjs.cts'],
  ['bundler', 'esnext', 'bundler.ts'],
])('type-checks under %s resolution (%s, %s)', (moduleResolution, module, file) => {
  consumer.write(
    file,
    `import { AuthenticationClient, connect, loginByEmail, type User } from '@authing/browser';
import { ManagementClient } from '@authing/management';
export async function main(): Promise<string | null> {
  const user: User = await loginByEmail(connect({ appId: 'a' }), 'a@b.c', 'p');
  const same = await new AuthenticationClient({ appId: 'a' }).loginByEmail('a@b.c', 'p', { autoRegister: true });
  const { list } = await new ManagementClient({ userPoolId: 'p', secret: 's' }).users.list(1, 10);
  // @ts-expect-error an option that does not exist
  await loginByEmail(connect({ appId: 'a' }), 'a@b.c', 'p', { nonsense: true });
  return user.email ?? same.nickname ?? list[0]?.username ?? null;
}
`,
  );
  const options = {
    strict: true,
    noEmit: true,
    target: 'es2022',
    lib: ['es2022', 'dom'],
    types: ['node'],
    skipLibCheck: false,
  };
  const compilerOptions = { ...options, module, moduleResolution };
  consumer.write('tsconfig.json', JSON.stringify({ compilerOptions, files: [file] }));
  expect(consumer.run('npx', 'tsc', '-p', '.')).toBe('');
});

/**
 * Every subpath a program can import. `graphql-request` is left out: its declarations are those of an optional peer, which is
 * not installed here.
 */
const subpaths = PACKAGES.flatMap((name) => {
  const { exports } = JSON.parse(readFileSync(`packages/${name}/package.json`, 'utf8'));
  return Object.keys(exports)
    .filter((path) => !/\.js(on)?$|graphql-request/.test(path))
    .map((path) => `@authing/${name}${path.slice(1)}`);
});

/**
 * The least TypeScript that README.md names, and the newest with the oldest resolution. That one (`node10`, or `node`) does
 * not read `exports` and finds a subpath as a folder of its name.
 */
test.each([
  ['5.4', 'commonjs', 'node10'],
  ['5.4', 'node16', 'node16'],
  ['5.9', 'commonjs', 'node10'],
  ['5.9', 'node16', 'node16'],
])(
  'every subpath type-checks from CommonJS under TypeScript %s with module %s',
  (version, module, moduleResolution) => {
    expect(subpaths.length).toBeGreaterThan(40);
    expect(checkEvery(version, module, moduleResolution)).toBe('');
  },
);

test('the README names the least TypeScript, and an older one fails', () => {
  expect(readFileSync('README.md', 'utf8')).toContain('TypeScript 5.4');
  expect(() => checkEvery('5.3', 'commonjs', 'node10')).toThrow(/NoInfer/);
});

/** What that TypeScript says of a program that imports every subpath. */
function checkEvery(version: string, module: string, moduleResolution: string): string {
  const imports = subpaths.map((path, at) => `import * as part${at} from '${path}';`);
  const uses = subpaths.map((_, at) => `part${at}`);
  consumer.write(
    'every.cts',
    `${imports.join('\n')}
export const parts: object[] = [${uses.join()}];
import { verifyToken } from '@authing/auth/verify';
export const subject = (...args: Parameters<typeof verifyToken>): Promise<string> => verifyToken(...args).then(({ sub }) => sub);
// @ts-expect-error it has types, in which there is no such function
export const none = part0.nonsense;
`,
  );
  const options = { strict: true, noEmit: true, target: 'es2022', lib: ['es2022', 'dom'], types: ['node'] };
  const compilerOptions = { ...options, skipLibCheck: false, module, moduleResolution };
  consumer.write('tsconfig.json', JSON.stringify({ compilerOptions, files: ['every.cts'] }));
  return consumer.run('node', `node_modules/typescript-${version}/bin/tsc`, '-p', '.');
}
