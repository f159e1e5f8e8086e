import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type LocalServer, startLocal } from '@authing/local';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Consumer, installPacked } from '../support/packed.js';

let consumer: Consumer;
let server: LocalServer;

beforeAll(async () => {
  consumer = installPacked(['core', 'auth', 'management', 'browser'], ['typescript@5.9', '@types/node@20']);
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

/** TypeScript before it read `exports`, and bundlers to this day, find a subpath as a folder of that name. */
test('type-checks subpaths under the oldest resolution (node10)', () => {
  consumer.write(
    'node10.ts',
    `import { AuthingError } from '@authing/core';
import * as mfa from '@authing/auth/mfa';
import { list } from '@authing/management/users';
export const found: [typeof AuthingError, typeof mfa, typeof list] = [AuthingError, mfa, list];
// @ts-expect-error it has types, in which there is no such function
export const none = mfa.nonsense;
`,
  );
  const compilerOptions = { strict: true, noEmit: true, target: 'es2022', lib: ['es2022', 'dom'], types: ['node'] };
  const resolution = { module: 'commonjs', moduleResolution: 'node10' };
  consumer.write(
    'tsconfig.json',
    JSON.stringify({ compilerOptions: { ...compilerOptions, ...resolution }, files: ['node10.ts'] }),
  );
  expect(consumer.run('npx', 'tsc', '-p', '.')).toBe('');
});
