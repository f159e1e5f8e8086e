import { type Asked, decodeToken, guard, type Session, type User } from '@authing/core';
import type { AuthOptions } from '../options.js';
import type { OrderedState, SessionState } from './session-state.js';
import { storedState } from './stored-state.js';

/**
 * Told after the session changed and the change was stored; not of a user who is as before. Nobody is signed in when
 * `user` and `token` are absent.
 */
export type SessionListener = (state: SessionState) => void;

/**
 * The end user's token and record, readable at once, written through to storage.
 *
 * Changes are given `asked`, the circumstances of the call they answer. A reply to a call that carried a token changes the
 * session only while it still has that token, here and in the storage. A login, which carried none, takes effect unless a
 * login, logout or token that was asked for later has; another tab's counts from the moment it shows. Where two tabs write
 * at the same moment, the later login or logout wins over the earlier and over its renewals. Without `asked` a change is
 * asked for now.
 */
export interface UserSession extends Session {
  /** Where the session is kept: names application and host. */
  readonly key: string;
  /** Everything the session knows, as last seen. */
  state(): SessionState;
  /** Token of the signed-in user. Undefined before an asynchronous storage was read: await `ready` first. */
  token(): string | undefined;
  /** The signed-in user as last seen. */
  user(): User | undefined;
  /** Resolves when the storage was read; after five seconds where that gives no answer. */
  readonly ready: Promise<unknown> | undefined;
  /** Takes the next place in the order of everything asked of this session. */
  next(): number;
  /** Takes over the user of a reply, and a login's token. Returns the user in every case. */
  signIn(user: User, asked?: Asked): User;
  /** Takes over a token: with `asked` the next one of the same user, without it a new one whose user is unknown. */
  setToken(token: string, asked?: Asked): void;
  /** Forgets user and token. Returns false when something newer was asked for. */
  signOut(asked?: Asked): boolean;
  /**
   * Makes this the state. Listeners are not told: `announce` does that, when no lock is held. Resolves when it is stored:
   * false when something newer won.
   */
  store(state: SessionState, asked?: Asked): Promise<boolean>;
  /** Resolves when the last change was stored, or not taken by the storage; after half a second where that gives no answer. */
  settled(): Promise<unknown> | undefined;
  /** Calls the listeners. */
  announce(): void;
  /**
   * Reads the storage again, for half a second at most: another tab may have changed it. What could not be written here
   * stays, unless another tab wrote something newer. Listeners are not told.
   */
  reload(): Promise<unknown> | undefined;
  /** Calls the listener after each change. Returns a function that stops it. */
  subscribe(listener: SessionListener): () => void;
  fork(token: string): UserSession;
}

/** Milliseconds to wait for a storage that gives no answer, and for its very first answer: nobody knows who is signed in before. */
const PATIENCE = 500;
const FIRST_PATIENCE = 5_000;

/** Of a millisecond: what tells things of the same millisecond apart, and the renewals of one login. */
const FRACTION = 1 / 1024;

/**
 * Milliseconds within which a state that shows in the storage may have been written without knowing ours. Later, whatever
 * is there is news: clocks that differ or are set back decide nothing.
 */
const RACE = 10_000;

type SessionOptions = Pick<AuthOptions, 'appId' | 'storage' | 'token' | 'logger'>;

