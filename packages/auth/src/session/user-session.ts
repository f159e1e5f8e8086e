import { guard, type Session, type User, warn } from '@authing/core';
import type { AuthOptions } from '../options.js';

/** What an OpenID Connect login leaves behind beside its access token, which is the session's token. */
export interface OidcTokens {
  refreshToken?: string;
  idToken?: string;
  /** Claims of the ID token, as they were checked. */
  claims: { readonly sub: string; readonly [claim: string]: unknown };
  scope?: string;
  /** When the access token ends, and when it is time to get the next one: milliseconds since 1970. */
  expiresAt: number;
  refreshAt: number;
}

/** Who is signed in, as a session keeps it. */
export interface SessionState {
  token?: string;
  user?: User;
  /** Present while the session comes from an OpenID Connect login. */
  oidc?: OidcTokens;
}

/**
 * Told after the session changed and the change was stored; not of a user who is as before. Nobody is signed in when
 * `user` and `token` are absent.
 */
export type SessionListener = (state: SessionState) => void;

/** The end user's token and record, readable at once, written through to storage. */
export interface UserSession extends Session {
  /** Where the session is kept: names application and host. */
  readonly key: string;
  /** Everything the session knows, as last seen. */
  state(): SessionState;
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
  /** Makes this the state and stores it. Listeners are not told: `announce` does that, when no lock is held. */
  store(state: SessionState): Promise<void>;
  /** Calls the listeners. */
  announce(): void;
  /** Reads the storage again: another page may have changed it. Listeners are not told. */
  reload(): Promise<void> | undefined;
  /** Calls the listener after each change. Returns a function that stops it. */
  subscribe(listener: SessionListener): () => void;
  fork(token: string): UserSession;
}

type SessionOptions = Pick<AuthOptions, 'appId' | 'storage' | 'token' | 'logger'>;

/** A session kept in `storage` under a key of this application and host, so that two clients on one page stay apart. */
export function createSession(options: SessionOptions, base: string): UserSession {
  const { appId, storage, logger, token: given } = options;
  const key = `authing:${appId}@${base}`;
  const listeners = new Set<SessionListener>();
  let state: SessionState = {};
  let broken = false;

  // A blocked, full or broken storage costs nothing but the memory of the session over a reload.
  const report = (cause: unknown) => {
    if (!broken) warn(logger, 'the session storage failed', cause);
    broken = true;
  };
  const write = () => (state.token ? storage?.setItem(key, JSON.stringify(state)) : storage?.removeItem(key));
  let writing: unknown;
  const store = async (next: SessionState) => {
    state = next;
    try {
      // One after the other: an asynchronous storage could turn a sign-in and a sign-out round.
      writing = writing instanceof Promise ? writing.then(write, write) : write();
      await writing;
    } catch (cause) {
      report(cause);
      try {
        // Else the session before this one would be back after a reload.
        await storage!.removeItem(key);
      } catch {
        // Blocked altogether.
      }
    }
  };
  const announce = () => {
    for (const listener of listeners) guard(logger, 'a session listener', () => listener(state));
  };
  const change = (next: SessionState) => {
    const isNews = JSON.stringify(next) !== JSON.stringify(state);
    const stored = store(next);
    // A listener that asks for the user would else be told of the answer, for ever.
    if (!isNews) return;
    if (writing instanceof Promise) stored.then(() => state === next && announce());
    else announce();
  };
  const adopt = (stored: unknown) => {
    let found: SessionState | undefined;
    try {
      found = typeof stored === 'string' ? JSON.parse(stored) : stored;
    } catch {
      // Corrupt, which is as good as absent.
    }
    if (found?.token && typeof found.token === 'string') state = found;
    else if (stored) store({});
    else state = {};
  };
  const reload = (): Promise<void> | undefined => {
    // What could not be written is not there to be read.
    if (broken) return;
    const before = state;
    try {
      // What is being written must not be undone by what was there before it.
      const stored = writing instanceof Promise ? writing.then(() => storage?.getItem(key)) : storage?.getItem(key);
      if (!(stored instanceof Promise)) adopt(stored);
      // A sign-in while the storage was being read is newer than what it held.
      else return stored.then((value) => (state === before ? adopt(value) : undefined)).catch(report);
    } catch (cause) {
      report(cause);
    }
  };

  const ready = given ? undefined : reload();
  if (given) change({ token: given });
  return {
    key,
    ready,
    reload,
    store,
    announce,
    state: () => state,
    bearer: () => (ready ? ready.then(() => state.token) : state.token),
    token: () => state.token,
    user: () => state.user,
    signIn(user) {
      // Stored state is not always what its type says.
      const owner = state.oidc?.claims?.sub ?? state.user?.id ?? user.id;
      if (user.token && user.token !== state.token) change({ token: user.token, user });
      else if (state.token && owner === user.id) change({ ...state, user });
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
