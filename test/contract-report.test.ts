/** The coverage report, run in a small workspace of its own: what it finds, and that the number of holes can only fall. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

const root = process.cwd();
let workspace: string;

const files: Record<string, string> = {
  'packages/core/src/sms.ts': `export const sendSmsCode = (connection, phone) => connection.rest('POST /api/v2/sms/send', { body: { phone } });\n`,
  'packages/auth/src/login/login.graphql': `mutation loginByEmail($input: LoginByEmailInput!) { loginByEmail(input: $input) { id } }\n`,
  'packages/auth/src/login/login.ts': [
    `import { LoginByEmail } from './login.generated.js';`,
    `/** Sends LoginByPhone, or so this comment says. */`,
    `const send = (connection, input) => connection.graphql(LoginByEmail, { input });`,
    `export async function loginByEmail(connection, email) {\n  return send(connection, { email });\n}\n`,
  ].join('\n'),
  'packages/auth/src/login/login.test.ts': `test('logs in', () => loginByEmail(connection, 'a@b.c'));\n`,
  'packages/management/src/users/users.graphql': `query user($id: String) { user(id: $id) { id } }\n`,
  'packages/management/src/users/users.ts': `import type { User } from './users.generated.js';\nexport const detail = (): User => ({ id: '1' });\n`,
  'packages/browser/src/index.ts': `export {};\n`,
  'packages/local/src/graphql/login.ts': `export const mutations = {\n  loginByEmail: (input) => ({ user: input }),\n};\n`,
  'packages/local/src/rest/sms.ts': `export const routes = {\n  'POST /api/v2/sms/send': forAnyone(() => ({ code: 200 })),\n};\n`,
  'test/scripts.test.ts': `test('a fixture', () => write('sendSmsCode(connection)'));\n`,
  'test/words.test.ts': `import { connect } from '@authing/core';\ntest('POST /api/v2/sms/send', () => expect('sendSmsCode').toBeTruthy());\n`,
};

beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'report-'));
  cpSync(join(root, 'schema'), join(workspace, 'schema'), { recursive: true });
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

test('lowers the recorded number when a hole is filled, and refuses more holes', () => {
  expect(run().status).toBe(0);
  const before = limits();
  write('packages/core/src/sms.test.ts', `test('sends', () => sendSmsCode(connection, '1'));\n`);
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
  write('packages/core/src/sms.test.ts', `test('sends', () => sendSmsCode(connection, '1'));\n`);
  const { status, output } = run('--check');
  expect(status).toBe(1);
  expect(output).toContain('docs/coverage.md is stale');
  expect(output).toContain(`test: only ${before.test - 1} holes, lower ${before.test}`);
  expect(readFileSync(join(workspace, 'docs/coverage.md'), 'utf8')).toBe(page);
  expect(limits()).toEqual(before);
});
