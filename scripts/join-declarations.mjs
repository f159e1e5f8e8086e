/**
 * Puts the declarations that tsc wrote module by module into few files: a compiler spends more on finding and opening
 * eighty small files than on what they say.
 *
 * An entry is a file, with everything it passes on by `export *`. A module used as an object (`export * as users`) is a
 * namespace in the file that exports it; one that is passed on as well is a file of its own. What no entry passes on is
 * declared without being exported. Bundlers of declarations make namespaces of aliases instead, in which editors find
 * neither a function nor its documentation.
 */
import { existsSync } from 'node:fs';
import { closure, readModule } from './lib/declaration-module.mjs';
import { placeDeclarations } from './lib/place-declarations.mjs';
import { printDeclarations } from './lib/print-declarations.mjs';

/** The modules behind the files that `exports` promises, by the file's name: `x` or, for a topic, `x/x`. */
function entryModules(directory, { exports }) {
  const names = JSON.stringify(exports).matchAll(/\.\/dist\/esm\/([\w.-]+)\.d\.ts/g);
  const moduleOf = (name) => (existsSync(`${directory}/${name}/${name}.d.ts`) ? `${name}/${name}` : name);
  return new Map([...names].map(([, name]) => [name, moduleOf(name)]));
}

/** What the entries reach, by path. */
function readModules(directory, entries) {
  const modules = new Map();
  const nextOf = (path) => {
    modules.set(path, modules.get(path) ?? readModule(directory, path));
    return modules.get(path).next;
  };
  for (const path of entries.values()) closure(path, nextOf);
  return modules;
}

/** Joins what tsc wrote into a directory for a package with this manifest. Gives the text of each file by its name. */
export function joinDeclarations(directory, manifest) {
  const entries = entryModules(directory, manifest);
  const modules = readModules(directory, entries);
  const { spaces, places, picked } = placeDeclarations(entries, modules);
  const placed = (isIn) => [...modules.values()].filter(({ path }) => isIn(places.get(path)));
  const print = (file, members, own, placeOf) =>
    printDeclarations(file, members, own, { placeOf, picked, moduleAt: (path) => modules.get(path) });

  const joined = {};
  for (const file of new Set([...places.values()].map((place) => place.file))) {
    const parts = [...spaces].map(([path, space]) => {
      const members = placed((place) => place.file === file && place.space === space.name);
      return { ...space, path, members };
    });
    const members = placed((place) => place.file === file && !place.space);
    const own = parts.filter((part) => part.members.length > 0);
    joined[file] = print(file, members, own, (path) => places.get(path));
  }
  // A namespace that is an entry as well is also a file, for those who import that entry alone.
  for (const [file, path] of entries) {
    if (!spaces.has(path)) continue;
    const members = [...closure(path, (at) => modules.get(at).stars)];
    const placeIn = (at) => (members.includes(at) ? { file } : places.get(at));
    const texts = members.map((member) => modules.get(member));
    joined[file] = print(file, texts, [], placeIn);
  }
  return joined;
}
