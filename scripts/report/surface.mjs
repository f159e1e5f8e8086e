/** What users of the packages can call, and by which names. */
import { existsSync, readFileSync } from 'node:fs';
import { filesBelow } from '../graphql/read.mjs';
import { fileOf } from './modules.mjs';

export const PACKAGES = ['core', 'auth', 'management', 'browser'];

export const packageOf = (file) => /^packages\/(\w+)\//.exec(file)?.[1];

/** Every module of the packages but the tests, generated documents included. */
export function sourceModules(graph) {
  const files = PACKAGES.flatMap((name) => filesBelow(`packages/${name}/src`, '.ts'));
  return files.filter((file) => !/\.(test|test-d|d)\.ts$|\/generated\//.test(file)).map((file) => graph.module(file));
}

/**
 * Declaration to its public names: `policies.delete` for a member of an accessor, `loginByEmail` for a function of the
 * package, which is a method of its client. What is not here is internal.
 */
export function readSurface(graph) {
  const surface = new Map();
  const add = (declaration, name) => surface.set(declaration, [...new Set(surface.get(declaration)).add(name)]);
  for (const file of mainEntries()) for (const [name, one] of named(graph.exportsOf(file))) add(one, name);
  // Accessors of the clients that are called otherwise than the export of the package.
  for (const { accessor, from } of boundModules(graph)) {
    for (const [name, one] of named(graph.exportsOf(from))) {
      const path = `${accessor}.${name}`;
      const known = surface.get(one) ?? [];
      if (!known.includes(path) && known.every(isMember)) add(one, path);
    }
  }
  // Entries beside the main one lead to the same functions, or to a few of their own.
  for (const file of sideEntries()) {
    for (const [name, one] of named(graph.exportsOf(file))) if (!surface.has(one)) add(one, name);
  }
  return surface;
}

export const isMember = (name) => name.includes('.');

/** Exports as `[name, declaration]`, those of modules as `[accessor.name, declaration]`. */
function named(exported) {
  return [...exported].flatMap(([name, meant]) =>
    meant instanceof Map
      ? named(meant).map(([member, declaration]) => [`${name}.${member}`, declaration])
      : [[name, meant]],
  );
}

/** Modules that a client class imports whole: their local name is the accessor. */
function boundModules(graph) {
  const clients = PACKAGES.flatMap((name) => filesBelow(`packages/${name}/src`, '.ts')).filter((file) =>
    /\/(client|accessors)\.ts$/.test(file),
  );
  return clients.flatMap((file) =>
    [...graph.module(file).imports]
      .filter(([, { name }]) => name === '*')
      .map(([accessor, { from }]) => ({ accessor, from })),
  );
}

const present = (specifiers) => specifiers.map((specifier) => fileOf(specifier, '')).filter(Boolean);
const mainEntries = () => present(PACKAGES.map((name) => `@authing/${name}`));

function sideEntries() {
  const paths = PACKAGES.flatMap((name) => {
    const file = `packages/${name}/package.json`;
    const { exports } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { exports: {} };
    return Object.keys(exports).map((path) => `@authing/${name}${path.slice(1)}`);
  });
  return present(paths).filter((file) => !file.endsWith('/documents.ts'));
}
