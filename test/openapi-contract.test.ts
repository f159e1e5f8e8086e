/** The generator and the check of the REST contract, run as a contributor runs them, on a damaged copy of the contract. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { useScripts } from './support/scripts.js';

// The first run of a script loads all it needs, which takes long on a busy machine.
jest.setTimeout(120_000);
const root = process.cwd();
const GENERATED = 'packages/core/src/generated/rest.generated.ts';
const CONTRACT = 'schema/authing.openapi.yaml';
let copy: string;

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'contract-'));
  for (const name of ['schema', 'redocly.yaml']) cpSync(join(root, name), join(copy, name), { recursive: true });
  for (const name of ['core', 'management'])
    mkdirSync(join(copy, `packages/${name}/src/generated`), { recursive: true });
});

afterEach(() => rmSync(copy, { recursive: true, force: true }));

function damage(from: string, to: string) {
  const path = join(copy, CONTRACT);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

const runScript = useScripts();
const run = (script: string, ...options: string[]) => runScript(script, options, { cwd: copy });

describe('generate-routes', () => {
  test('gives the checked-in file, twice the same', async () => {
    expect(await run('generate-routes.mjs')).toMatchObject({ status: 0 });
    const first = readFileSync(join(copy, GENERATED), 'utf8');
    expect(first).toBe(readFileSync(join(root, GENERATED), 'utf8'));
    expect(await run('generate-routes.mjs', '--check')).toEqual({ status: 0, output: '' });
  });

  test('what only an administrator may call is for management alone', async () => {
    expect(await run('generate-routes.mjs')).toMatchObject({ status: 0 });
    const text = (name: string) => readFileSync(join(copy, `packages/${name}/src/generated/rest.generated.ts`), 'utf8');
    for (const mine of ["'POST /api/v2/tenant'", 'export interface AuditLog ']) {
      expect(text('management')).toContain(mine);
      expect(text('core')).not.toContain(mine);
    }
    for (const shared of ["'POST /api/v2/sms/send'", 'export interface PublicKeyInfo ']) {
      expect(text('core')).toContain(shared);
      expect(text('management')).not.toContain(shared);
    }
    expect(text('management')).toContain("declare module '@authing/core' {\n  interface Routes {");
  });

  test('--check names a stale file and leaves it alone', async () => {
    writeFileSync(join(copy, GENERATED), 'old');
    const { status, output } = await run('generate-routes.mjs', '--check');
    expect(status).toBe(1);
    expect(output).toContain(`${GENERATED} is stale`);
    expect(readFileSync(join(copy, GENERATED), 'utf8')).toBe('old');
  });

  test('an edited description changes its own lines and nothing else', async () => {
    damage(
      'description: Sends a verification code by text message',
      'description: Posts a verification code by text message',
    );
    expect(await run('generate-routes.mjs')).toMatchObject({ status: 0 });
    const [before, after] = [root, copy].map((folder) => readFileSync(join(folder, GENERATED), 'utf8').split('\n'));
    const changed = before!.flatMap((line, at) => (line === after![at] ? [] : [[line, after![at]]]));
    expect(after).toHaveLength(before!.length);
    expect(changed).toEqual([[expect.stringContaining('Sends a ver'), expect.stringContaining('Posts a ver')]]);
  });

  test('fails as a command too, with the place', () => {
    damage('schemas/SmsScene', 'schemas/Smscene');
    const script = resolve(root, 'scripts/generate-routes.mjs');
    const { status, stderr } = spawnSync(process.execPath, [script], { cwd: copy, encoding: 'utf8' });
    expect({ status, stderr }).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('properties.scene.$ref: unknown $ref'),
    });
  });

  const faults: [fault: string, from: string, to: string, message: string][] = [
    [
      'an unknown $ref',
      'schemas/SmsScene',
      'schemas/Smscene',
      'paths./api/v2/sms/send.post.requestBody.content.application/json.schema.properties.scene.$ref: unknown $ref',
    ],
    [
      'no description',
      'description: Sends a verification code by text message',
      'x-was: S',
      'POST /api/v2/sms/send: no description',
    ],
    [
      'no tag',
      'operationId: sendSmsCode\n      tags: [login]',
      'operationId: sendSmsCode',
      'POST /api/v2/sms/send: no tag',
    ],
    [
      'no envelope',
      'x-envelope: v2',
      'x-envelop: v2',
      'GET /api/v2/.well-known: x-envelope must be one of v2, v3, none',
    ],
    [
      'an operationId given twice',
      'operationId: sendSmsCode',
      'operationId: getPublicKey',
      'getPublicKey is already that of',
    ],
    [
      'an undeclared path parameter',
      '/api/v2/env/{key}:',
      '/api/v2/env/{name}:',
      'path parameter name is not declared',
    ],
  ];
  test.each(faults)('refuses %s and says where', async (_fault, from, to, message) => {
    damage(from, to);
    const { status, output } = await run('generate-routes.mjs');
    expect(status).toBe(1);
    expect(output).toContain(message);
  });
});

describe('check-openapi-contract', () => {
  test('accepts the contract as it is', async () => {
    const { status, output } = await run('check-openapi-contract.mjs');
    expect({ status, output }).toMatchObject({ status: 0, output: expect.stringContaining('agree with the facts') });
  });

  test('names every difference from the facts at once, what the linter says and exceptions without need', async () => {
    damage('/api/v2/users/kick:', '/api/v2/users/kick-out:');
    damage('name: app_id', 'name: appid');
    damage('providerIentifier:', 'providerIdentifier:');
    damage('x-envelope: v2', 'x-envelope: v3');
    damage('    AgreementLanguage:', '    Orphan: { type: string, description: Unused. }\n    AgreementLanguage:');
    const path = join(copy, 'schema/facts/rest-exceptions.json');
    const exceptions = JSON.parse(readFileSync(path, 'utf8'));
    exceptions.routes['POST /api/v2/sms/send'] = 'no reason';
    writeFileSync(path, JSON.stringify(exceptions));
    const { status, output } = await run('check-openapi-contract.mjs');
    expect(status).toBe(1);
    for (const line of [
      'POST /api/v2/users/kick: not in the contract',
      'POST /api/v2/users/kick-out: no fact behind it',
      'GET /api/v2/logout: query name app_id is not in the contract',
      'GET /api/v2/logout: query name appid has no fact behind it',
      'body name connection.providerIentifier is not in the contract',
      'GET /api/v2/.well-known: x-envelope v3, but the fact says v2',
      'route POST /api/v2/sms/send is not needed any more',
      'Component: "Orphan" is never used',
    ]) {
      expect(output).toContain(line);
    }
  });
});
