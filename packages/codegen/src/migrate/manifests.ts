/** `package.json`: our packages in place of 4.x, each manifest those that its own code uses. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { asksForEarlierBrowser, BROWSER, CONFLICT, usesEarlierBrowser } from './earlier-browser.js';
import { Edits } from './edits.js';
import { isOld, OLD } from './old.js';
import { scriptOf } from './scripts.js';
import { newlineOf } from './work.js';

/** All packages share one version. */
const ownVersion = (): string =>
  // From src/migrate and from dist, which are at different depths.
  ['../package.json', '../../package.json'].flatMap((path) => {
    try {
      return [JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')).version as string];
    } catch {
      return [];
    }
  })[0]!;

const OURS = /^@authing\/(auth|browser|management)$/;
const SECTIONS = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];
const names = (text: string) => text.includes(`"${OLD}"`) || /"@authing\/(auth|browser|management)"/.test(text);

export interface Manifests {
  /** The one whose dependencies the file uses: the nearest that names 4.x or us, else the nearest. */
  own?: string;
  /** The nearest first, up to that one. */
  all: string[];
}

/** Looks for manifests upwards from a file. */
export function manifestsOf(file: string, read: (path: string) => string): Manifests {
  const all: string[] = [];
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const path = join(folder, 'package.json');
    if (statSync(path, { throwIfNoEntry: false })?.isFile()) {
      all.push(path);
      if (names(read(path))) return { own: path, all };
    }
    if (existsSync(join(folder, '.git')) || dirname(folder) === folder)
      return { ...(all[0] && { own: all[0] }), all: all.slice(0, 1) };
  }
}

/** `2` or `3` when the manifest asks for an API that is none of 4.x. */
export const earlierVersion = (text: string): string | undefined =>
  new RegExp(`"${OLD}"\\s*:\\s*"[\\^~>=v\\s]*([0-3])\\b`).exec(text)?.[1];

