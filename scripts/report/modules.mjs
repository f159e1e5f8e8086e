/** Modules of the packages: what each declares, imports and exports, and which declaration a name means. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { factsOf, parseModule } from './syntax.mjs';

/** The file an import leads to, or undefined outside of the packages. */
export function fileOf(specifier, importer) {
  if (specifier.startsWith('.')) return existing([join(dirname(importer), specifier.replace(/\.js$/, '.ts'))]);
  const [, name, entry = 'index'] = /^@authing\/(\w+)(?:\/(.+))?$/.exec(specifier) ?? [];
  return name && existing([`packages/${name}/src/${entry}.ts`, `packages/${name}/src/${entry}/${entry}.ts`]);
}

const existing = (files) => files.find((file) => existsSync(file));

/**
 * `imports`: local name to `{ from, name }`, `*` being all. `exports`: the same for what comes from elsewhere, `{ name }`
 * alone for what is declared here. `stars`: files whose exports are exported too. `calls`, `aliases`: those of all its code.
 */
export function readModule(file, text = readFileSync(file, 'utf8')) {
  const module = {
    file,
    declarations: new Map(),
    imports: new Map(),
    exports: new Map(),
    stars: [],
    calls: [],
    aliases: [],
  };
  for (const item of parseModule(text)) readItem(module, item);
  for (const declaration of module.declarations.values()) declaration.module = module;
  return module;
}

function readItem(module, item) {
  const { type } = item;
  const from = item.source && fileOf(item.source.value, module.file);
  if (type === 'ImportDeclaration' && !item.typeOnly && from) readImport(module, item, from);
  else if (type === 'ExportAllDeclaration' && from) module.stars.push(from);
  else if (type === 'ExportNamedDeclaration' && !item.typeOnly) readExports(module, item, from);
  else if (type === 'ExportDeclaration') declare(module, item.declaration, true);
  else declare(module, item, false);
}

function readImport({ imports }, { specifiers }, from) {
  for (const { type, local, imported, isTypeOnly } of specifiers) {
    if (isTypeOnly) continue;
    const name = type === 'ImportNamespaceSpecifier' ? '*' : (imported ?? local).value;
    imports.set(local.value, { from, name });
  }
}

function readExports({ exports }, { specifiers, source }, from) {
  if (source && !from) return;
  for (const { type, name, orig, exported, isTypeOnly } of specifiers) {
    if (type === 'ExportNamespaceSpecifier') exports.set(name.value, { from, name: '*' });
    else if (!isTypeOnly) exports.set((exported ?? orig).value, { from, name: orig.value });
  }
}

function declare({ file, declarations, exports, calls, aliases }, item, exported) {
  if (item.type.startsWith('Ts')) return;
  for (const [name, node] of namedParts(item)) {
    // A name for something that has one: the same thing.
    if (exported && node?.type === 'Identifier') {
      exports.set(name, { name: node.value });
      continue;
    }
    const facts = factsOf(node);
    calls.push(...facts.calls);
    aliases.push(...facts.aliases);
    if (!name) continue;
    declarations.set(name, { file, name, ...facts });
    if (exported) exports.set(name, { name });
  }
}

const namedParts = (item) =>
  item.type === 'VariableDeclaration'
    ? item.declarations.map((part) => (part.id.value ? [part.id.value, part.init] : [undefined, part]))
    : [[item.identifier?.value, item]];
