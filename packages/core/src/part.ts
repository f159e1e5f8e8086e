import { AuthingError, type ErrorKind } from './errors.js';

/** Why a part of the SDK failed: what an AuthingError is made of. */
export interface PartFailure {
  kind: ErrorKind;
  code: string;
  message: string;
  status?: number;
}

/**
 * Runs work of a part of the SDK that is loaded when it is needed: `withPart(import('@authing/auth/oidc'), work)`. Such a
 * part is an entry of its own and imports no code of our packages: bundlers that do not split would keep all of that
 * for it. It throws PartFailure.
 *
 * @throws AuthingError `network` (`chunk`) when it cannot be loaded.
 */
export async function withPart<Part, Result>(
  loading: Promise<Part>,
  work: (part: Part) => Result | Promise<Result>,
): Promise<Result> {
  const part = await loading.catch((cause) => {
    throw new AuthingError('network', 'chunk', 'A part of the SDK could not be loaded', { cause });
  });
  try {
    return await work(part);
  } catch (error) {
    if (error instanceof Error) throw error;
    const { kind, code, message, status } = error as PartFailure;
    throw new AuthingError(kind, code, message, { status });
  }
}
