import { readFile } from 'node:fs/promises';
import { checkSeed } from './check.js';
import { SeedProblem } from './problem.js';
import { defaultSeed, type Seed } from './seed.js';

/** The seed of a JSON or YAML file, or given as an object, laid over the default one. @throws Error */
export async function readSeed(seed: string | Seed | undefined): Promise<Seed> {
  const given = typeof seed === 'string' ? await readSeedFile(seed) : (seed ?? {});
  if (typeof seed !== 'string') await checkSeed(given);
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
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      error.code === 'ENOENT'
        ? `There is no seed file ${path}: check the path`
        : `The seed file ${path} cannot be read: ${error.code === 'EISDIR' ? 'it is a folder, name a file' : error.message}`,
    );
  });
  try {
    const value: unknown = path.endsWith('.json') ? JSON.parse(text) : (await import('yaml')).parse(text);
    await checkSeed(value ?? {});
    return (value ?? {}) as Seed;
  } catch (error) {
    const place = error instanceof SeedProblem ? await placeOf(text, error.path) : '';
    throw new Error(`${path}${place}: ${error instanceof Error ? error.message : error}`.replaceAll(/\s*\n\s*/g, ' '));
  }
}

/** `:3:5`, line and column of what a path leads to; JSON is YAML, too. */
async function placeOf(text: string, path: readonly (string | number)[]): Promise<string> {
  const { LineCounter, parseDocument, isNode } = await import('yaml');
  const lines = new LineCounter();
  const node = parseDocument(text, { lineCounter: lines }).getIn(path, true);
  if (!isNode(node) || !node.range) return '';
  const { line, col } = lines.linePos(node.range[0]);
  return `:${line}:${col}`;
}
