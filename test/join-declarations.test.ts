import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { joinDeclarations } from '../scripts/join-declarations.mjs';

const MANIFEST = { exports: { '.': './dist/esm/index.d.ts', './users': './dist/esm/users.d.ts' } };

const MODULES = {
  index: `export * as users from './users/users.js';
export * from './client.js';
export * from './options.js';
export { connect } from './connection.js';
export type { Filter } from './users/lists.js';
`,
  client: `/** About the module, not about what comes next. */
import * as users from './users/users.js';
import type { Options } from './options.js';
type Bound<Module> = { readonly [Name in keyof Module]: Module[Name] };
export declare class Client {
    constructor(options: Options);
    readonly users: Bound<typeof users>;
}
`,
  options: `export interface Options {
    id: string;
}
`,
  connection: `import { Options } from './options.js';
export declare function connect(options: Options): object;
export declare function secret(): string;
`,
  'users/users': `export * from './lists.js';
`,
  'users/lists': `import { connect } from '../connection.js';
export interface Filter {
    name: string;
}
/** All users. */
export declare function list(filter?: Filter): Promise<string[]>;
export declare const key: typeof connect;
`,
  unused: `export declare const nobody: 1;
`,
};

function written(changes: Record<string, string> = {}): string {
  const directory = mkdtempSync(join(tmpdir(), 'authing-declarations-'));
  for (const [path, text] of Object.entries({ ...MODULES, ...changes })) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, `${path}.d.ts`), text);
  }
  return directory;
}

test('an entry is one file, in which an object of functions is a namespace and what is not passed on is not exported', () => {
  const files = joinDeclarations(written(), MANIFEST);
  expect(Object.keys(files).sort()).toEqual(['index', 'users']);
  expect(files.index).toBe(`export import Filter = users.Filter;
export declare function connect(options: Options): object;
declare function secret(): string;
export interface Options {
    id: string;
}
type Bound<Module> = { readonly [Name in keyof Module]: Module[Name] };
export declare class Client {
    constructor(options: Options);
    readonly users: Bound<typeof users>;
}
export declare namespace users {
    export interface Filter {
        name: string;
    }
    /** All users. */
    export function list(filter?: Filter): Promise<string[]>;
    export const key: typeof connect;
    export {};
}
export {};
`);
  expect(files.users).toMatch(/^import { connect } from '.\/index.js';\nexport interface Filter {/);
});

test('an object has a second name where a module calls it so', () => {
  const client = MODULES.client.replaceAll('as users', 'as people').replaceAll('typeof users', 'typeof people');
  const { index } = joinDeclarations(written({ client }), MANIFEST);
  expect(index).toContain('\nimport people = users;\n');
  expect(index).toContain('readonly users: Bound<typeof people>;');
});

test('a module that is an object and passed on as well is a file of its own', () => {
  const index = `${MODULES.index.replace("export * as users from './users/users.js';\n", '')}export * from './users/users.js';\n`;
  const files = joinDeclarations(written({ index }), MANIFEST);
  expect(files.index).toContain("export * from './users.js';");
  expect(files.index).toContain("import * as users from './users.js';");
  expect(files.users).toContain('export declare function list(');
});

test('an entry that needs what no other exports is refused', () => {
  const lists = MODULES['users/lists']
    .replaceAll('connect }', 'secret }')
    .replaceAll('typeof connect', 'typeof secret');
  expect(() => joinDeclarations(written({ 'users/lists': lists }), MANIFEST)).toThrow(
    'users.d.ts needs secret of connection. Export it from index.',
  );
});

test('editors find a method’s documentation and its function in the joined files', () => {
  const joined = mkdtempSync(join(tmpdir(), 'authing-joined-'));
  const files = joinDeclarations(written(), MANIFEST);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(joined, `${name}.d.ts`), text);
  const caller = join(joined, 'caller.ts');
  const text = "import { Client } from './index.js';\nnew Client({ id: '1' }).users.list();\n";
  writeFileSync(caller, text);

  const ts = createRequire(resolve('packages/codegen/package.json'))('typescript59');
  const service = ts.createLanguageService({
    ...ts.sys,
    useCaseSensitiveFileNames: () => true,
    getCompilationSettings: () => ({ strict: true, types: [] }),
    getScriptFileNames: () => [caller],
    getScriptVersion: () => '1',
    getScriptSnapshot: (file: string) => ts.ScriptSnapshot.fromString(ts.sys.readFile(file) ?? ''),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
  });
  const at = text.indexOf('list()');
  expect(ts.displayPartsToString(service.getQuickInfoAtPosition(caller, at).documentation)).toBe('All users.');
  const [definition] = service.getDefinitionAtPosition(caller, at);
  expect(definition.fileName).toBe(join(joined, 'index.d.ts'));
  expect(files.index?.slice(definition.textSpan.start)).toMatch(/^list\(filter/);
});

test('two meanings of one name in a file are refused', () => {
  const directory = written({ options: `${MODULES.options}type Bound<Module> = Module;\n` });
  expect(() => joinDeclarations(directory, MANIFEST)).toThrow('Bound is from options and from client. Rename one.');
});

test('values that a module passes on as types are refused', () => {
  const directory = written({
    index: MODULES.index.replace("* from './client.js'", "type * from './client.js'"),
  });
  expect(() => joinDeclarations(directory, MANIFEST)).toThrow('passes on values of client as types');
});
