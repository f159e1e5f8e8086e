/** The coverage report, run in a small workspace of its own: what it finds, and that the number of holes can only fall. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

const root = process.cwd();
let workspace: string;

const files: Record<string, string> = {
  'packages/core/src/index.ts': `export * from './sms.js';\nexport * from './tokens.js';\n`,
  'packages/core/src/sms.ts': [
    `/** Route POST /api/v2/email/send, or so this comment says. */`,
    `export const sendSmsCode = (connection, phone) => connection.rest('POST /api/v2/sms/send', { body: { phone } });\n`,
  ].join('\n'),
  'packages/core/src/tokens.ts': [
    `const rootOf = ({ protocol }) => (protocol === 'oauth' ? '/oauth' : '/oidc');`,
    `export const getToken = (connection) => connection.rest(\`POST \${rootOf(connection)}/token\`);\n`,
  ].join('\n'),
  'packages/auth/src/index.ts': `export * from '@authing/core';\nexport * from './login/login.js';\n`,
  'packages/auth/src/login/login.graphql': `mutation loginByEmail($input: LoginByEmailInput!) { loginByEmail(input: $input) { id } }\n`,
  'packages/auth/src/login/login.generated.ts': `export const LoginByEmail = 'mutation …';\nexport const LoginByPhone = 'mutation …';\n`,
  'packages/auth/src/login/login.ts': [
    `import { LoginByEmail } from './login.generated.js';`,
    `const send = (connection, input) => connection.graphql(LoginByEmail, { input });`,
    `export async function loginByEmail(connection, email) {\n  return send(connection, { email });\n}`,
    `/** @deprecated */\nexport const emailLogin = loginByEmail;\n`,
  ].join('\n'),
  'packages/auth/src/login/login.test.ts': `import { loginByEmail } from './login.js';\ntest('logs in', () => loginByEmail(connection, 'a@b.c'));\n`,
  'packages/management/src/index.ts': `export * as users from './users/users.js';\nexport * as policies from './policies/policies.js';\n`,
  'packages/management/src/users/users.graphql': `query user($id: String) { user(id: $id) { id } }\n`,
  'packages/management/src/users/users.generated.ts': `export const User = 'query …';\n`,
  'packages/management/src/users/users.ts': `import type { User } from './users.generated.js';\nexport const detail = (): User => ({ id: '1' });\n`,
  'packages/management/src/policies/policies.graphql': `mutation deletePolicy($code: String!) { deletePolicy(code: $code) { code } }\n`,
  'packages/management/src/policies/policies.generated.ts': `export const DeletePolicy = 'mutation …';\n`,
  'packages/management/src/policies/policies.ts': [
    `import * as documents from './policies.generated.js';`,
    `async function deletePolicy(connection, code) {\n  return connection.graphql(documents.DeletePolicy, { code });\n}`,
    `export { deletePolicy as delete };\n`,
  ].join('\n'),
  'packages/browser/src/index.ts': `export * from '@authing/auth';\n`,
  'packages/local/src/graphql/login.ts': `export const mutations = {\n  loginByEmail: (input) => ({ user: input }),\n};\n`,
  'packages/local/src/rest/sms.ts': `export const routes = {\n  'POST /api/v2/sms/send': forAnyone(() => ({ code: 200 })),\n};\n`,
  'test/scripts.test.ts': `test('a fixture', () => write('sendSmsCode(connection)'));\n`,
  'test/words.test.ts': `import { connect } from '@authing/core';\ntest('POST /api/v2/sms/send', () => expect('sendSmsCode').toBeTruthy());\n`,
};

const CALLS_SMS = `import { sendSmsCode } from './sms.js';\ntest('sends', () => sendSmsCode(connection, '1'));\n`;

beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'report-'));
  symlinkSync(join(root, 'schema'), join(workspace, 'schema'));
  mkdirSync(join(workspace, 'docs'));
  for (const [name, text] of Object.entries(files)) write(name, text);
});

afterEach(() => rmSync(workspace, { recursive: true, force: true }));

function write(name: string, text: string) {
  mkdirSync(dirname(join(workspace, name)), { recursive: true });
  writeFileSync(join(workspace, name), text);
}

function run(...options: string[]) {
  const script = resolve(root, 'scripts/contract-report.mjs');
  const done = spawnSync(process.execPath, [script, ...options], { cwd: workspace, encoding: 'utf8' });
  return { status: done.status, output: done.stdout + done.stderr };
}

const rowOf = (key: string) =>
  readFileSync(join(workspace, 'docs/coverage.md'), 'utf8')
    .split('\n')
    .find((line) => line.startsWith(`| \`${key}\``));

