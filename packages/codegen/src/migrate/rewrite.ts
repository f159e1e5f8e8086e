/** Rewrites one module of a project on 4.x. */
import type { Visitor } from '@babel/traverse';
import { Edits } from './edits.js';
import { rewriteExpressUses } from './express.js';
import {
  findLiterals,
  findNewName,
  Imports,
  isExpressHelper,
  isOld,
  packageOf,
  replaceUses,
  type Taken,
  type Target,
} from './imports.js';
import { members } from './members.js';
import { memberName, type Path, parseModule, walk } from './syntax.js';
import { typeNamesOf, usesOf } from './uses.js';
import type { Note, StatementStyle, Taking, Work } from './work.js';

export interface Rewritten {
  code: string;
  notes: Note[];
  /** Packages the module imports now. */
  packages: string[];
}

/** @throws SyntaxError when the file cannot be read */
export function rewriteModule(code: string, file: string, target: Target): Rewritten {
  const ast = parseModule(code, file);
  const notes: Note[] = [];
  const work: Work = {
    ...{
      file,
      target,
      edits: new Edits(code),
      notes,
      takings: [],
      packages: new Set<string>(),
      types: typeNamesOf(ast),
    },
    note: (at, text) => void notes.push({ line: at.loc?.start.line ?? 1, text }),
  };
  walk(ast, collecting(work));
  const all = work.takings.flatMap(({ names }) => names);
  for (const taking of work.takings) move(work, taking, all);
  walk(ast, members(work));
  return { code: work.edits.toString(), notes: notes.sort((a, b) => a.line - b.line), packages: [...work.packages] };
}

/** Finds the statements that take names from 4.x. */
function collecting(work: Work): Visitor {
  const take = (path: Path, style: StatementStyle, source: string, names: Taken[]) => {
    const { start, end } = path.node;
    work.takings.push({ source, names, style, start: start!, end: end!, scope: path.scope });
  };
  return {
    ImportDeclaration(path) {
      const { source, specifiers, importKind } = path.node;
      if (!isOld(source.value)) return;
      const named = specifiers.filter((one) => one.type === 'ImportSpecifier');
      if (named.length !== specifiers.length || !specifiers.length) return takeWhole(work, path as Path, source.value);
      const names = named.map(({ imported, local, importKind: kind }) => ({
        imported: imported.type === 'Identifier' ? imported.name : imported.value,
        ...{ local: local.name, typeOnly: kind === 'type' },
      }));
      take(path as Path, importKind === 'type' ? 'import type' : 'import', source.value, names);
    },
    ExportNamedDeclaration(path) {
      const { source, specifiers, exportKind } = path.node;
      if (!source || !isOld(source.value)) return;
      const names = specifiers.flatMap((one) =>
        one.type === 'ExportSpecifier'
          ? [{ imported: one.local.name, local: (one.exported as { name: string }).name, typeOnly: false }]
          : [],
      );
      take(path as Path, exportKind === 'type' ? 'export type' : 'export', source.value, names);
    },
    ExportAllDeclaration(path) {
      if (isOld(path.node.source.value))
        work.note(path.node, '`export *` from 4.x: export the names you need from the new packages');
    },
    VariableDeclaration(path) {
      const [declarator] = path.node.declarations;
      const [call, style] = callOf(declarator?.init);
      if (!call || path.node.declarations.length !== 1 || declarator!.id.type !== 'ObjectPattern') return;
      const names = declarator!.id.properties.flatMap((one) =>
        one.type === 'ObjectProperty' && one.key.type === 'Identifier' && one.value.type === 'Identifier'
          ? [{ imported: one.key.name, local: one.value.name, typeOnly: false }]
          : [],
      );
      if (names.length === declarator!.id.properties.length) take(path as Path, style, call, names);
    },
    StringLiteral(path) {
      // What the other visitors take is edited or noted by them; the rest (jest.mock, dynamic names) is for a human.
      const { parent, node } = path;
      if (!isOld(node.value) || /^(Import|Export)/.test(parent.type)) return;
      if (work.takings.some(({ start, end }) => node.start! >= start && node.end! <= end)) return;
      if (parent.type === 'CallExpression' && takeNamespace(work, path as Path)) return;
      if (parent.type === 'TSImportType' || parent.type === 'TSLiteralType') return takeImportType(work, path as Path);
      work.note(node, `“${node.value}” is named here: change it by hand`);
    },
  };
}

/** `require('authing-js-sdk')` and `await import('authing-js-sdk')`. */
function callOf(init: unknown): [source: string | undefined, style: StatementStyle] {
  const awaited = (init as { type?: string; argument?: unknown } | null)?.type === 'AwaitExpression';
  const call = (awaited ? (init as { argument: unknown }).argument : init) as
    | { type: string; callee: { type: string; name?: string }; arguments: { type: string; value?: unknown }[] }
    | undefined;
  if (call?.type !== 'CallExpression') return [undefined, 'require'];
  const isImport = call.callee.type === 'Import' && awaited;
  const source = call.callee.name === 'require' || isImport ? call.arguments[0]?.value : undefined;
  return [isOld(source) ? source : undefined, isImport ? 'await' : 'require'];
}

