/** The coverage report, run in a small workspace of its own: what it finds, and that the number of holes can only fall. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { useScripts } from './support/scripts.js';

let workspace: string;

const routes = ['/api/v2/sms/send', '/api/v2/email/send', '/oidc/token', '/oauth/token', '/oidc/token/revocation'];

const files: Record<string, string> = {
  'schema/authing.openapi.yaml': `openapi: 3.1.0\npaths:\n${routes.map((path) => `  ${path}: { post: { tags: [a] } }\n`).join('')}`,
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
  'packages/local/src/topics/login/login.graphql.ts': `export const mutations = {\n  loginByEmail: (input) => ({ user: input }),\n};\n`,
  'packages/local/src/topics/codes/codes.rest.ts': `export const routes = {\n  'POST /api/v2/sms/send': forAnyone(() => ({ code: 200 })),\n};\n`,
  'test/scripts.test.ts': `test('a fixture', () => write('sendSmsCode(connection)'));\n`,
  'test/words.test.ts': `import { connect } from '@authing/core';\ntest('POST /api/v2/sms/send', () => expect('sendSmsCode').toBeTruthy());\n`,
};

const CALLS_SMS = `import { sendSmsCode } from './sms.js';\ntest('sends', () => sendSmsCode(connection, '1'));\n`;

beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'report-'));
  mkdirSync(join(workspace, 'docs'));
  for (const [name, text] of Object.entries(files)) write(name, text);
});

afterEach(() => rmSync(workspace, { recursive: true, force: true }));

function write(name: string, text: string) {
  mkdirSync(dirname(join(workspace, name)), { recursive: true });
  writeFileSync(join(workspace, name), text);
}

const runScript = useScripts();
const run = (...options: string[]) => runScript('contract-report.mjs', options, { cwd: workspace });

/** A run that has nothing to object to. */
const report = async (...options: string[]) =>
  expect(await run(...options)).toEqual({ status: 0, output: expect.stringContaining('holes:') });

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

test('finds functions through helpers, the local implementation and the test', async () => {
  await report();
  expect(rowOf('mutation loginByEmail')).toBe(
    '| `mutation loginByEmail` | `loginByEmail` | [local/topics/login/login.graphql.ts](../packages/local/src/topics/login/login.graphql.ts) | [auth/login/login.test.ts](../packages/auth/src/login/login.test.ts) |',
  );
});

test('a name in a string is no test, a type is no caller, a field of an answer is no resolver', async () => {
  await report();
  expect(rowOf('POST /api/v2/sms/send')).toBe(
    '| `POST /api/v2/sms/send` | `sendSmsCode` | [local/topics/codes/codes.rest.ts](../packages/local/src/topics/codes/codes.rest.ts) | **none** |',
  );
  expect(rowOf('query user')).toBe('| `query user` | **none** | **none** | **none** |');
});

test('finds documents of a module taken whole, functions exported under another name, keys put together', async () => {
  await report();
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
])('a test calls a function %s', async (_how, text) => {
  write('test/policies.test.ts', `${text}\n`);
  await report();
  expect(columns('mutation deletePolicy')).toEqual(['`policies.delete`', 'test/policies.test.ts']);
});

test('a method of the same name, or a function that is only looked at, is no test', async () => {
  const looks = `expect(management.policies.delete).toBeDefined();\n// policies.delete('p') in a comment`;
  write('test/policies.test.ts', `${management}new Map().delete('p');\nmanagement.users.delete('p');\n${looks}\n`);
  write('test/words.test.ts', `const policies = new Map();\npolicies.delete('p');\n`);
  await report();
  expect(columns('mutation deletePolicy')[1]).toBe('**none**');
});

test('a method of the client, and an older name of it, are tests, unless they are those of something else', async () => {
  const client = `import { AuthenticationClient } from '@authing/browser';\nconst authing = new AuthenticationClient({});\n`;
  rmSync(join(workspace, 'packages/auth/src/login/login.test.ts'));
  write('test/login.test.ts', `${client}await authing.users.loginByEmail('a');\n`);
  await report();
  expect(columns('mutation loginByEmail')).toEqual(['`loginByEmail`', '**none**']);
  write('test/login.test.ts', `${client}await authing.emailLogin('a');\n`);
  await report();
  expect(columns('mutation loginByEmail')).toEqual(['`loginByEmail`', 'test/login.test.ts']);
});

test('lowers the recorded number when a hole is filled, and refuses more holes', async () => {
  await report();
  const before = limits();
  write('packages/core/src/sms.test.ts', CALLS_SMS);
  await report();
  expect(limits()).toEqual({ ...before, test: before.test - 1 });

  rmSync(join(workspace, 'packages/core/src/sms.test.ts'));
  const { status, output } = await run();
  expect(status).toBe(1);
  expect(output).toContain(`test: ${before.test} holes, docs/coverage.json allows ${before.test - 1}`);
  expect(limits().test).toBe(before.test - 1);
});

test('--check writes nothing, and fails on a stale page and on a number that should be lower', async () => {
  await report();
  await report('--check');
  const page = readFileSync(join(workspace, 'docs/coverage.md'), 'utf8');
  const before = limits();
  write('packages/core/src/sms.test.ts', CALLS_SMS);
  const { status, output } = await run('--check');
  expect(status).toBe(1);
  expect(output).toContain('docs/coverage.md is stale');
  expect(output).toContain(`test: only ${before.test - 1} holes, lower ${before.test}`);
  expect(readFileSync(join(workspace, 'docs/coverage.md'), 'utf8')).toBe(page);
  expect(limits()).toEqual(before);
});