/** A session kept in `storage` under a key of this application and host, so that two clients on one page stay apart. */
export function createSession(options: SessionOptions, base: string): UserSession {
  const { appId, storage, logger, token: given } = options;
  const key = `authing:${appId}@${base}`;
  const stored = storedState(key, storage, logger);
  const listeners = new Set<SessionListener>();
  let state: SessionState = {};
  /** The last place given out, and that of the newest login, logout or token: times in milliseconds, each later than the one before. */
  let places = 0;
  let newest = 0;
  /** Of the state, as `OrderedState` has it, and when it became the state. */
  let order = 0;
  let changedAt = 0;
  let announced = '{}';
  let writing = 0;
  let written: Promise<boolean> | undefined;
  /** An access of the storage gave no answer in time, and has not given any since. */
  let hangs = false;

  const nextPlace = () => {
    places = Math.max(places + FRACTION, Date.now());
    return places;
  };
  const announce = () => {
    announced = JSON.stringify(state);
    for (const listener of listeners) guard(logger, 'a session listener', () => listener(state));
  };
  // A listener that asks for the user would else be told of the answer, for ever.
  const announceNews = () => {
    if (!writing && JSON.stringify(state) !== announced) announce();
  };
  /** Waits for an access, `PATIENCE` at most for all together while one hangs. */
  const soon = (access: Promise<void> | undefined, patience = hangs ? 0 : PATIENCE) =>
    access &&
    new Promise<unknown>((resolve) => {
      const end = (late: boolean) => {
        clearTimeout(timer);
        hangs = late;
        resolve(late);
      };
      const timer = setTimeout(end, patience, true);
      access.then(() => end(false));
    });
  /** Takes what another tab stored for newer than everything asked for before this look, and older than what is asked for later. */
  const look = () => {
    const place = nextPlace();
    return stored.look((found) => adopt(found, place));
  };
  const adopt = ({ order: theirs, ...found }: OrderedState, place: number) => {
    if (place < newest) return;
    const now = Date.now();
    // Two tabs wrote at the same time, and neither saw the other: the later of the two states is stored again. An order
    // of the future was given under another clock.
    if (theirs! < order && order < now + RACE && Math.abs(now - changedAt) < RACE) {
      stored.write(() => ({ ...state, order }));
      return;
    }
    // A renewal is no login: one that was asked for before it still wins.
    const isRenewal = state.token && Math.trunc(theirs!) === Math.trunc(order);
    if (found.token !== state.token && !isRenewal) newest = place;
    state = found;
    order = theirs ?? order;
    changedAt = now;
  };
  const isNewest = ({ at, token }: Asked) => (token === undefined ? at > newest : token === state.token);

  /** The one way in which a session changes here. Resolves when it is stored: false when something newer won. */
  const change = (asked: Asked | undefined, make: (now: SessionState) => SessionState): boolean | Promise<boolean> => {
    if (asked) look();
    if (asked && !isNewest(asked)) return false;
    const next = make(state);
    if (asked?.token === undefined) {
      newest = asked?.at ?? nextPlace();
      order = Math.trunc(Math.max(order, newest));
    } else if (next.token !== asked.token) order += FRACTION;
    changedAt = Date.now();
    state = next;
    writing++;
    const end = () => {
      writing--;
      if (written === mine) written = undefined;
      // A reply may have added a newer record to it.
      return state.token === next.token;
    };
    const mine = soon(
      stored.write(
        () => (state === next ? { ...next, order } : undefined),
        (found) => adopt(found, nextPlace()),
      ),
    )?.then(end);
    written = mine ?? written;
    return mine ?? end();
  };
  const changeAndTell = (...how: Parameters<typeof change>): boolean => {
    const done = change(...how);
    if (done instanceof Promise) done.then(announceNews);
    else announceNews();
    return !!done;
  };

  const ready = given ? undefined : soon(look(), FIRST_PATIENCE);
  if (given) change(undefined, () => ({ token: given }));
  const read = () => {
    // A login that was faster than the storage is news still.
    if (!writing) announced = JSON.stringify(state);
  };
  if (ready) ready.then(read);
  else read();
  return {
    key,
    ready,
    reload: () => soon(look()),
    settled: () => written,
    announce,
    state: () => state,
    // Who logged in or out here need not wait for the storage to say who was signed in before.
    bearer: () => (ready && !newest ? ready.then(() => state.token) : state.token),
    token: () => state.token,
    user: () => state.user,
    next() {
      look();
      return nextPlace();
    },
    signIn(user, asked = user.token ? undefined : { at: 0, token: state.token }) {
      if (asked?.token !== undefined) changeAndTell(asked, (now) => withUser(now, user));
      else if (user.token) changeAndTell(asked, (now) => loggedIn(now, user));
      return user;
    },
    setToken: (token, asked) => void changeAndTell(asked, (now) => (asked ? withToken(now, token) : { token })),
    signOut: (asked) => changeAndTell(asked, () => ({})),
    store: async (next, asked) => change(asked, () => next),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    fork: (token) => createSession({ ...options, storage: undefined, token }, base),
  };
}

/** Whom a login signs in. Who is signed in already keeps what belongs to the token. */
const loggedIn = (now: SessionState, user: User): SessionState =>
  user.token === now.token ? { ...now, user } : { token: user.token!, user };

/** The state with the next token of its user. */
const withToken = ({ user, ...now }: SessionState, token: string): SessionState => ({
  ...now,
  token,
  ...(user && { user: { ...user, token } }),
});

/**
 * The state with the record of a reply, if it is about the same user. Records carry the token of the last login, which may
 * be older than a renewed one: it is taken over only if it was issued later.
 */
function withUser(now: SessionState, user: User): SessionState {
  // Stored state is not always what its type says.
  const owner = now.oidc?.claims?.sub ?? now.user?.id ?? user.id;
  if (owner !== user.id) return now;
  const { token } = user;
  if (!token || token === now.token) return { ...now, user };
  const isNext = !now.oidc && issuedAt(token) > issuedAt(now.token);
  return withToken({ ...now, user }, isNext ? token : now.token!);
}

const issuedAt = (token = ''): number => Number(decodeToken(token).iat ?? Number.NaN);
