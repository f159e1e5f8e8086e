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
  'users/lists': `import { secret } from '../connection.js';
/** All users. */
export declare function list(): Promise<string[]>;
export declare const key: typeof secret;
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

test('an entry or an object of functions is one file, and what neither passes on is internal', () => {
  const files = joinDeclarations(written(), MANIFEST);
  expect(Object.keys(files).sort()).toEqual(['index', 'internal', 'users']);
  expect(files.index).toBe(`export * as users from './users.js';
export { connect } from './internal.js';
import * as users from './users.js';
export interface Options {
    id: string;
}
type Bound<Module> = { readonly [Name in keyof Module]: Module[Name] };
export declare class Client {
    constructor(options: Options);
    readonly users: Bound<typeof users>;
}
export {};
`);
  expect(files.users).toMatch(/^import { secret } from '.\/internal.js';\n\/\*\* All users. \*\//);
  expect(files.internal).toMatch(/^import { Options } from '.\/index.js';/);
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
  expect(definition.fileName).toBe(join(joined, 'users.d.ts'));
  expect(files.users?.slice(definition.textSpan.start)).toMatch(/^list\(\): Promise/);
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
