/** What the process ends with. */
export const exitCodes = {
  /** Files written, or with `--check` found up to date. */
  done: 0,
  /** `--check`: files on disk are not what would be generated. */
  stale: 1,
  /** Options, config or the operator's own documents cannot be used. */
  usage: 2,
  /** The schema or OpenAPI file cannot be had or is not valid. */
  source: 3,
  /** Something else, such as a folder that cannot be written. */
  failure: 4,
} as const;

/** Something the user can put right: told without a stack. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly kind: Exclude<keyof typeof exitCodes, 'done' | 'stale'>,
    message: string,
  ) {
    super(message);
  }
}

/** The message of anything thrown. */
export const messageOf = (error: unknown): string => String(Object(error).message ?? error);

/** Runs what handles a source: one that exhausts the stack is too deep, which its owner can put right. */
export async function handling<Result>(
  kind: Problem['kind'],
  source: string,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Problem(kind, `${source}: too deeply nested, or too large, to be handled: ${error.message}`);
  }
}
