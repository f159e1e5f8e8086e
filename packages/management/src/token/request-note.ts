import { within } from '@authing/core';
import type { ManagementOptions } from '../options.js';

/** Milliseconds for which a note counts, unless it is taken away: its writer may have died. */
const LONGEST_REQUEST = 10_000;

/** A note in the storage: somebody is requesting the token. A lock does not tell whether it is held or hangs. */
export function requestNote(storage: ManagementOptions['storage'], tokenKey: string) {
  const key = `${tokenKey}:requested`;
  return {
    /** Writes it, and gives what takes it away. Neither can fail or be waited for. */
    leave(): () => void {
      const left = (async () => storage?.setItem(key, String(Date.now() + LONGEST_REQUEST)))();
      left.catch(() => {});
      return () => void left.then(() => storage?.removeItem(key)).catch(() => {});
    },
    /** Whether it is there, as far as the storage says until `latest`. */
    async isThere(latest: number): Promise<boolean> {
      const until = await within(latest - Date.now(), () => storage?.getItem(key)).catch(() => null);
      return Number(until) > Date.now();
    },
  };
}
