import type { Storage } from '@authing/auth';
import { pause } from '../util/pause.js';
import { within } from '../util/within.js';

/** The right to do something alone for a while, kept beside the session so that all pages that share it see it. */
interface Lease {
  owner: string;
  /** Milliseconds since 1970. */
  end: number;
}

/** Milliseconds after which two pages that wrote at the same time both see who was the last. */
const SETTLE = 100;
/** Milliseconds a lease counts while it settles: a page that ends meanwhile has sent nothing. */
const TRIAL = 1_000;
/** Milliseconds to wait for a storage that gives no answer: as good as one that is blocked. */
const PATIENCE = 500;
/** A lease that ends later than this was written under another clock. */
const LONGEST = 600_000;

/**
 * A lease under `key`. Once it is held it counts for `length` milliseconds and is prolonged while its page lives, so that a
 * page that ends leaves it behind for that long: what that page had sent may still be under way.
 */
export function leaseIn(storage: Storage, key: string, length: number, owner = randomOwner()) {
  let beat: ReturnType<typeof setInterval> | undefined;
  const read = async (): Promise<Lease | undefined> => {
    const text = String(await soon(storage.getItem(key)));
    try {
      return JSON.parse(text) ?? undefined;
    } catch {
      // Corrupt, which is as good as absent.
    }
  };
  const isMine = async () => (await read())?.owner === owner;
  const write = (life: number) => soon(storage.setItem(key, JSON.stringify({ owner, end: Date.now() + life })));
  const prolong = () => isMine().then((mine) => (mine ? write(length) : undefined));
  const stop = () => clearInterval(beat);
  return {
    owner,
    /** Whether this page has the lease now; undefined where the storage is blocked, full or gives no answer. */
    async take(): Promise<boolean | undefined> {
      try {
        const held = await read();
        if (held && held.owner !== owner && held.end > Date.now() && held.end < Date.now() + LONGEST) return false;
        await write(TRIAL);
        await pause(SETTLE);
        // Timers of a hidden page are late: it is ours also after its end, while nobody else has taken it.
        if (!(await isMine())) return false;
        await write(length);
      } catch {
        return undefined;
      }
      beat = setInterval(() => prolong().catch(() => {}), length / 3);
      return true;
    },
    /** Prolongs it no longer. */
    stop,
    async release(): Promise<void> {
      stop();
      try {
        if (await isMine()) await soon(storage.removeItem(key));
      } catch {
        // It ends by itself.
      }
    },
  };
}

/** An access of the storage, or a rejection when it takes long. */
export const soon = async <Result>(access: Result | Promise<Result>): Promise<Result> =>
  within(PATIENCE, Promise.resolve(access));

const randomOwner = () => String(crypto.getRandomValues(new Uint32Array(4)));
