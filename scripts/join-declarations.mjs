/**
 * Puts the declarations that tsc wrote module by module into few files: a compiler spends more on finding and opening
 * eighty small files than on what they say.
 *
 * An entry stays a file of its own, and so does a module used as an object (`import * as users`), each with everything it
 * passes on by `export *`. What none of them passes on goes to `internal.d.ts`. Bundlers of declarations make namespaces
 * of aliases instead, in which editors find neither a function nor its documentation.
 */
import { existsSync } from 'node:fs';
import { readModule } from './lib/declaration-module.mjs';
import { printDeclarations } from './lib/print-declarations.mjs';

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
  return Object.fromEntries(
    [...filesByOwners.values()].map((file) => [file, printDeclarations(file, membersOf(file), fileOf)]),
  );

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
