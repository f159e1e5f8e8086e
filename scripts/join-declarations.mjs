/**
 * Puts the declarations that tsc wrote file by file into few files: a compiler that reads a package spends more on
 * finding and opening eighty small files than on what they say.
 *
 * A module whose names are used as an object (`import * as users`) and an entry stay files of their own, each with
 * everything it passes on by `export *`. What none of them passes on goes to `internal.d.ts`. Bundlers of declarations
 * do it otherwise: they make namespaces of aliases, in which editors no longer find a function or its documentation.
 */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

const LINK = /^(import|export)( type)? (\*(?: as (\w+))?|\{(.*)\}) from '(.+)';$/;
const DECLARED = /^(?:export )?(?:declare )?(?:abstract )?(?:interface|type|function|const|class|enum) (\w+)/;

/** The links of a declaration file to others, and its own lines. */
function parse(directory, path) {
  const links = [];
  const lines = [];
  for (const line of readFileSync(`${directory}/${path}.d.ts`, 'utf8').trimEnd().split('\n')) {
    const [found, kind, type = '', what, namespace, names, from] = LINK.exec(line) ?? [];
    if (/ from '/.test(line) && /^(im|ex)port/.test(line) && !found) throw new Error(`${path}: cannot read ${line}`);
    const target = from?.startsWith('.') ? posix.join(posix.dirname(path), from).replace(/\.js$/, '') : undefined;
    if (found) links.push({ kind, type, what, namespace, names, from, target });
    else if (line !== 'export {};') lines.push(line);
  }
  return { path, links, lines, text: lines.join('\n') };
}

const isStar = ({ kind, what, target }) => kind === 'export' && what === '*' && target;
const INLINE = /import\(['"](\..+?)['"]\)/g;
const inlineTargets = ({ path, text }) =>
  [...text.matchAll(INLINE)].map(([, from]) => posix.join(posix.dirname(path), from).replace(/\.js$/, ''));

/** `entries`: file name → module. Gives file name → text. */
export function joinDeclarations(directory, entries) {
  const modules = new Map();
  const reach = (path, seen = new Set()) => {
    if (seen.has(path)) return seen;
    if (!modules.has(path)) modules.set(path, parse(directory, path));
    seen.add(path);
    const module = modules.get(path);
    for (const { target } of module.links) if (target) reach(target, seen);
    for (const target of inlineTargets(module)) reach(target, seen);
    return seen;
  };
  const passedOn = (path, seen = new Set()) => {
    if (seen.has(path)) return seen;
    seen.add(path);
    for (const link of modules.get(path).links) if (isStar(link)) passedOn(link.target, seen);
    return seen;
  };

  const reached = Object.entries(entries).map(([file, path]) => [file, reach(path)]);
  const roots = new Map(Object.entries(entries).map(([file, path]) => [path, file]));
  for (const module of modules.values()) {
    const used = module.links
      .filter(({ what, target }) => target && what.startsWith('* as'))
      .map(({ target }) => target);
    for (const path of [...used, ...inlineTargets(module)])
      if (!roots.has(path)) roots.set(path, path.replace(/^(.+)\/\1$/, '$1').replaceAll('/', '-'));
  }

  // Modules that the same roots pass on share a file.
  const owners = new Map([...modules.keys()].map((path) => [path, []]));
  for (const path of roots.keys()) for (const member of passedOn(path)) owners.get(member).push(path);
  const names = new Map();
  const fileOf = new Map();
  for (const [path, owned] of owners) {
    const key = owned.length > 0 ? `${owned}` : entriesOf(path);
    if (!names.has(key)) names.set(key, fileFor(path, owned, key));
    fileOf.set(path, names.get(key));
  }
  const members = (file) => [...modules.values()].filter(({ path }) => fileOf.get(path) === file);
  return Object.fromEntries([...new Set(fileOf.values())].map((file) => [file, print(file, members(file), fileOf)]));

  /** What no root passes on goes where those who use it find it, so that nobody loads what another entry needs. */
  function entriesOf(path) {
    const files = reached.filter(([, paths]) => paths.has(path)).map(([file]) => file);
    return files.some((file) => file.startsWith('index')) ? 'internal' : `${files.join('-')}-internal`;
  }

  function fileFor(path, owned, key) {
    if (owned.length === 0) return key;
    // Passed on by several roots: the one that passes on nothing else is its file.
    const whole = owned.find((root) => [...passedOn(root)].every((member) => `${owners.get(member)}` === key));
    return whole ? roots.get(whole) : path.replaceAll('/', '-');
  }
}

function print(file, members, fileOf) {
  const imports = new Map();
  const stars = new Set();
  const exports = [];
  const known = new Map();
  const claim = (name, meaning) => {
    if ((known.get(name) ?? meaning) !== meaning)
      throw new Error(`${file}.d.ts: ${name} is ${known.get(name)} and ${meaning}. Rename one.`);
    known.set(name, meaning);
  };
  for (const { path, links, lines } of members) {
    for (const line of lines) {
      const name = DECLARED.exec(line)?.[1];
      if (name) claim(name, `declared in ${path}`);
    }
    for (const { kind, type, what, namespace, names, from, target } of links) {
      const source = target ? `./${fileOf.get(target)}.js` : from;
      const isHere = target && fileOf.get(target) === file;
      if (what === '*') isHere || stars.add(source);
      else if (namespace) exports.push(`${kind} * as ${namespace} from '${source}';`);
      else if (kind === 'export') isHere || exports.push(`export${type} {${names}} from '${source}';`);
      else
        for (const name of names.split(',').map((part) => part.trim().replace(/^type /, ''))) {
          const [imported, local = imported] = name.split(' as ');
          claim(local, isHere ? `declared in ${target}` : `imported from ${source} as ${imported}`);
          if (isHere) continue;
          imports.set(source, (imports.get(source) ?? new Set()).add(name));
        }
    }
  }
  const text = [
    ...[...imports].map(([from, names]) => `import { ${[...names].sort().join(', ')} } from '${from}';`),
    ...[...stars].map((from) => `export * from '${from}';`),
    ...new Set(exports),
    ...members.map(({ path, text }) =>
      text.replace(
        INLINE,
        (_, from) => `import('./${fileOf.get(posix.join(posix.dirname(path), from).replace(/\.js$/, ''))}.js')`,
      ),
    ),
  ].filter(Boolean);
  return `${text.join('\n')}\nexport {};\n`;
}