/** What a row says of functions and of the test. */
const columns = (key: string) => {
  const [, , functions, , test] = rowOf(key)!.split(' | ').join('|').split('|');
  return [functions, /\[(.*)\]/.exec(test!)?.[1] ?? test!.trim()];
};

const limits = () => JSON.parse(readFileSync(join(workspace, 'docs/coverage.json'), 'utf8')).maxHoles;

test('finds functions through helpers, the local implementation and the test', () => {
  run();
  expect(rowOf('mutation loginByEmail')).toBe(
    '| `mutation loginByEmail` | `loginByEmail` | [local/graphql/login.ts](../packages/local/src/graphql/login.ts) | [auth/login/login.test.ts](../packages/auth/src/login/login.test.ts) |',
  );
});

test('a name in a string is no test, a type is no caller, a field of an answer is no resolver', () => {
  run();
  expect(rowOf('POST /api/v2/sms/send')).toBe(
    '| `POST /api/v2/sms/send` | `sendSmsCode` | [local/rest/sms.ts](../packages/local/src/rest/sms.ts) | **none** |',
  );
  expect(rowOf('query user')).toBe('| `query user` | **none** | **none** | **none** |');
});

test('finds documents of a module taken whole, functions exported under another name, keys put together', () => {
  run();
  expect(columns('mutation deletePolicy')).toEqual(['`policies.delete`', '**none**']);
  for (const key of ['POST /oidc/token', 'POST /oauth/token']) expect(columns(key)[0]).toBe('`getToken`');
  expect(columns('POST /oidc/token/revocation')[0]).toBe('**none**');
  expect(columns('POST /api/v2/email/send')[0]).toBe('**none**');
});

const management = `import { ManagementClient } from '@authing/management';\nconst management = new ManagementClient({});\n`;

test.each([
  ['as a member of its accessor', `${management}await management.policies.delete('p');`],
  ['of an accessor taken out', `${management}const { policies } = management;\nawait policies.delete('p');`],
  ['and renamed', `${management}const { policies: mine } = management;\nawait mine.delete('p');`],
  ['of the module', `import { policies } from '@authing/management';\nawait policies.delete(connection, 'p');`],
])('a test calls a function %s', (_how, text) => {
  write('test/policies.test.ts', `${text}\n`);
  run();
  expect(columns('mutation deletePolicy')).toEqual(['`policies.delete`', 'test/policies.test.ts']);
});

test.each([
  ['a method of the same name', `${management}new Map().delete('p');\nmanagement.users.delete('p');`],
  ['the same names without the package', `const policies = new Map();\npolicies.delete('p');`],
  ['a function that is only looked at', `${management}expect(management.policies.delete).toBeDefined();`],
])('%s is no test', (_what, text) => {
  write('test/policies.test.ts', `${text}\n`);
  run();
  expect(columns('mutation deletePolicy')[1]).toBe('**none**');
});

test('a method of the client, and an older name of it, are tests, unless they are those of something else', () => {
  const client = `import { AuthenticationClient } from '@authing/browser';\nconst authing = new AuthenticationClient({});\n`;
  rmSync(join(workspace, 'packages/auth/src/login/login.test.ts'));
  write('test/login.test.ts', `${client}await authing.users.loginByEmail('a');\n`);
  run();
  expect(columns('mutation loginByEmail')).toEqual(['`loginByEmail`', '**none**']);
  write('test/login.test.ts', `${client}await authing.emailLogin('a');\n`);
  run();
  expect(columns('mutation loginByEmail')).toEqual(['`loginByEmail`', 'test/login.test.ts']);
});

test('lowers the recorded number when a hole is filled, and refuses more holes', () => {
  expect(run().status).toBe(0);
  const before = limits();
  write('packages/core/src/sms.test.ts', CALLS_SMS);
  expect(run().status).toBe(0);
  expect(limits()).toEqual({ ...before, test: before.test - 1 });

  rmSync(join(workspace, 'packages/core/src/sms.test.ts'));
  const { status, output } = run();
  expect(status).toBe(1);
  expect(output).toContain(`test: ${before.test} holes, docs/coverage.json allows ${before.test - 1}`);
  expect(limits().test).toBe(before.test - 1);
});

test('--check writes nothing, and fails on a stale page and on a number that should be lower', () => {
  run();
  expect(run('--check').status).toBe(0);
  const page = readFileSync(join(workspace, 'docs/coverage.md'), 'utf8');
  const before = limits();
  write('packages/core/src/sms.test.ts', CALLS_SMS);
  const { status, output } = run('--check');
  expect(status).toBe(1);
  expect(output).toContain('docs/coverage.md is stale');
  expect(output).toContain(`test: only ${before.test - 1} holes, lower ${before.test}`);
  expect(readFileSync(join(workspace, 'docs/coverage.md'), 'utf8')).toBe(page);
  expect(limits()).toEqual(before);
});
