/** What the command does with sources that are made to break it: no stack, no secret, nothing of others changed. */
import { linkSync, mkdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { buildSchema, introspectionFromSchema } from 'graphql';
import { faultServer } from '../../../test/support/fault-server.js';
import { HEADER } from './plugins/header.js';
import { comment } from './print/comment.js';
import { screened, secretsInAddress, secretsInHeaders } from './screen.js';
import { newerDeployment } from './testing/schemas.js';
import { type Workspace, workspace } from './testing/workspace.js';

let space: Workspace;
beforeEach(() => {
  space = workspace({ 'package.json': '{}', 'schema.graphql': newerDeployment() });
});
afterEach(() => space.remove());

const run = (out: string, ...more: string[]) => space.run('--schema', 'schema.graphql', '--out', out, ...more);
const isTold = ({ err }: { err: string }) => expect(err).not.toMatch(/report it with this text|\n {4}at /);

describe('sources', () => {
  const deep = (depth: number) => 'query deep '.concat('{ user '.repeat(depth), '}'.repeat(depth));
  const listed = (depth: number) => `type Query { a: ${'['.repeat(depth)}Int${']'.repeat(depth)} }`;

  test.each([20_000, 1_500])('lists of lists, %i deep, are refused with their place', async (depth) => {
    space.write({ 'deep.graphql': listed(depth) });
    const found = await space.run('--schema', 'deep.graphql', '--out', 'out');
    expect(found).toMatchObject({ code: 3, err: expect.stringMatching(/deep\.graphql:1:\d+: nested more than 200/) });
    isTold(found);
  });

  test('documents of 20,000 levels are refused with their place', async () => {
    space.write({ 'own.graphql': deep(20_000) });
    const found = await run('out', '--documents', 'own.graphql');
    expect(found).toMatchObject({ code: 2, err: expect.stringMatching(/own\.graphql:1:\d+: nested more than 200/) });
    isTold(found);
  });

  test('brackets in descriptions do not count', async () => {
    space.write({
      'schema.graphql': `"""${'{['.repeat(500)}"""\nscalar Odd\n# ${'('.repeat(500)}\n${newerDeployment()}`,
    });
    expect((await run('out')).code).toBe(0);
  });

  test('fragments that lead on and on', async () => {
    const chain = Array.from({ length: 12_000 }, (_, at) => `fragment f${at} on User { id ...f${at + 1} }`);
    space.write({ 'own.graphql': [...chain, 'fragment f12000 on User { id }'].join('\n') });
    const found = await run('out', '--documents', 'own.graphql');
    expect(found.code).toBe(2);
    isTold(found);
  });

  type Answer = {
    __schema: { types: { name: string; description?: unknown; fields?: unknown; enumValues?: unknown }[] };
  };
  test.each<[string, (type: Answer['__schema']['types'][number]) => void, string]>([
    ['a description that is a number', (type) => Object.assign(type, { description: 42 }), 'description must be text'],
    ['fields that are no list', (type) => Object.assign(type, { fields: {} }), 'fields must be a list'],
    ['a field that is null', (type) => Object.assign(type, { fields: [null] }), 'fields must be a list of objects'],
  ])('an answer with %s', async (_what, change, message) => {
    const answer = introspectionFromSchema(buildSchema(newerDeployment())) as unknown as Answer;
    change(answer.__schema.types.find(({ name }) => name === 'User') ?? { name: '' });
    space.write({ 'answer.json': JSON.stringify({ data: answer }) });
    const found = await space.run('--schema', 'answer.json', '--out', 'out');
    expect(found).toMatchObject({ code: 3, err: expect.stringContaining(message) });
    expect(found.err).toMatch(/answer\.json: .*__schema\.types\.\d+\./);
    isTold(found);
  });
});

describe('--out', () => {
  test('a file with a second name elsewhere is replaced, not written through', async () => {
    space.write({ 'elsewhere.ts': `${HEADER}\nprecious\n` });
    mkdirSync(`${space.folder}/out`);
    linkSync(`${space.folder}/elsewhere.ts`, `${space.folder}/out/types.ts`);
    expect((await run('out')).code).toBe(0);
    expect(space.read('elsewhere.ts')).toBe(`${HEADER}\nprecious\n`);
    expect(space.read('out/types.ts')).not.toContain('precious');
    expect(space.list('out').filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test.each(['.git/x', 'node_modules/foo', 'packages/a/node_modules'])('%s is refused', async (out) => {
    const found = await run(out);
    expect(found).toMatchObject({ code: 2, err: expect.stringContaining('where other programs write') });
  });

  test.each(['', ' '])('“%s” is no folder', async (out) => {
    expect(await run(out)).toMatchObject({ code: 2, err: expect.stringContaining('--out is missing') });
  });

  test('--check takes the line ends of Windows', async () => {
    await run('out');
    space.write({ 'out/types.ts': space.read('out/types.ts').replaceAll('\n', '\r\n') });
    expect((await run('out', '--check')).code).toBe(0);
  });

  test('--check says which file is not one of ours, and what to do', async () => {
    space.write({ 'out/types.ts': 'mine\n' });
    const { code, err } = await run('out', '--check');
    expect(code).toBe(1);
    expect(err).toContain('out/types.ts was not written by authing-codegen\n');
    expect(err).toContain('Move what was not written by authing-codegen, or give --out another folder. Then run');
  });
});

describe('names and comments', () => {
  test('a fragment called like a case of another is refused', async () => {
    space.write({
      'schema.graphql': newerDeployment().replace(
        'type User {',
        'interface Numbered { id: String }\ntype User implements Numbered {',
      ),
      'own.graphql': 'fragment nodex on Numbered { id }\nfragment nodex_NA_ on User { id }',
    });
    const { code, err } = await run('out', '--documents', 'own.graphql');
    expect({ code, err }).toMatchObject({
      code: 2,
      err: expect.stringMatching(/fragment nodex_NA_ clashes with .*fragment nodex: both are called Nodex_NA_Fragment/),
    });
  });

  test('an operation whose function and document would have one name', async () => {
    space.write({ 'own.graphql': 'query _x { __typename }' });
    const { code, err } = await run('out', '--documents', 'own.graphql');
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringMatching(/_x must begin with a letter/) });
  });

  test('no comment tells TypeScript to leave a declaration out', () => {
    const texts = ['@internal', 'x@internal', '\\@internal', '@@internal', '{@internal}'];
    for (const text of texts) expect(comment(text, text).join('\n')).not.toContain('@internal');
  });
});

describe('secrets', () => {
  test.each([
    'http://us er:hunter2@host/x',
    'https:/user:hunter2@host',
    'HTTPS:\\\\user:hunter2@host',
    'http:user:hunter2@host',
    'http://u:hunter2/%zz@host:99999',
    'see https://host/x?apikey=hunter2&b=hunter2#hunter2=hunter2',
  ])('%s is printed without them', (text) => {
    expect(screened(text, secretsInAddress(text))).not.toContain('hunter2');
  });

  test('what was sent is hidden however it comes back', () => {
    const basic = `Basic ${Buffer.from('me:hunter2/ü').toString('base64')}`;
    const secrets = secretsInHeaders({ authorization: basic, cookie: 'a=first1; b="second2"', 'x-key': 'third+3' });
    for (const plain of ['me:hunter2/ü', 'hunter2/ü', 'first1', 'second2', 'third+3']) {
      const hex = Buffer.from(plain).toString('hex');
      const said = [plain, encodeURIComponent(plain), btoa(unescape(encodeURIComponent(plain))), hex].join(' | ');
      expect(screened(said, secrets)).toBe('… | … | … | …');
    }
  });

  test('controls and marks that turn a text around go, line ends stay', () => {
    expect(screened('a\u001b]0;x\u0007\n\tb\u202ec\r')).toBe('a ]0;x \n\tb c ');
  });

  test('a server that says them back is not repeated; a % that is no escape is taken as it is', async () => {
    const server = await faultServer((_, response) =>
      response.end(JSON.stringify({ errors: [{ message: 'me:hun%ter2 and key s3cret-value' }] })),
    );
    try {
      const address = server.url.replace('http://', 'http://me:hun%ter2@');
      const { code, err, out } = await space.run('--schema', `${address}/g?key=s3cret-value`, '--out', 'out');
      expect(code).toBe(3);
      expect(out + err).not.toMatch(/hun%|ter2|s3cret-value|report it/);
    } finally {
      await server.close();
    }
  });
});
