import type { ErrorObject } from 'ajv';
import { didYouMean } from '../server/nearest.js';
import { checkMeaning } from './meaning.js';
import { type SeedPath, SeedProblem } from './problem.js';
import type { Seed } from './seed.js';

/** Checks a seed against its schema: names, types, values, and what a schema cannot say. @throws SeedProblem */
export async function checkSeed(value: unknown): Promise<void> {
  // Loaded with the first seed: a server without one starts sooner.
  const { validateSeed } = await import('./validator.js');
  if (!validateSeed(value)) throw problemOf(value, validateSeed.errors ?? []);
  checkMeaning(value as Seed);
}

function problemOf(value: unknown, [error]: readonly ErrorObject[]): SeedProblem {
  if (!error) throw new Error('The seed was refused without a reason');
  const path = pathOf(value, error.instancePath);
  const { params } = error;
  if (error.keyword === 'additionalProperties') {
    const names = Object.keys((error.parentSchema as { properties: object }).properties);
    const hint = didYouMean(params.additionalProperty, names) || `; known here: ${names.join(', ')}`;
    return new SeedProblem([...path, params.additionalProperty], `is not known${hint}`);
  }
  if (error.keyword === 'required') return new SeedProblem(path, `has no ${params.missingProperty}: give it one`);
  if (error.keyword === 'enum')
    return new SeedProblem(
      path,
      `must be one of ${params.allowedValues.join(', ')}, got ${JSON.stringify(error.data)}`,
    );
  if (error.keyword === 'minimum') return new SeedProblem(path, `must be ${params.limit} or more, got ${error.data}`);
  return wrongType(path, error);
}

function wrongType(path: SeedPath, { params, data }: ErrorObject): SeedProblem {
  const type = [params.type].flat()[0] as keyof typeof wanted;
  const remedy = type === 'string' && typeof data !== 'object' ? ': put it in quotes' : '';
  // A password is as secret when it is a number.
  const got = path.at(-1) === 'password' ? `a ${kindOf(data)}` : JSON.stringify(data);
  return new SeedProblem(path, `must be ${wanted[type]}, got ${got}${remedy}`);
}

const wanted = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
};

/** Entries of a list are numbers, members of an object are names, whatever they look like. */
function pathOf(value: unknown, pointer: string): SeedPath {
  let inner = value;
  return pointer
    .split('/')
    .slice(1)
    .map((part) => {
      const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
      const key = Array.isArray(inner) ? Number(name) : name;
      inner = (inner as Record<string | number, unknown>)[key];
      return key;
    });
}

const kindOf = (value: unknown): string =>
  value === null ? 'nothing' : Array.isArray(value) ? 'list' : typeof value === 'string' ? 'text' : typeof value;
