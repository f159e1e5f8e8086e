/**
 * Puts the declarations that tsc wrote module by module into few files: a compiler spends more on finding and opening
 * eighty small files than on what they say.
 *
 * An entry stays a file of its own, and so does a module used as an object (`import * as users`), each with everything it
 * passes on by `export *`. What none of them passes on goes to `internal.d.ts`. Bundlers of declarations make namespaces
 * of aliases instead, in which editors find neither a function nor its documentation.
 */
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

const LINK = /^(import|export)( type)? (\*(?: as (\w+))?|\{(.*)\}) from '(.+)';$/;
const INLINE = /import\(['"](\..+?)['"]\)/g;
const DECLARED = /^(?:export )?(?:declare )?(?:abstract )?(?:interface|type|function|const|class|enum) (\w+)/;

const VALUE = /^export declare (?:abstract )?(?:function|const|class|enum)/m;

const resolveFrom = (path, from) => posix.join(posix.dirname(path), from).replace(/\.js$/, '');

/** A module's links to others, and the lines that are its own. */
function readModule(directory, path) {
  const links = [];
  const lines = [];
  for (const line of readFileSync(`${directory}/${path}.d.ts`, 'utf8').trimEnd().split('\n')) {
    const [found, kind, type = '', what, namespace, names, from] = LINK.exec(line) ?? [];
    if (!found && /^(import|export) .* from '/.test(line)) throw new Error(`${path}.d.ts: cannot read ${line}`);
    const target = from?.startsWith('.') ? resolveFrom(path, from) : undefined;
    if (!found) lines.push(line);
    else {
      links.push({ kind, type, what, namespace, names, from, target });
      // What a comment above a link says is about the module: it must not end up above the next declaration.
      if (lines.at(-1)?.endsWith('*/')) lines.splice(lines.findLastIndex((text) => text.startsWith('/**')));
    }
  }
  const text = lines.filter((line) => line !== 'export {};').join('\n');
  const objects = links.filter(({ namespace, target }) => namespace && target).map(({ target }) => target);
  objects.push(...[...text.matchAll(INLINE)].map(([, from]) => resolveFrom(path, from)));
  const next = [...links.flatMap(({ target }) => target ?? []), ...objects];
  const stars = links.filter(({ kind, what, target }) => kind === 'export' && what === '*' && target);
  return { path, links, lines, text, objects, next, stars: stars.map(({ target }) => target) };
}

/** The path and everything that `nextOf` leads to from there. */
function closure(path, nextOf, seen = new Set()) {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const next of nextOf(path)) closure(next, nextOf, seen);
  return seen;
}

/** The modules behind the files that `exports` promises, by the file's name: `x` or, for a topic, `x/x`. */
function entryModules(directory, { exports }) {
  const names = JSON.stringify(exports).matchAll(/\.\/dist\/esm\/([\w.-]+)\.d\.ts/g);
  const moduleOf = (name) => (existsSync(`${directory}/${name}/${name}.d.ts`) ? `${name}/${name}` : name);
  return new Map([...names].map(([, name]) => [name, moduleOf(name)]));
}

/** Joins what tsc wrote into a directory for a package with this manifest. Gives the text of each file by its name. */
export function joinDeclarations(directory, manifest) {
  const modules = new Map();
  const moduleAt = (path) => {
    if (!modules.has(path)) modules.set(path, readModule(directory, path));
    return modules.get(path);
  };
  const reached = [];
  const roots = new Map();
  for (const [name, path] of entryModules(directory, manifest)) {
    reached.push([name, closure(path, (at) => moduleAt(at).next)]);
    roots.set(path, name);
  }
  for (const path of [...modules.values()].flatMap(({ objects }) => objects))
    if (!roots.has(path)) roots.set(path, path.replace(/^(.+)\/\1$/, '$1').replaceAll('/', '-'));

  // Modules that the same roots pass on share a file.
  const passedOn = new Map([...roots.keys()].map((path) => [path, closure(path, (at) => moduleAt(at).stars)]));
  const ownersOf = (path) => [...roots.keys()].filter((root) => passedOn.get(root).has(path));
  const fileOf = new Map();
  const filesByOwners = new Map();
  for (const path of modules.keys()) {
    const owners = ownersOf(path);
    const key = owners.length > 0 ? owners.join() : internalFile(path);
    if (!filesByOwners.has(key)) filesByOwners.set(key, owners.length > 0 ? sharedFile(path, owners) : key);
    fileOf.set(path, filesByOwners.get(key));
  }
  const membersOf = (file) => [...modules.values()].filter(({ path }) => fileOf.get(path) === file);
  return Object.fromEntries([...filesByOwners.values()].map((file) => [file, print(file, membersOf(file), fileOf)]));

  /** Not one file for all: nobody should load what only another entry needs. */
  function internalFile(path) {
    const users = reached.filter(([, paths]) => paths.has(path)).map(([name]) => name);
    return users.some((name) => name.startsWith('index')) ? 'internal' : `${users.join('-')}-internal`;
  }

  /** The file of the root that passes on these modules and no others, if there is one. */
  function sharedFile(path, owners) {
    const root = owners.find((owner) => [...passedOn.get(owner)].every((at) => ownersOf(at).join() === owners.join()));
    return roots.get(root) ?? path.replaceAll('/', '-');
  }
}

function print(file, members, fileOf) {
  const imports = new Map();
  const exports = new Set();
  const meanings = new Map();
  /** Modules keep their names: two that mean different things by one cannot share a file. */
  const claim = (name, meaning) => {
    const known = meanings.get(name) ?? meaning;
    if (known !== meaning) throw new Error(`${file}.d.ts: ${name} is from ${known} and from ${meaning}. Rename one.`);
    meanings.set(name, meaning);
  };
  for (const { path, links, lines } of members) {
    for (const line of lines) if (DECLARED.test(line)) claim(DECLARED.exec(line)[1], path);
    for (const { kind, type, what, namespace, names = '', from, target } of links) {
      const source = target ? `./${fileOf.get(target)}.js` : from;
      const isHere = source === `./${file}.js`;
      if (isHere && names.includes(' as ')) throw new Error(`${file}.d.ts: ${path} renames ${names}`);
      if (isHere && type && what === '*' && VALUE.test(members.find((member) => member.path === target).text))
        throw new Error(`${file}.d.ts: ${path} passes on values of ${target} as types`);
      if (namespace) exports.add(`${kind} * as ${namespace} from '${source}';`);
      else if (kind === 'export') isHere || exports.add(`export${type} ${what} from '${source}';`);
      else
        for (const name of names.split(',').map((text) => text.trim().replace(/^type /, ''))) {
          const [original, local = original] = name.split(' as ');
          claim(local, isHere ? target : `${original} of ${source}`);
          if (!isHere) imports.set(source, (imports.get(source) ?? new Set()).add(name));
        }
    }
  }
  const lines = [
    ...[...imports].map(([source, names]) => `import { ${[...names].sort().join(', ')} } from '${source}';`),
    ...exports,
    ...members.map(({ path, text }) =>
      text.replace(INLINE, (_, from) => `import('./${fileOf.get(resolveFrom(path, from))}.js')`),
    ),
    'export {};',
  ];
  return `${lines.filter(Boolean).join('\n')}\n`;
}
