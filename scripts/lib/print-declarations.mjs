import { INLINE, resolveFrom } from './declaration-module.mjs';

const DECLARED = /^(export )?(?:declare )?(?:abstract )?(?:interface|type|function|const|class|enum) (\w+)/gm;
const VALUE = /^export declare (?:abstract )?(?:function|const|class|enum)/m;

const declared = ({ text }) => [...text.matchAll(DECLARED)].map(([, exported, name]) => ({ name, exported }));
const split = (names) =>
  names.split(',').map((text) =>
    text
      .trim()
      .replace(/^type /, '')
      .split(' as '),
  );

/**
 * The text of a file with these modules and namespaces of modules. `placeOf` tells where each module is: in which file,
 * there perhaps in which namespace, and whether only the `picked` names of it are exported.
 */
export function printDeclarations(file, members, spaces, { placeOf, moduleAt, picked }) {
  const imports = new Map();
  const exports = new Set();
  const aliases = new Map();
  const meanings = new Map();

  const texts = [...members.map((module) => print(module)), ...spaces.map(printSpace)];
  const lines = [
    ...[...imports].map(([source, names]) => `import { ${[...names].sort().join(', ')} } from '${source}';`),
    ...exports,
    ...[...aliases].map(([name, { path, exported }]) => `${exported ? 'export ' : ''}import ${name} = ${path};`),
    ...texts,
    'export {};',
  ];
  return `${lines.filter(Boolean).join('\n')}\n`;

  /** Modules keep their names: two that mean different things by one cannot share a file. */
  function claim(name, meaning, known = meanings) {
    const other = known.get(name) ?? meaning;
    if (other !== meaning) throw new Error(`${file}.d.ts: ${name} is from ${other} and from ${meaning}. Rename one.`);
    known.set(name, meaning);
  }

  function print(module, space) {
    const own = space?.meanings ?? meanings;
    for (const { name } of declared(module)) claim(name, module.path, own);
    const passedOn = module.links.flatMap((link) => printLink(module, link, space));
    const text = module.text.replace(INLINE, (_, from) => {
      const place = placeOf(resolveFrom(module.path, from));
      if (place.space) throw new Error(`${module.path}: name the type of ${from} by an import`);
      return `import('./${place.file}.js')`;
    });
    const visible = placeOf(module.path).isPrivate ? text.replace(DECLARED, hideUnlessPicked) : text;
    return [visible, ...passedOn].filter(Boolean).join('\n');
  }

  function hideUnlessPicked(line, exported, name) {
    if (picked.has(name) || !exported) return line;
    return line.slice(exported.length).replace(/^(?=function|const|class|abstract|enum)/, 'declare ');
  }

  /** In an ambient namespace nothing is declared once more, and only `export {}` keeps back what is not exported. */
  function printSpace({ name, isExported, aliases: others, path, members: inside }) {
    claim(name, path);
    for (const other of others) alias(other, name, path);
    const space = { name, meanings: new Map(), outside: new Map() };
    const text = inside
      .map((module) => print(module, space))
      .filter(Boolean)
      .join('\n');
    const body = `${text.replace(/^(export )?declare /gm, '$1')}\nexport {};`.replace(/^(?=.)/gm, '    ');
    // A name from outside must not be one that the namespace declares.
    for (const [used, meaning] of space.outside) claim(used, meaning, space.meanings);
    return `${isExported ? 'export ' : ''}declare namespace ${name} {\n${body}\n}`;
  }

  /** What a link needs at the top of the file; gives the lines that pass something on from inside a namespace. */
  function printLink({ path }, { kind, type, what, namespace, names = '', from, target }, space) {
    const place = target ? placeOf(target) : {};
    const source = target ? `./${place.file}.js` : from;
    const isHere = source === `./${file}.js`;
    if (namespace) {
      if (place.space) isHere || take(source, place.space, namespace);
      else exports.add(`${kind} * as ${namespace} from '${source}';`);
      return [];
    }
    if (place.space && place.space === space?.name) return [];
    if (isHere && type && what === '*' && VALUE.test(moduleAt(target).text))
      throw new Error(`${file}.d.ts: ${path} passes on values of ${target} as types`);
    if (kind === 'export' && !space && !place.space) {
      if (isHere && names.includes(' as ')) throw new Error(`${file}.d.ts: ${path} renames ${names}`);
      if (!isHere) exports.add(`export${type} ${what} from '${source}';`);
      return [];
    }
    const wanted = what === '*' ? exportedNames(target) : split(names);
    for (const [original, local = original] of wanted)
      bring(original, local, { source, isHere, place, target, kind, space });
    const locals = wanted.map(([original, local = original]) => local);
    return space && kind === 'export' ? [`export { ${locals.join(', ')} };`] : [];
  }

  function exportedNames(path) {
    const module = moduleAt(path);
    if (module.links.some(({ kind }) => kind === 'export'))
      throw new Error(`${file}.d.ts: ${path} passes things on twice`);
    return declared(module).flatMap(({ name, exported }) => (exported ? [[name]] : []));
  }

  /** Makes a name of another module known in this file. */
  function bring(original, local, { source, isHere, place, target, kind, space }) {
    const meaning = isHere && !place.space ? target : `${original} of ${target ?? source}`;
    space?.outside.set(local, meaning);
    if (place.space) {
      if (!isHere) take(source, place.space);
      alias(local, `${place.space}.${original}`, meaning, kind === 'export' && !space);
      return;
    }
    if (isHere && original !== local) throw new Error(`${file}.d.ts: ${target} gives ${original} as ${local}`);
    claim(local, meaning);
    if (isHere) return;
    if (place.isPrivate && !picked.has(original))
      throw new Error(`${file}.d.ts needs ${original} of ${target}. Export it from ${place.file}.`);
    take(source, original, local);
  }

  function take(source, original, local = original) {
    const text = original === local ? original : `${original} as ${local}`;
    imports.set(source, (imports.get(source) ?? new Set()).add(text));
  }

  function alias(name, path, meaning, exported = false) {
    claim(name, meaning);
    aliases.set(name, { path, exported: exported || (aliases.get(name)?.exported ?? false) });
  }
}
