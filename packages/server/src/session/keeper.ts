import { AuthingError, within } from '@authing/auth';
import type { ServerOptions, Settings } from '../options.js';
import { type Cookie, chunkNames, cookie, joinChunks, MOST_CHUNKS, splitChunks } from './cookies.js';
import { createSealer, randomId, toBase64url } from './seal.js';
import { isStored, type StoredSession } from './stored.js';

/** A session that was found, and where. */
export interface Found {
  stored: StoredSession;
  /** It was encrypted with a secret that is going to be taken away. */
  isOld: boolean;
  /** Key of the store. */
  key?: string;
}

type Cookies = ReadonlyMap<string, string>;

/** Keeps sessions: in cookies, or in a store with an id in the cookie. */
export interface Keeper {
  /** @throws AuthingError `storage` when the store gives no answer: nobody is signed out by that. */
  find(cookies: Cookies): Promise<Found | null>;
  /** What the store has under this key by now. Undefined without a store. */
  again(key: string | undefined): Promise<StoredSession | null | undefined>;
  /** Keeps a session, and gives the cookies to set. Without `key` it is a new one. */
  keep(stored: StoredSession, cookies: Cookies, key?: string): Promise<Cookie[]>;
  /** Keeps a session that has a place in the store already. Does nothing without a store. */
  put(stored: StoredSession, key: string | undefined): Promise<void>;
  /** Takes a session away, and gives the cookies to take away. */
  drop(cookies: Cookies): Promise<Cookie[]>;
  /** The cookies to take away. */
  clear(cookies: Cookies): Cookie[];
}

export function createKeeper(options: ServerOptions, settings: Settings): Keeper {
  const { appId, cookieName, secrets, rolling, absolute } = settings;
  const { store, timeout = 10_000 } = options;
  const sealer = createSealer(secrets, `session of ${appId}`);
  const endsIn = ({ startedAt, touchedAt }: StoredSession) =>
    Math.max(1, Math.ceil((Math.min(startedAt + absolute, touchedAt + rolling) - Date.now()) / 1000));
  const gone = (names: string[]) => names.map((name) => cookie(settings, name, '', 0));
  const clear = (cookies: Cookies) => gone(chunkNames(cookies, cookieName));
  const open = async (text: string | undefined, key?: string): Promise<Found | null> => {
    const opened = text ? await sealer.open(text) : null;
    const value = opened?.value;
    return isStored(value) && value.key === key ? { stored: value, isOld: opened!.isOld, key } : null;
  };
  const replace = (cookies: Cookies, parts: [string, string][], seconds: number) => {
    const names = new Set(parts.map(([name]) => name));
    const stale = chunkNames(cookies, cookieName).filter((name) => !names.has(name));
    return [...gone(stale), ...parts.map(([name, value]) => cookie(settings, name, value, seconds))];
  };
  if (!store) {
    return {
      clear,
      find: (cookies) => open(joinChunks(cookies, cookieName)),
      again: async () => undefined,
      put: async () => {},
      drop: async (cookies) => clear(cookies),
      async keep(stored, cookies) {
        const parts = splitChunks(cookieName, await sealer.seal(stored));
        if (parts.length > MOST_CHUNKS) throw tooLarge(parts);
        return replace(cookies, parts, endsIn(stored));
      },
    };
  }

  const asked = <Result>(work: () => Result | Promise<Result>) => answered(work, timeout);
  const put = async (stored: StoredSession, key: string) => {
    // Who can write the store and not read it cannot move a session to a key of theirs.
    const value = await sealer.seal({ ...stored, key });
    await asked(() => store.setItem(key, value, { ttl: endsIn(stored) }));
  };
  // What the store knows is not enough to be somebody: the id itself is only in the cookie.
  const keyOf = async (id: string) => {
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(id));
    return `authing:session:${toBase64url(new Uint8Array(hash))}`;
  };
  const read = async (key: string) => open(await asked(async () => text(await store.getItem(key))), key);
  const idIn = (cookies: Cookies) => {
    const id = cookies.get(cookieName);
    return id && /^[\w-]{43}$/.test(id) ? id : undefined;
  };
  return {
    clear,
    async find(cookies) {
      const id = idIn(cookies);
      return id ? read(await keyOf(id)) : null;
    },
    again: async (key) => (key ? ((await read(key))?.stored ?? null) : undefined),
    put: async (stored, key) => (key ? put(stored, key) : undefined),
    async drop(cookies) {
      const id = idIn(cookies);
      if (id) {
        const key = await keyOf(id);
        await asked(() => store.removeItem(key));
      }
      return clear(cookies);
    },
    async keep(stored, cookies, key) {
      // An id that somebody else may have chosen is never signed in: each login gets its own.
      const id = (key && idIn(cookies)) || randomId();
      await put(stored, key ?? (await keyOf(id)));
      return replace(cookies, [[cookieName, id]], endsIn(stored));
    },
  };
}

/** What a store was given, as it was given. An object of a store that reads JSON is no session, and no logout either. */
function text(value: unknown): string | undefined {
  if (value != null && typeof value !== 'string')
    throw new TypeError(`getItem of the session store gave ${typeof value}, not the text that setItem was given`);
  return value ?? undefined;
}

/** What the store answers. One that fails or hangs is an error, which says nothing of what was asked for. */
async function answered<Result>(work: () => Result | Promise<Result>, timeout: number): Promise<Result> {
  try {
    return await (timeout ? within(timeout, work) : work());
  } catch (cause) {
    throw new AuthingError('storage', 'session_store', 'The session store failed or gave no answer', { cause });
  }
}

function tooLarge(parts: [string, string][]): AuthingError {
  const bytes = parts.reduce((sum, [, part]) => sum + part.length, 0);
  return new AuthingError(
    'config',
    'session_too_large',
    `The session takes ${bytes} bytes, more than cookies can hold: give the store option, or ask for fewer scopes or claims`,
  );
}
