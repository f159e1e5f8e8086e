import { closure } from './declaration-module.mjs';

/**
 * Where each module's declarations go: a file, there perhaps a namespace, and whether only the `picked` ones of them are
 * exported.
 */
export function placeDeclarations(entries, modules) {
  const all = [...modules.values()];
  const passedOnBy = (path) => closure(path, (at) => modules.get(at).stars);
  const { spaces, files } = rootsOf(entries, all);
  const owners = new Map(all.map(({ path }) => [path, { files: [], spaces: [] }]));
  for (const root of files.keys()) for (const path of passedOnBy(root)) owners.get(path).files.push(root);
  for (const root of spaces.keys()) for (const path of passedOnBy(root)) owners.get(path).spaces.push(root);

  const filesByOwners = new Map();
  const places = new Map(all.map(({ path }) => [path, placeOf(path)]));
  return { spaces, places, picked: pickedNames(all, places) };

  function placeOf(path) {
    const { files: passing, spaces: within } = owners.get(path);
    if (passing.length > 0) return { file: sharedFile(path, passing) };
    if (within.length !== 1) return internalPlace(path);
    const { name, user } = spaces.get(within[0]);
    return { file: placeOf(user).file, space: name };
  }

  /** What no entry passes on is with the index where that needs it, and otherwise with the entries that do. */
  function internalPlace(path) {
    const reaches = (entry) => closure(entry, (at) => modules.get(at).next).has(path);
    const users = [...entries].filter(([, entry]) => reaches(entry)).map(([name]) => name);
    return users.includes('index') ? { file: 'index', isPrivate: true } : { file: `${users.join('-')}-internal` };
  }

  /** Modules that the same roots pass on share a file: that of the root they are all of, or of the first of them. */
  function sharedFile(path, passing) {
    const key = passing.join();
    if (!filesByOwners.has(key)) {
      const isAllOf = (root) => [...passedOnBy(root)].every((at) => owners.get(at).files.join() === key);
      filesByOwners.set(key, files.get(passing.find(isAllOf)) ?? path.replaceAll('/', '-'));
    }
    return filesByOwners.get(key);
  }
}

/** The modules that become namespaces, and those that become files with what they pass on. */
function rootsOf(entries, all) {
  const starred = new Set(all.flatMap(({ stars }) => stars));
  const named = new Set(all.flatMap(({ links }) => links.flatMap(({ names, target }) => (names ? target : []))));
  const objects = all.flatMap((module) => module.objects);
  const spaces = namespaces(objects.filter(({ target, name }) => name && !starred.has(target)));
  // Who takes single declarations out of a namespace finds them under its exported name.
  for (const [path, { isExported }] of spaces) if (!isExported && named.has(path)) spaces.delete(path);
  const files = new Map();
  for (const [name, path] of entries) if (!spaces.has(path)) files.set(path, name);
  for (const { target } of objects)
    if (!files.has(target) && !spaces.has(target))
      files.set(target, target.replace(/^(.+)\/\1$/, '$1').replaceAll('/', '-'));
  return { spaces, files };
}

/** Modules used as objects: the name of each, exported where one is, who uses it by that name, and its other names. */
function namespaces(objects) {
  const found = new Map();
  for (const { target, name, kind, user } of objects.sort((a, b) => (a.kind < b.kind ? -1 : 1))) {
    if (!found.has(target)) found.set(target, { name, user, isExported: kind === 'export', aliases: new Set() });
    if (found.get(target).name !== name) found.get(target).aliases.add(name);
  }
  return found;
}

/** Single declarations that entries export out of what is private otherwise. */
function pickedNames(all, places) {
  const open = all.filter(({ path }) => !places.get(path).isPrivate);
  const links = open.flatMap((module) => module.links);
  const picking = links.filter(({ kind, target }) => kind === 'export' && places.get(target)?.isPrivate);
  return new Set(
    picking.flatMap(({ names = '' }) => names.split(',').map((name) => name.trim().replace(/^type /, ''))),
  );
}