/** The packages of ours that a module imports. */
export const importedOurs = (code: string): string[] =>
  [...code.matchAll(/['"](@authing\/(?:auth|browser|management))(?:\/[\w/-]+)?['"]/g)]
    .map(([, name]) => name!)
    .filter((name) => name !== BROWSER || !usesEarlierBrowser(code));

/** Whether a file loads 4.x: a comment or a text that names it does not. */
export function loadsOld(file: string, code: string): boolean {
  if (!code.includes(OLD)) return false;
  const { text } = scriptOf(file, code);
  const { importedFiles, typeReferenceDirectives } = ts.preProcessFile(text, true, true);
  const isNamed = [...importedFiles, ...typeReferenceDirectives].some(({ fileName }) => isOld(fileName));
  return isNamed || new RegExp(`\\bimport\\(\\s*['"]${OLD}['"/]`).test(text);
}

export interface Migrated {
  text: string;
  notes: { line: number; text: string }[];
}

export function moveManifest(text: string, packages: readonly string[], keepOld: boolean): Migrated {
  const source = ts.createSourceFile('package.json', text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JSON);
  const [statement] = (source as ts.JsonSourceFile).statements;
  const root = statement?.expression;
  const edits = new Edits(text);
  const notes: Migrated['notes'] = [];
  if (!root || !ts.isObjectLiteralExpression(root)) return { text, notes };
  const line = (node: ts.Node) => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
  const sections = propertiesOf(root).filter(([name, value]) => SECTIONS.includes(name) && propertiesOf(value).length);
  const listed = sections.flatMap(([, value]) => propertiesOf(value).map(([name]) => name));
  const needed = packages.filter((name) => !listed.includes(name));
  for (const [, value] of sections) {
    const old = propertiesOf(value).find(([name]) => name === OLD)?.[2];
    if (old) exchange(edits, source, old, needed, keepOld);
  }
  if (needed.length && !listed.includes(OLD)) add(edits, source, root, sections, needed);
  for (const [path, property] of overridesOf(root)) {
    if (keepOld) continue;
    remove(edits, source, property);
    notes.push({ line: line(property), text: `${path} pinned ${OLD}: taken out` });
  }
  const after = edits.toString();
  const browser = sections.flatMap(([, value]) => propertiesOf(value)).find(([name]) => name === BROWSER);
  if (browser && packages.includes(BROWSER) && asksForEarlierBrowser(text))
    notes.push({ line: line(browser[2]), text: CONFLICT });
  const mentions = [...text.matchAll(new RegExp(`"[^"\\n]*${OLD}[^"\\n]*"`, 'g'))];
  for (const { index, 0: mention } of mentions) {
    const { line: at } = source.getLineAndCharacterOfPosition(index);
    if (!edits.covers(index))
      notes.push({
        line: at + 1,
        text: keepOld ? `${OLD} stays for now: some code still uses it` : `${mention} names ${OLD}: change it by hand`,
      });
  }
  return { text: after, notes };
}

type Property = [name: string, value: ts.Expression, node: ts.PropertyAssignment];

const propertiesOf = (node: ts.Expression | undefined): Property[] =>
  node && ts.isObjectLiteralExpression(node)
    ? node.properties
        .filter(ts.isPropertyAssignment)
        .map((one) => [(one.name as ts.StringLiteral).text, one.initializer, one])
    : [];

const entry = (name: string) => `"${name}": "^${ownVersion()}"`;
const indentOf = (source: ts.SourceFile, node: ts.Node) =>
  /[ \t]*$/.exec(source.text.slice(0, node.getStart(source)))![0];
const between = (source: ts.SourceFile, node: ts.Node) => {
  const isOwnLine = /\n[ \t]*$/.test(source.text.slice(0, node.getStart(source)));
  return isOwnLine ? `,${newlineOf(source.text)}${indentOf(source, node)}` : ', ';
};

function exchange(
  edits: Edits,
  source: ts.SourceFile,
  old: ts.PropertyAssignment,
  needed: readonly string[],
  keepOld: boolean,
) {
  const entries = needed.map(entry).join(between(source, old));
  if (keepOld) {
    if (entries) edits.replace(old.getStart(source), old.getStart(source), entries + between(source, old));
  } else if (entries) edits.replace(old.getStart(source), old.end, entries);
  else remove(edits, source, old);
}

/** A project that moved before uses one package more. */
function add(
  edits: Edits,
  source: ts.SourceFile,
  root: ts.ObjectLiteralExpression,
  sections: Property[],
  needed: readonly string[],
) {
  const [, value] =
    sections.find(([, one]) => propertiesOf(one).some(([name]) => OURS.test(name))) ??
    sections.find(([name]) => name === 'dependencies') ??
    [];
  const first = propertiesOf(value)[0]?.[2];
  if (first) {
    const list = needed.map(entry).join(between(source, first));
    return void edits.replace(first.getStart(source), first.getStart(source), list + between(source, first));
  }
  const last = root.properties.at(-1);
  const list = `"dependencies": { ${needed.map(entry).join(', ')} }`;
  if (last) edits.replace(last.end, last.end, between(source, last) + list);
}

/** A property with the comma that parts it from the others. */
function remove(edits: Edits, source: ts.SourceFile, property: ts.PropertyAssignment): void {
  const siblings = (property.parent as ts.ObjectLiteralExpression).properties;
  const index = siblings.indexOf(property);
  const next = siblings[index + 1];
  const before = siblings[index - 1];
  if (next) edits.replace(property.getStart(source), next.getStart(source), '');
  else if (before) edits.replace(before.end, property.end, '');
  else edits.replace(property.getStart(source), property.end, '');
}

/** `overrides`, `resolutions`, `pnpm.overrides`, `peerDependenciesMeta`. */
function overridesOf(root: ts.ObjectLiteralExpression): [string, ts.PropertyAssignment][] {
  const own = propertiesOf(root);
  const pnpm = propertiesOf(own.find(([name]) => name === 'pnpm')?.[1]);
  const parts = [...own, ...pnpm].filter(([name]) =>
    ['overrides', 'resolutions', 'peerDependenciesMeta'].includes(name),
  );
  return parts.flatMap(([part, value]) =>
    propertiesOf(value).flatMap(([name, , node]): [string, ts.PropertyAssignment][] =>
      name === OLD || name.endsWith(`/${OLD}`) || name.startsWith(`${OLD}@`) ? [[part, node]] : [],
    ),
  );
}

const LOCKFILES: Readonly<Record<string, string>> = {
  'pnpm-lock.yaml': 'pnpm install',
  'yarn.lock': 'yarn install',
  'bun.lock': 'bun install',
  'bun.lockb': 'bun install',
  'package-lock.json': 'npm install',
};

/** The command that brings the lockfile and node_modules up to date. */
export function installCommand(manifest: string): string {
  for (let folder = dirname(manifest); ; folder = dirname(folder)) {
    const lock = Object.keys(LOCKFILES).find((name) => existsSync(join(folder, name)));
    if (lock) return `${LOCKFILES[lock]} (it brings ${lock} up to date)`;
    if (existsSync(join(folder, '.git')) || dirname(folder) === folder) return 'npm install';
  }
}
