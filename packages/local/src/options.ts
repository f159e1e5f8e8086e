import type { Seed } from './seed/seed.js';
import type { DeploymentResolvers } from './server/deployment.js';
import type { LocalSettings } from './server/local.js';
import { didYouMean } from './server/nearest.js';

/** How a local server is started. Everything has a default that fits tests. */
export interface LocalOptions extends Partial<Omit<LocalSettings, 'deployment'>> {
  /** 0, the default, takes a free port. */
  port?: number;
  /** Address to listen on; `127.0.0.1` by default, so that nobody else can reach the server. */
  host?: string;
  /** Path of a JSON or YAML file, or the seed itself; members given replace those of the default seed. */
  seed?: string | Seed;
  /** SDL of a private deployment to play, older or newer than the contract. What it lacks is refused as it would be there. */
  schema?: string;
  /** Answers for fields that only that schema has; without one a field is what its object holds, else null. */
  resolvers?: DeploymentResolvers;
}

/** A value in the words of a message; 'undefined' counts as not given. */
const kinds: Record<keyof LocalOptions, { readonly is: (value: unknown) => boolean; readonly must: string }> = {
  port: { is: wholeFrom(0, 65_535), must: 'must be a whole number between 0 and 65535; 0 takes a free one' },
  host: { is: isText, must: "must be an address of this machine, such as '127.0.0.1'" },
  db: { is: isText, must: 'must be the path of a file' },
  seed: { is: (value) => isText(value) || isObject(value), must: 'must be the path of a file or a seed itself' },
  schema: { is: isText, must: 'must be SDL itself, not the path of a file' },
  resolvers: { is: isObject, must: 'must be an object of types, each with functions for its fields' },
  passwordCost: {
    is: (value) => wholeFrom(2, 2 ** 20)(value) && Number.isInteger(Math.log2(value as number)),
    must: 'must be a power of two from 2, such as 16 for tests',
  },
  maxBodyBytes: { is: wholeFrom(1), must: 'must be a whole number of bytes from 1' },
  maxPageSize: { is: wholeFrom(1), must: 'must be a whole number from 1' },
  requestTimeout: { is: wholeFrom(1), must: 'must be a whole number of milliseconds from 1' },
};

/** Refuses options that cannot be meant. @throws Error that names the option and what it takes */
export function checkOptions(options: LocalOptions): void {
  if (!isObject(options)) throw new Error('startLocal takes an object of options, such as { port: 4400 }');
  for (const [name, value] of Object.entries(options)) {
    const known = Object.hasOwn(kinds, name) ? kinds[name as keyof LocalOptions] : undefined;
    const all = Object.keys(kinds);
    if (!known)
      throw new Error(`startLocal has no option ${name}${didYouMean(name, all) || `; it has ${all.join(', ')}`}`);
    if (value !== undefined && !known.is(value)) throw new Error(`${name} ${known.must}, got ${shown(value)}`);
  }
}

function wholeFrom(least: number, most = Number.MAX_SAFE_INTEGER) {
  return (value: unknown): boolean =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
}
function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}
function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
const shown = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number'
    ? JSON.stringify(value)
    : Array.isArray(value)
      ? 'a list'
      : `a ${typeof value}`;
