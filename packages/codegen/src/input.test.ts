/** What the command is given and may touch: folders, links, addresses, sizes. */
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { faultServer } from '../../../test/support/fault-server.js';
import { printable, said } from './printable.js';
import { newerDeployment } from './testing/schemas.js';
import { type Workspace, workspace } from './testing/workspace.js';

let space: Workspace;
let other: Workspace;
beforeEach(() => {
  other = workspace({
    'index.ts': 'precious\n',
    'old.js': "const { AuthenticationClient } = require('authing-js-sdk');\n",
  });
  space = workspace({ 'package.json': '{}', 'schema.graphql': newerDeployment() });
});
afterEach(() => {
  space.remove();
  other.remove();
});

const run = (out: string, ...more: string[]) => space.run('--schema', 'schema.graphql', '--out', out, ...more);

describe('--out', () => {
  test('files of other people stay, and nothing is written beside them', async () => {
    space.write({ 'src/index.ts': 'mine\n' });
    const { code, err } = await run('src');
    expect({ code, err }).toMatchObject({
      code: 2,
      err: expect.stringMatching(/src\/index\.ts was not written by authing-codegen.*give --out another folder/),
    });
    expect([space.list('src'), space.read('src/index.ts')]).toEqual([['index.ts'], 'mine\n']);
  });

  test('a folder outside of the project is refused, by its path or by a link', async () => {
    symlinkSync(other.folder, `${space.folder}/linked`);
    for (const out of [other.folder, '../elsewhere', 'linked', 'linked/deeper']) {
      expect(await run(out)).toMatchObject({ code: 2, err: expect.stringContaining('is outside of the project') });
    }
    expect(other.list('.')).toEqual(['index.ts', 'old.js']);
  });

  test('a link in the place of a file is nobody’s to write through', async () => {
    mkdirSync(`${space.folder}/out`);
    symlinkSync(`${other.folder}/index.ts`, `${space.folder}/out/index.ts`);
    expect(await run('out')).toMatchObject({
      code: 2,
      err: expect.stringContaining('out/index.ts was not written by'),
    });
    expect(other.read('index.ts')).toBe('precious\n');
  });

  test('a file is no folder to write to', async () => {
    space.write({ taken: 'a file' });
    const { code, err } = await run('taken');
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('taken is a file, not a folder') });
    expect(err).not.toMatch(/Please report|\n {4}at /);
  });
});

test('migrate leaves what a link leads to outside of the project', async () => {
  symlinkSync(other.folder, `${space.folder}/linked`);
  const { code, out } = await space.run('migrate', '.', '--target', 'server');
  expect({ code, out }).toMatchObject({
    code: 0,
    out: expect.stringContaining('linked:1  this leads out of the project'),
  });
  expect(other.read('old.js')).toContain('authing-js-sdk');
});

describe('credentials', () => {
  test.each([
    ['https://ann:s3cret@id.example.com/graphql?token=s3cret#s3cret', 'https://id.example.com/graphql'],
    ['https://ann:s3/cr@et@id.example.com:99999/x', 'https://id.example.com:99999/x'],
    ['schema@v2.graphql', 'schema@v2.graphql'],
  ])('%s is shown as %s', (source, shown) => expect(printable(source)).toBe(shown));

  test('of an address go into a header, and are in nothing that is printed', async () => {
    const server = await faultServer((_, response) =>
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end('{"message":"not for Basic YW5uOnMzY3JldA=="}'),
    );
    try {
      const { code, out, err } = await space.run('--schema', server.url.replace('//', '//ann:s3cret@'), '--out', 'out');
      expect(code).toBe(3);
      expect(server.seen[0]?.headers.authorization).toBe('Basic YW5uOnMzY3JldA==');
      expect(out + err).not.toMatch(/s3cret|YW5uOnMzY3JldA/);
      expect(err).toContain('not for …');
    } finally {
      await server.close();
    }
  });

  test('what a server says cannot steer the terminal, and has an end', () => {
    expect(said('\u001b[2J\u0007ha\nck')).toBe('[2J ha ck');
    expect(said('x'.repeat(10_000))).toHaveLength(301);
  });
});

describe('sizes and forms', () => {
  test('a file that is longer than any schema is not read', async () => {
    writeFileSync(`${space.folder}/big.graphql`, '');
    truncateSync(`${space.folder}/big.graphql`, 65 * 1024 * 1024);
    expect(await space.run('--schema', 'big.graphql', '--out', 'out')).toMatchObject({
      code: 3,
      err: expect.stringContaining('big.graphql cannot be read: it is longer than 16 MB'),
    });
  });

  test('neither is an answer without end', async () => {
    const part = Buffer.alloc(1024 * 1024, ' ');
    const server = await faultServer((_, response) => {
      const more = () => {
        while (!response.destroyed && response.write(part));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    });
    try {
      expect(await space.run('--schema', server.url, '--out', 'out')).toMatchObject({
        code: 3,
        err: expect.stringContaining('longer than 16 MB'),
      });
    } finally {
      await server.close();
    }
  });

  test.each([
    ['a package.json that is no JSON', { 'package.json': '{' }, [], 'package.json: '],
    ['a package that is no name', {}, ['--package', "x'; evil(); '"], '--package must be the name of a package'],
    [
      'an empty file in a folder of documents',
      { 'own.graphql/x': '' },
      ['--documents', 'own.graphql/'],
      'own.graphql/x:1:1: ',
    ],
  ])('2 for %s', async (_what, files, args, message) => {
    space.write(files);
    const { code, err } = await run('out', ...args);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining(message) });
  });
});

describe('names', () => {
  test('types that clash get another one, which the report tells', async () => {
    space.write({
      'schema.graphql': `${newerDeployment()}\ninput Array { a: [filter!] }\ninput filter { b: Record }\ninput Filter { c: ID }\nenum Record { _2FA _2fa A_B }\nenum constructor { X }\nscalar toString\nextend type Query { find(a: Array): toString }`,
    });
    expect(await run('out')).toMatchObject({ code: 0 });
    const types = space.read('out/types.ts');
    for (const name of ['Array_', 'Filter', 'Filter_']) expect(types).toContain(`export interface ${name} {`);
    expect(types).toContain("export const Record_ = {\n  _2FA: '_2FA',\n  _2fa: '_2fa',\n  AB: ");
    expect(types).toContain('a?: Array<Filter_> | null | undefined;');
    expect(space.read('out/report.md')).toMatch(/## Types under another name \(4\)[\s\S]*- `Array` is `Array_`/);
  });

  test.each(['eval', 'arguments', 'then', 'object', 'exports', 'undefined'])(
    'an operation called %s is refused',
    async (name) => {
      space.write({ 'own.graphql': `query ${name} { countEmployees }` });
      expect(await run('out', '--documents', 'own.graphql')).toMatchObject({
        code: 2,
        err: expect.stringMatching(/own\.graphql:1: query \w+ clashes with .*Give it another name/),
      });
    },
  );
});
