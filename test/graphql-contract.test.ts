/** The generator, the check and the comparison of the GraphQL contract, run as a contributor runs them, on a damaged copy. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { useScripts } from './support/scripts.js';

// The first run of a script loads all it needs, which takes long on a busy machine.
jest.setTimeout(120_000);
const root = process.cwd();
const SCHEMA = 'schema/authing.graphql';
const FACTS = 'schema/facts/graphql.json';
const ROLES = 'packages/management/src/roles/roles.graphql';
const USER = 'schema/fragments/user.graphql';
const runScript = useScripts();

/** The contract, the documents and what is generated from them; the rest is that of the repository. */
function duplicate(): string {
  const folder = mkdtempSync(join(tmpdir(), 'contract-'));
  const take = (name: string, filter?: (path: string) => boolean) =>
    cpSync(join(root, name), join(folder, name), { recursive: true, ...(filter && { filter }) });
  const isPart = (path: string) => /(src|\/[^./]+|\.graphql|\.generated\.ts)$/.test(path);
  for (const name of ['schema', 'codegen.yml', 'package.json', 'packages/core/package.json', '.changeset/config.json'])
    take(name);
  for (const name of ['core', 'auth', 'management', 'local']) take(`packages/${name}/src`, isPart);
  for (const name of ['scripts', 'packages/codegen', 'node_modules']) symlinkSync(join(root, name), join(folder, name));
  return folder;
}

/** The copy a test works in: one for all, put in order again after each; tests that write anything get their own. */
let copy: string;
let shared: string;
const originals = new Map<string, string>();

beforeAll(() => {
  shared = duplicate();
});
beforeEach(() => {
  copy = shared;
});
afterEach(() => {
  if (copy !== shared) rmSync(copy, { recursive: true, force: true });
  else for (const [path, text] of originals) writeFileSync(path, text);
  originals.clear();
});
afterAll(() => rmSync(shared, { recursive: true, force: true }));

/** The text of a file of the copy, which comes back after the test. */
function original(file: string): string {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  if (!originals.has(path)) originals.set(path, text);
  return text;
}

function damage(file: string, from: string | RegExp, to: string) {
  const text = original(file);
  expect(text).toMatch(from);
  writeFileSync(join(copy, file), text.replace(from, to));
}

const script = (name: string, ...args: string[]) => runScript(name, args, { cwd: copy });
const generate = (...args: string[]) =>
  runScript('graphql-codegen', ['--config', 'codegen.yml', ...args], { cwd: copy });