/** `import * as Authing`, or a default import: moves as a whole when everything used of it lives in one package. */
function takeWhole(work: Work, path: Path, source: string): void {
  const { node, scope } = path as Path & {
    node: { specifiers: { local: { name: string } }[]; source: { start: number; end: number } };
  };
  const locals = node.specifiers.map(({ local }) => local.name);
  if (isExpressHelper(source)) return void rewriteExpressUses(work, path, locals);
  moveNamespace(
    work,
    locals.flatMap((local) => usesOf(work.types, scope, local)),
    node.source,
    node,
  );
}

/** `const Authing = require('authing-js-sdk')` */
function takeNamespace(work: Work, literal: Path): boolean {
  const declarator = literal.parentPath?.parentPath;
  const id = declarator?.node.type === 'VariableDeclarator' ? declarator.node.id : undefined;
  if (id?.type !== 'Identifier') return false;
  moveNamespace(work, usesOf(work.types, literal.scope, id.name), literal.node, literal.node);
  return true;
}

function moveNamespace(
  work: Work,
  uses: readonly Path[],
  source: Path['node'] | { start: number; end: number },
  at: Path['node'],
): void {
  const names = uses.map(({ parent }) => memberName(parent));
  const taken = names.map((name) => ({ imported: name ?? '', local: '', typeOnly: false }));
  const homes = new Set(
    names.map((name) => name && findNewName(name)?.name === name && packageOf(findNewName(name)!, work.target, taken)),
  );
  const [home] = homes;
  if (homes.size !== 1 || !home)
    return void work.note(at, 'everything of 4.x is taken under one name: import what you need by name');
  const quote = work.edits.source[source.start!]!;
  work.edits.replace(source.start!, source.end!, `${quote}${home}${quote}`);
  work.packages.add(home);
}

/** `import('authing-js-sdk').User` in a type. */
function takeImportType(work: Work, literal: Path): void {
  const owner = literal.findParent((path) => path.node.type === 'TSImportType')?.node;
  const { qualifier } = Object(owner) as { qualifier?: { name?: string; start: number; end: number } };
  const found = qualifier?.name ? findNewName(qualifier.name) : undefined;
  if (!found || found.text)
    return void work.note(literal.node, 'this type of 4.x has no counterpart: describe it yourself');
  const quote = work.edits.source[literal.node.start!]!;
  const home = packageOf(found, work.target, []);
  work.edits.replace(literal.node.start!, literal.node.end!, `${quote}${home}${quote}`);
  work.edits.replace(qualifier!.start, qualifier!.end, found.name);
  work.packages.add(home);
}

/** Replaces a statement, and the uses of the names that changed. */
function move(work: Work, taking: Taking, all: readonly Taken[]): void {
  const { source, names, style, start, end } = taking;
  if (isExpressHelper(source)) return void rewriteExpressUses(work, taking);
  const imports = new Imports();
  for (const taken of names) moveName(work, taken, taking, imports, all);
  const statement = work.edits.source.slice(start, end);
  const quote = /["']/.exec(statement)?.[0] ?? "'";
  const printed = imports.print(style, quote, statement.endsWith(';') ? ';' : '');
  // Nothing left of it: its line goes too.
  work.edits.replace(start, printed || work.edits.source[end] !== '\n' ? end : end + 1, printed);
  for (const name of imports.packages) work.packages.add(name);
}

function moveName(
  work: Work,
  taken: Taken,
  { source, style, start, scope }: Taking,
  imports: Imports,
  all: readonly Taken[],
): void {
  const { imported, local, typeOnly } = taken;
  const exported = style.startsWith('export');
  const uses = exported ? [] : usesOf(work.types, scope, local);
  const literals = findLiterals(imported);
  const quote = /["']/.exec(work.edits.source.slice(start))?.[0] ?? "'";
  if (literals && !exported) return void inlineLiterals(work, uses, literals, quote);
  const found = findNewName(imported);
  if (!found || (exported && found.text)) {
    imports.add(source, imported, { local, typeOnly });
    const line = work.edits.source.slice(0, start).split('\n').length;
    return void work.notes.push({
      line,
      text: `${imported} has no counterpart: it is still taken from 4.x. Describe it yourself`,
    });
  }
  const home = packageOf(found, work.target, all);
  if (found.text) {
    for (const name of [found.name, ...(found.also ?? [])]) imports.add(home, name, { typeOnly: true });
    return void replaceUses(work.edits, uses, found.text);
  }
  // The new name, unless the file chose one of its own or uses the new one for something else.
  const free =
    local === imported &&
    (found.name === local || !(scope.hasBinding(found.name) || work.types.declared.has(found.name)));
  if (exported || !free) return void imports.add(home, found.name, { local, typeOnly });
  imports.add(home, found.name, { typeOnly });
  if (found.name !== local) replaceUses(work.edits, uses, found.name);
}

/** `SceneType.SCENE_TYPE_LOGIN` → `'login'` */
function inlineLiterals(
  work: Work,
  uses: readonly Path[],
  values: Readonly<Record<string, string | number>>,
  quote: string,
): void {
  for (const { node, parent } of uses) {
    const value = values[memberName(parent) ?? ''];
    if (value !== undefined)
      work.edits.replace(parent.start!, parent.end!, typeof value === 'number' ? String(value) : quote + value + quote);
    else if (/^TS/.test(parent.type)) work.edits.replace(node.start!, node.end!, typeof Object.values(values)[0]);
    else work.note(node, 'this enumeration is plain text now: write the values');
  }
}
