import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

export interface Manifest {
  name: string;
  version: string;
  license?: string;
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
  publishConfig?: { provenance?: boolean; access?: string };
  exports?: Record<string, unknown>;
  files?: string[];
}

interface Importer {
  [kind: string]: Record<string, { specifier: string; version: string }>;
}

interface Lockfile {
  importers: Record<string, Importer>;
  packages: Record<string, { resolution: { integrity?: string; tarball?: string; type?: string } }>;
  snapshots: Record<string, { dependencies?: Record<string, string>; optionalDependencies?: Record<string, string> }>;
}

export const readLockfile = (): Lockfile => parse(readFileSync('pnpm-lock.yaml', 'utf8'));
export const readManifest = (folder: string): Manifest => JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));

/** Everything that is installed with a package when somebody else installs it: `name@version`. */
export function installedWith(lockfile: Lockfile, importer: string): Set<string> {
  const found = new Set<string>();
  const { dependencies = {} } = readManifest(importer);
  // pnpm lists a peer that happens to be there as a dependency.
  const open = Object.entries(lockfile.importers[importer]?.dependencies ?? {})
    .filter(([name]) => name in dependencies)
    .map(([name, { version }]) => [name, version] as const);
  for (let next = open.pop(); next; next = open.pop()) {
    const [name, version] = next;
    if (version.startsWith('link:')) continue;
    // `npm:` aliases name the package in the version.
    const id = /^@?[^@]+@/.test(version) && !/^\d/.test(version) ? version : `${name}@${version}`;
    if (found.has(id)) continue;
    found.add(id);
    open.push(...Object.entries({ ...lockfile.snapshots[id]?.dependencies }));
  }
  return found;
}

/** The licence a locked package names itself. */
export function licenceOf(id: string): string | undefined {
  const bare = id.replace(/\(.*/, '');
  const name = bare.replace(/@[^@]+$/, '');
  const folder = `node_modules/.pnpm/${id
    .replaceAll('/', '+')
    .replace(/\)\(|\(/g, '_')
    .replace(/\)/g, '')}/node_modules/${name}`;
  const plain = `node_modules/.pnpm/${bare.replaceAll('/', '+')}/node_modules/${name}`;
  const found = [folder, plain].find((path) => existsSync(`${path}/package.json`));
  return found ? readManifest(found).license : undefined;
}
