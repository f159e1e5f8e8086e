/**
 * Puts the declarations that tsc wrote module by module into few files: a compiler spends more on finding and opening
 * eighty small files than on what they say.
 *
 * An entry is a file, with everything it passes on by `export *`. A module used as an object (`export * as users`) is a
 * namespace in the file of the module that exports it; one that is passed on as well is a file of its own. What no entry passes on goes to
 * `internal.d.ts`. Bundlers of declarations make namespaces of aliases instead, in which editors find neither a function
 * nor its documentation.
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
  const passedOnBy = (path) => closure(path, (at) => moduleAt(at).stars);
  const entries = entryModules(directory, manifest);
  const reached = new Map();
  for (const [name, path] of entries)
    reached.set(
      name,
      closure(path, (at) => moduleAt(at).next),
    );

  const starred = new Set([...modules.values()].flatMap(({ stars }) => stars));
  const named = new Set(
    [...modules.values()].flatMap(({ links: own }) => own.flatMap((link) => (link.names ? link.target : []))),
  );
  const links = [...modules.values()].flatMap(({ objects }) => objects);
  const spaces = namespaces(links.filter(({ target, name }) => name && !starred.has(target)));
  // Who takes single declarations out of a namespace finds them under its exported name.
  for (const [path, { isExported }] of spaces) if (!isExported && named.has(path)) spaces.delete(path);
  const files = new Map([...entries].filter(([, path]) => !spaces.has(path)).map(([name, path]) => [path, name]));
  for (const { target } of links)
    if (!files.has(target) && !spaces.has(target))
      files.set(target, target.replace(/^(.+)\/\1$/, '$1').replaceAll('/', '-'));

  const owners = new Map([...modules.keys()].map((path) => [path, []]));
  for (const root of [...files.keys(), ...spaces.keys()])
    for (const path of passedOnBy(root)) owners.get(path).push(root);
  const filesByOwners = new Map();
  const places = new Map([...modules.keys()].map((path) => [path, placeOf(path)]));
  const membersAt = (file, space) =>
    [...modules.values()].filter(({ path }) => places.get(path).file === file && places.get(path).space === space);

  const joined = {};
  for (const file of new Set([...places.values()].map(({ file }) => file))) {
    const parts = [...spaces].map(([path, space]) => ({ ...space, path, members: membersAt(file, space.name) }));
    const own = parts.filter(({ members }) => members.length > 0);
    joined[file] = printDeclarations(file, membersAt(file), own, (path) => places.get(path), moduleAt);
  }
  // A namespace that is an entry as well is also a file, for those who import that entry alone.
  for (const [file, path] of entries) {
    if (!spaces.has(path)) continue;
    const members = [...passedOnBy(path)];
    const placeIn = (at) => (members.includes(at) ? { file } : places.get(at));
    joined[file] = printDeclarations(file, members.map(moduleAt), [], placeIn, moduleAt);
  }
  return joined;

  /** Where a module's declarations go: a file, and there perhaps a namespace. */
  function placeOf(path) {
    const passing = owners.get(path).filter((root) => files.has(root));
    const [space, ...others] = owners.get(path).filter((root) => spaces.has(root));
    if (passing.length > 0) return { file: sharedFile(path, passing) };
    if (space && others.length === 0) {
      const { name, user } = spaces.get(space);
      return { file: placeOf(user).file, space: name };
    }
    return { file: internalFile(path) };
  }

  /** Not one file for all: nobody should load what only another entry needs. */
  function internalFile(path) {
    const users = [...reached].filter(([, paths]) => paths.has(path)).map(([name]) => name);
    return users.some((name) => name.startsWith('index')) ? 'internal' : `${users.join('-')}-internal`;
  }

  /** Modules that the same roots pass on share a file: that of the root they are all of, or of the first of them. */
  function sharedFile(path, passing) {
    const key = passing.join();
    if (!filesByOwners.has(key)) {
      const passingOf = (at) =>
        owners
          .get(at)
          .filter((root) => files.has(root))
          .join();
      const root = passing.find((one) => [...passedOnBy(one)].every((at) => passingOf(at) === key));
      filesByOwners.set(key, files.get(root) ?? path.replaceAll('/', '-'));
    }
    return filesByOwners.get(key);
  }
}

/** Modules used as objects: the name of each, exported where one is, who uses it by that name, and its other names. */
function namespaces(links) {
  const found = new Map();
  for (const { target, name, kind, user } of links.sort((a, b) => (a.kind < b.kind ? -1 : 1))) {
    if (!found.has(target)) found.set(target, { name, user, isExported: kind === 'export', aliases: new Set() });
    if (found.get(target).name !== name) found.get(target).aliases.add(name);
  }
  return found;
}
