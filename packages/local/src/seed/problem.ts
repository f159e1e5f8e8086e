export type SeedPath = readonly (string | number)[];

/** A seed that cannot be meant; `path` leads to the place, `['users', 1, 'emial']`. */
export class SeedProblem extends Error {
  constructor(
    readonly path: SeedPath,
    readonly problem: string,
  ) {
    super(`${nameOf(path)} ${problem}`);
  }
}

const nameOf = (path: SeedPath): string =>
  path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text ? `${text}.${part}` : part),
    '',
  ) || 'The seed';
