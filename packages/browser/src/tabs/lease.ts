import { randomText, type Storage } from '@authing/auth';
import { pause } from '../util/pause.js';

/** The right to do something alone for a while, kept beside the session so that all pages that share it see it. */
interface Lease {
  owner: string;
  /** Milliseconds since 1970. */
  end: number;
}

/** Milliseconds after which two pages that wrote at the same time both see who was the last. */
const SETTLE = 100;
/** A lease that ends later than this was written under another clock. */
const LONGEST = 600_000;

/**
 * A lease of `length` milliseconds under `key`. While it is held it is prolonged, so that it ends early only with its page.
 */
export function leaseIn(storage: Storage, key: string, length: number) {
  const owner = randomText(22);
  let beat: ReturnType<typeof setInterval> | undefined;
  const read = async (): Promise<Lease | undefined> => {
    try {
      const lease = JSON.parse(String(await storage.getItem(key)));
      return lease?.end > Date.now() && lease.end < Date.now() + LONGEST ? lease : undefined;
    } catch {
      // Blocked or corrupt, which is as good as absent.
    }
  };
  const isMine = async () => (await read())?.owner === owner;
  const write = async () => {
    try {
      await storage.setItem(key, JSON.stringify({ owner, end: Date.now() + length }));
      return true;
    } catch {
      return false;
    }
  };
  const release = async () => {
    clearInterval(beat);
    removeEventListener('pagehide', onLeave);
    try {
      if (await isMine()) await storage.removeItem(key);
    } catch {
      // It ends by itself.
    }
  };
  const onLeave = ({ persisted }: PageTransitionEvent) => void (persisted || release());
  return {
    /**
     * Whether this page has the lease now; undefined where it cannot be written. `alone`: nobody else can be taking it, so
     * nothing has to settle.
     */
    async take(alone: boolean): Promise<boolean | undefined> {
      const held = await read();
      if (held && held.owner !== owner) return false;
      if (!(await write())) return undefined;
      if (!alone) {
        await pause(SETTLE);
        if (!(await isMine())) return false;
      }
      beat = setInterval(async () => void ((await isMine()) && write()), length / 3);
      addEventListener('pagehide', onLeave);
      return true;
    },
    release,
  };
}