const generated = (folder: string) =>
  readdirSync(join(folder, 'packages'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(core|auth|management|local)\/src\/.*\.generated\.ts$/.test(file) && !file.includes('rest.gen'))
    .map((file) => [file, readFileSync(join(folder, 'packages', file), 'utf8')] as const);

describe('generate', () => {
  test('the checked-in files are what the contract gives', async () => {
    expect(await generate('--check')).toMatchObject({ status: 0 });
  });

  test('names the files that no longer fit', async () => {
    damage(ROLES, '...RoleWithParent', '...Role');
    const { status, output } = await generate('--check');
    expect(status).toBe(1);
    expect(output).toContain('packages/management/src/roles/roles.generated.ts');
  });

  test('an edited description changes the lines it stands in and nothing else', async () => {
    copy = duplicate();
    damage(SCHEMA, /"Name shown to others\."(?=\s+nickname: String\n)/, '"What others see."');
    expect(await generate()).toMatchObject({ status: 0 });
    const before = new Map(generated(root));
    const changed = generated(copy).filter(([file, text]) => text !== before.get(file));
    expect(changed.map(([file]) => file)).toEqual([
      'core/src/generated/graphql.generated.ts',
      'local/src/server/generated/resolvers.generated.ts',
    ]);
    for (const [file, text] of changed) {
      expect(text.replaceAll('What others see.', 'Name shown to others.')).toBe(before.get(file));
    }
  });

  test('names file and line of an unknown field, type and fragment', async () => {
    damage(USER, 'nickname', 'nickName');
    expect(await generate()).toMatchObject({
      status: 1,
      output: expect.stringMatching(/nickName[\s\S]*user\.graphql:\d+:\d+/),
    });
    damage(USER, 'nickName', 'nickname');
    damage(ROLES, '$namespace: String', '$namespace: Text');
    damage(ROLES, '...RoleWithParent', '...RoleWithAll');
    const { output } = await generate();
    expect(output).toMatch(/Unknown type "Text"[\s\S]*roles\.graphql:\d+:\d+/);
    expect(output).toMatch(/Unknown fragment "RoleWithAll"[\s\S]*roles\.graphql:\d+:\d+/);
  });

  test('names file, line and column of an unknown type in the schema', async () => {
    damage(SCHEMA, 'emailCode: String!', 'emailCode: Sting!');
    const { status, output } = await generate();
    expect(status).toBe(1);
    expect(output).toMatch(/schema\/authing\.graphql:\d+:\d+: Unknown type "Sting"/);
  });
});

describe('generated documents', () => {
  const documents = ['core', 'auth', 'management'].flatMap((name) => {
    const folder = join(root, 'packages', name, 'src');
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.generated.ts') && !file.startsWith('generated'))
      .flatMap((file) => [
        ...readFileSync(join(folder, file), 'utf8').matchAll(/ = '(.*)' as unknown as TypedDocument</g),
      ]);
  });
  const texts = documents.map(([, text]) => text!);

  test('are valid, without fragments and white space to spare', () => {
    const schema = buildSchema(readFileSync(join(root, SCHEMA), 'utf8'));
    const facts = JSON.parse(readFileSync(join(root, 'schema/facts/graphql.json'), 'utf8'));
    expect(texts.length).toBeGreaterThanOrEqual(Object.keys(facts.operations).length);
    for (const text of texts) {
      expect(validate(schema, parse(text))).toEqual([]);
      expect(text).not.toMatch(/\.\.\.|\n| {2}/);
    }
  });

  test('never ask for a password hash', () => {
    for (const text of texts) expect(text.slice(text.indexOf('{'))).not.toMatch(/[{ ]password[ }]/);
  });
});

describe('AUTHING_SCHEMA', () => {
  const generateFor = (AUTHING_SCHEMA: string) =>
    runScript('graphql-codegen', ['--config', 'codegen.yml'], { cwd: copy, env: { AUTHING_SCHEMA } });

  test('generates from the schema of a deployment; what that lacks is cut out of types and documents', async () => {
    copy = duplicate();
    const older = readFileSync(join(copy, SCHEMA), 'utf8')
      .replace(/\bphoneCountryCode: String\n(?=[^}]*directManagement)/, 'phoneCountry: String\n')
      .replace(/\bunbindEmail\b/, 'unbindMail');
    writeFileSync(join(copy, 'older.graphql'), older);
    const { status, output } = await generateFor('older.graphql');
    expect({ status, output }).toMatchObject({ status: 0 });
    expect(output).toContain('mutation unbindEmail cannot work: Mutation.unbindEmail: no such field');
    const text = (file: string) => readFileSync(join(copy, 'packages', file), 'utf8');
    expect(text('core/src/generated/graphql.generated.ts').match(/interface UserFragment[^}]*/)?.[0]).not.toContain(
      'phoneCountryCode',
    );
    expect(text('auth/src/login/login.generated.ts')).toContain('externalId newlyCreated');
    expect(text('auth/src/binding/binding.generated.ts')).not.toContain('UnbindEmail');
    expect(text('local/src/server/generated/resolvers.generated.ts')).toContain('unbindMail');
  });

  test('is refused with file and line when it is no schema', async () => {
    copy = duplicate();
    writeFileSync(join(copy, 'broken.graphql'), 'type Query {\n  a: Nothing\n}\ntype Mutation { b: Int }');
    const { status, output } = await generateFor('broken.graphql');
    expect(status).not.toBe(0);
    expect(output).toContain('broken.graphql:2:6: Unknown type "Nothing"');
  });
});

