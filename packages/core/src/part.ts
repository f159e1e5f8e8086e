import { AuthingError, type ErrorDetails, type ErrorKind } from './errors.js';

/** Why a part of the SDK failed: what an AuthingError is made of. */
export interface PartFailure extends Pick<ErrorDetails, 'status' | 'operation' | 'attempts' | 'cause'> {
  kind: ErrorKind;
  code: string;
  message: string;
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
    if (error instanceof Error || !Object(error).kind) throw error;
    const { kind, code, message, ...details } = error as PartFailure;
    throw new AuthingError(kind, code, message, details);
  }
}
