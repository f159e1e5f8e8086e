import type { StoredSession } from './stored.js';

/**
 * What this process knows of sessions beyond their cookies. One for the whole process: a framework may load this package several
 * times, once for each of its bundles, and a refresh token is used up whoever uses it.
 */
interface Registry {
  /** Renewals under way, by token. */
  readonly running: Map<string, Promise<StoredSession | null | undefined>>;
  /** Sessions by the token that they were renewed with: a request may still come with the old cookie. */
  readonly replaced: Recent<StoredSession>;
  /** Sessions that were logged out: an old cookie does not bring them back. */
  readonly ended: Recent<true>;
  /** Renewals that failed a moment ago and are not tried by every request. */
  readonly failed: Recent<true>;
}

interface Recent<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value, milliseconds: number): void;
}

const NAME = Symbol.for('@authing/server');
/** A few megabytes at worst. */
const MOST = 2_000;

export function registry(): Registry {
  const shared = globalThis as { [NAME]?: Registry };
  shared[NAME] ??= { running: new Map(), replaced: recent(), ended: recent(), failed: recent() };
  return shared[NAME];
}

/** The session that the tokens of this one were renewed to, as far as this process knows. */
export function latest(stored: StoredSession, keyOf: (stored: StoredSession) => string): StoredSession {
  const { replaced } = registry();
  let found = stored;
  // A chain has no circles, since tokens are new each time; the limit is for what cannot be.
  for (let hops = 0; hops < 50; hops++) {
    const next = replaced.get(keyOf(found));
    if (!next) break;
    found = next;
  }
  return found;
}

/** Remembers for a while, and not more than so many: the oldest goes. */
function recent<Value>(): Recent<Value> {
  const entries = new Map<string, { value: Value; until: number }>();
  return {
    get(key) {
      const entry = entries.get(key);
      return entry && Date.now() < entry.until ? entry.value : undefined;
    },
    set(key, value, milliseconds) {
      entries.delete(key);
      entries.set(key, { value, until: Date.now() + milliseconds });
      if (entries.size > MOST) entries.delete(entries.keys().next().value!);
    },
  };
}
