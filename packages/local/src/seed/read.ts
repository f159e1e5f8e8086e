import { readFile } from 'node:fs/promises';
import { defaultSeed, type Seed } from './seed.js';

/** The seed of a JSON or YAML file, or given as an object, laid over the default one. @throws Error */
export async function readSeed(seed: string | Seed | undefined): Promise<Seed> {
  const given = typeof seed === 'string' ? await readSeedFile(seed) : (seed ?? {});
  const [firstApp = {}, ...otherApps] = given.applications ?? [];
  return {
    ...defaultSeed,
    ...given,
    userPool: { ...defaultSeed.userPool, ...given.userPool },
    applications: [{ ...defaultSeed.applications?.[0], ...firstApp }, ...otherApps],
    directories: { ...defaultSeed.directories, ...given.directories },
  };
}

async function readSeedFile(path: string): Promise<Seed> {
  const text = await readFile(path, 'utf8');
  const value: unknown = path.endsWith('.json') ? JSON.parse(text) : (await import('yaml')).parse(text);
  if (typeof value !== 'object' || value === null) throw new Error(`${path} holds no seed`);
  return value as Seed;
}
