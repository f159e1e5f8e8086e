/** Whether what a package brings along runs on the oldest Node that the package says it runs on. */
import { minVersion, satisfies } from 'semver';
import { parse } from 'yaml';

interface Dependencies {
  dependencies?: Record<string, string | { version: string }>;
  optionalDependencies?: Record<string, string | { version: string }>;
}

interface Lock {
  importers: Record<string, Dependencies>;
  packages: Record<string, { engines?: { node?: string } }>;
  snapshots: Record<string, Dependencies>;
}

/** @param lock text of pnpm-lock.yaml, which has what each dependency asks for */
export function engineFaults(lock: string, folder: string, engines: { node?: string } | undefined): string[] {
  if (!engines?.node) return [`${folder}: engines.node is missing`];
  const { importers, packages, snapshots } = parse(lock) as Lock;
  const oldest = minVersion(engines.node)?.version ?? '';
  const found = new Set<string>();
  const follow = ({ dependencies, optionalDependencies }: Dependencies): void => {
    for (const [name, given] of Object.entries({ ...dependencies, ...optionalDependencies })) {
      const version = typeof given === 'string' ? given : given.version;
      // A package of this repository is looked at on its own.
      const key = version in snapshots ? version : `${name}@${version}`;
      if (version.startsWith('link:') || found.has(key)) continue;
      found.add(key);
      follow(snapshots[key] ?? missing(key));
    }
  };
  follow(importers[folder] ?? missing(folder));
  return [...found].flatMap((key) => {
    const wanted = packages[key.replace(/\(.*$/, '')]?.engines?.node;
    return !wanted || satisfies(oldest, wanted) ? [] : [`${folder}: ${key} wants Node ${wanted}, not ${oldest}`];
  });
}

function missing(key: string): never {
  throw new Error(`pnpm-lock.yaml has no ${key}`);
}
