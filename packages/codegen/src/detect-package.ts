import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { messageOf, Problem } from './problem.js';

/** In the order in which one is taken as what the application imports: all export the types of core, management has more. */
const PACKAGES = ['@authing/management', '@authing/browser', '@authing/auth', '@authing/core'];

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

function manifestIn(file: string): Manifest {
  try {
    return Object(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new Problem('usage', `${file}: ${messageOf(error)}. Mend it, or name your package with --package`);
  }
}

/** The first package of the SDK that the nearest package.json names, else `@authing/core`. */
export function detectPackage(folder: string): string {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return dirname(folder) === folder ? '@authing/core' : detectPackage(dirname(folder));
  const { dependencies, devDependencies } = manifestIn(file);
  return PACKAGES.find((name) => dependencies?.[name] ?? devDependencies?.[name]) ?? '@authing/core';
}
