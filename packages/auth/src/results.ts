import { AuthingError } from '@authing/core';

/** What a reply must have. The contract lets the service send null where it reports success. */
export function present<Value>(value: Value | null | undefined, what: string): Value {
  if (value === null || value === undefined) {
    throw new AuthingError('protocol', `no_${what}`, `The service reported success but sent no ${what}`);
  }
  return value;
}