describe('check-graphql-contract', () => {
  const check = () => script('check-graphql-contract.mjs');

  test('is content with the contract', async () => {
    expect(await check()).toMatchObject({ status: 0, output: expect.stringContaining(' 0 unexplained differences') });
  });

  test.each([
    [
      'a field that may be null no longer',
      SCHEMA,
      '  blocked: Boolean\n',
      '  blocked: Boolean!\n',
      'blocked: is Boolean!',
    ],
    ['a lost field', SCHEMA, '  nickname: String\n', '  nickName: String\n', 'nickname is missing'],
    ['a lost enum value', SCHEMA, '  AK_SK\n', '  ACCESS_KEY\n', 'AK_SK is missing'],
    [
      'a changed argument',
      SCHEMA,
      'emailCode: String!',
      'emailCode: String',
      '(emailCode): is String, the facts say String!',
    ],
    ['a changed variable', ROLES, '$newCode: String', '$newCode: String!', 'updateRole: $newCode is String!'],
    ['a renamed operation', ROLES, 'mutation assignRole', 'mutation giveRole', 'assignRole is missing'],
    ['a narrower selection', USER, '  gender\n', '', 'loginByEmail: does not select gender'],
    [
      'an enum member that 4.x calls otherwise',
      FACTS,
      '"MfaVerify"',
      '"MfaCheck"',
      'would be called MfaVerify, unlike',
    ],
    ['a password hash', USER, '  gender\n', '  gender\n  password\n', 'password hashes stay on the server'],
  ])('finds %s', async (_what, file, from, to, message) => {
    damage(file, from, to);
    expect(await check()).toMatchObject({ status: 1, output: expect.stringContaining(message) });
  });

  test('accepts a difference that is explained, and no explanation without a difference', async () => {
    const exceptions = 'schema/facts/graphql-exceptions.json';
    const entry = { difference: 'PolicyAssignmentTargetType: DEVICE is not among the facts', reason: 'a test' };
    damage(exceptions, /\s*\]\s*$/, `,${JSON.stringify(entry)}]`);
    expect(await check()).toMatchObject({ status: 1, output: expect.stringContaining('no longer true') });
    damage(SCHEMA, '  AK_SK\n', '  AK_SK\n  DEVICE\n');
    expect(await check()).toMatchObject({ status: 0 });
  });

  test('finds generated files whose source is gone', async () => {
    original(ROLES);
    rmSync(join(copy, ROLES));
    expect((await check()).output).toContain('roles.generated.ts: its .graphql file is gone');
  });
});

describe('schema-diff', () => {
  test('tells breaking, dangerous and safe changes of both contracts apart and proposes a changeset', async () => {
    copy = duplicate();
    const git = (...args: string[]) => execFileSync('git', args, { cwd: copy });
    git('init', '--quiet');
    git('add', 'schema', 'packages/core/package.json');
    const author = ['-c', 'user.name=test', '-c', 'user.email=test@example.com'];
    git(...author, 'commit', '--quiet', '--no-verify', '-m', 'first');
    expect((await script('schema-diff.mjs')).output).toContain('No change');

    damage(SCHEMA, '  nickname: String\n', '  nickname: String\n  motto: String\n');
    damage(SCHEMA, '  AK_SK\n', '  AK_SK\n  DEVICE\n');
    damage('schema/authing.openapi.yaml', '/api/v2/register/email-code:', '/api/v2/register/by-email-code:');
    damage('schema/authing.openapi.yaml', /required: \[ ?phone ?\]/, 'required: [phone, scene]');
    const [breaking, dangerous, safe] = (await script('schema-diff.mjs', '--changeset')).output.split('\n\n');
    expect(breaking).toMatch(/^Breaking.*\(2\)/);
    expect(breaking).toContain('- POST /api/v2/register/email-code: route removed');
    expect(breaking).toContain('- POST /api/v2/sms/send body.scene: field is now required');
    expect(dangerous).toContain('PolicyAssignmentTargetType.DEVICE');
    expect(safe).toContain('motto');
    expect(safe).toContain('- POST /api/v2/register/by-email-code: route added');
    const proposal = readFileSync(join(copy, '.changeset/contract-changes.md'), 'utf8');
    expect(proposal).toMatch(/^---\n'@authing\/core': minor\n/);
    expect(proposal).toContain('motto');
  });

  test('says when the ref is unknown', async () => {
    expect(await script('schema-diff.mjs', 'v9.9.9')).toMatchObject({
      status: 2,
      output: expect.stringContaining('v9.9.9'),
    });
  });
});
