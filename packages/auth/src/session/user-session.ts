import { memoryStorage, type Session, type Storage, type User } from '@authing/core';
import type { AuthOptions } from '../options.js';

/** Who is signed in, as a session keeps it. */
export interface SessionState {
  token?: string;
  user?: User;
}

/** Told after the session changed and the change was stored. Nobody is signed in when `user` and `token` are absent. */
export type SessionListener = (state: SessionState) => void;

/** The end user's token and record, readable at once, written through to storage. */
export interface UserSession extends Session {
  /** Token of the signed-in user. Undefined before an asynchronous storage was read: await `ready` first. */
  token(): string | undefined;
  /** The signed-in user as last seen. */
  user(): User | undefined;
  /** Resolves when the storage was read. */
  readonly ready: Promise<void> | undefined;
  /** Takes over the user and token of a reply and returns the user. A reply without token never ends a session. */
  signIn(user: User): User;
  /** Takes over a token alone: the user of another token is forgotten. */
  setToken(token: string): void;
  /** Forgets user and token. */
  signOut(): void;
  /** Reads the storage again: another page may have changed it. */
  reload(): Promise<void> | undefined;
  /** Calls the listener after each change. Returns a function that stops it. */
  subscribe(listener: SessionListener): () => void;
  fork(token: string): UserSession;
}

type SessionOptions = Pick<AuthOptions, 'appId' | 'storage' | 'token' | 'logger'>;

/** A session kept in `storage` under a key of this application and host, so that two clients on one page stay apart. */
export function createSession(options: SessionOptions, base: string): UserSession {
  const { appId, storage = memoryStorage(), logger } = options;
  const key = `authing:${appId}@${base}`;
  const listeners = new Set<SessionListener>();
  let state: SessionState = {};
  let warned = false;

  // A blocked, full or broken storage costs nothing but the memory of the session over a reload.
  const warn = (cause: unknown) => {
    if (!warned) logger?.warn?.('authing: the session storage failed, the session lives in memory', cause);
    warned = true;
  };
  const save = async () => {
    try {
      await (state.token ? storage.setItem(key, JSON.stringify(state)) : storage.removeItem(key));
    } catch (cause) {
      warn(cause);
    }
  };
  const change = (next: SessionState) => {
    state = next;
    save();
    for (const listener of listeners) {
      try {
        listener(state);
      } catch (cause) {
        logger?.warn?.('authing: a session listener threw', cause);
      }
    }
  };
  const adopt = (stored: unknown) => {
    try {
      const { token, user } = (typeof stored === 'string' ? JSON.parse(stored) : stored) ?? {};
      state = typeof token === 'string' ? { token, user: user ?? undefined } : {};
    } catch {
      // Corrupt: the next change overwrites it.
    }
  };
  const reload = (): Promise<void> | undefined => {
    const before = state;
    try {
      const stored = storage.getItem(key);
      if (!(stored instanceof Promise)) adopt(stored);
      // A sign-in while the storage was being read is newer than what it held.
      else return stored.then((value) => void (state === before && adopt(value)), warn);
    } catch (cause) {
      warn(cause);
    }
  };

  const ready = options.token ? undefined : reload();
  if (options.token) change({ token: options.token });
  return {
    ready,
    reload,
    bearer: () => (ready ? ready.then(() => state.token) : state.token),
    token: () => state.token,
    user: () => state.user,
    signIn(user) {
      if (user.token) change({ token: user.token, user });
      else if (state.token && (state.user?.id ?? user.id) === user.id) change({ token: state.token, user });
      return user;
    },
    setToken: (token) => change({ token }),
    signOut: () => change({}),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    fork: (token) => createSession({ ...options, storage: undefined, token }, base),
  };
}
