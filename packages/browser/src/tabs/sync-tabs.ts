import type { SessionListener, UserSession } from '@authing/auth';
import type { SessionConnection } from '../redirect/session-connection.js';
import { announceChange, announced } from './announce.js';

/** Milliseconds after which a storage that does not show yet what a message is about is looked at again. */
const LOOK_AGAIN = [16, 50, 500, 2_000];

/** What stops the syncing of a session: a session is kept in step once. */
const syncing = /* @__PURE__ */ new WeakMap<object, () => void>();

/**
 * Keeps the session of this page in step with other tabs: who signs in or out in one is signed in or out in all that
 * share the storage. Also when the page comes back from the back-forward cache, from freezing or from offline. `connect`
 * and the client class do it by themselves. Returns a function that stops it.
 */
export function syncTabs({ session }: SessionConnection): () => void {
  // A page that is rendered on a server has no tabs, and a channel would keep the server's process alive.
  if (typeof document === 'undefined') return () => {};
  const stop = syncing.get(session) ?? startSyncing(session);
  syncing.set(session, stop);
  return stop;
}

function startSyncing(session: UserSession): () => void {
  const channel = openChannel(session.key);
  const { follow, end } = follower(session);
  announced.set(session, session.token());
  let posted = session.token();
  const stopListening = session.subscribe(({ token }) => {
    announced.set(session, token);
    if (token !== posted) channel?.postMessage(null);
    posted = token;
  });
  const onStorage = ({ key }: StorageEvent) => {
    if (key === session.key || key === null) follow();
  };
  // Not by a signal: old web views do not know it.
  const listen = (change: 'addEventListener' | 'removeEventListener') => {
    channel?.[change]('message', follow);
    globalThis[change]('storage', onStorage as EventListener);
    for (const name of ['pageshow', 'online']) globalThis[change](name, follow);
    for (const name of ['resume', 'visibilitychange']) document[change](name, follow);
  };
  listen('addEventListener');
  return () => {
    end();
    listen('removeEventListener');
    stopListening();
    channel?.close();
    syncing.delete(session);
  };
}

/**
 * Reads the storage when there is news of it, and again a while later: a message may come before the storage shows what it
 * is about. Of localStorage there is an event; of a cookie none. Much news at once is one read a frame; news while a later look
 * is waited for does not wait for that.
 */
function follower(session: UserSession) {
  let looks = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** A look is due within a frame. */
  let isDue = false;
  let hasEnded = false;
  const schedule = () => {
    clearTimeout(timer);
    if (!hasEnded && looks < LOOK_AGAIN.length) timer = setTimeout(look, LOOK_AGAIN[looks++]);
  };
  const look = async () => {
    isDue = false;
    await session.reload();
    if (hasEnded) return;
    announceChange(session);
    if (!isDue) schedule();
  };
  const follow = () => {
    if (isDue) return;
    isDue = true;
    looks = 0;
    schedule();
  };
  const end = () => {
    hasEnded = true;
    clearTimeout(timer);
  };
  return { follow, end };
}

/** Calls the listener after each sign-in, sign-out and change of the user, also in another tab. Returns a function that stops it. */
export function onSessionChange({ session }: SessionConnection, listener: SessionListener): () => void {
  return session.subscribe(listener);
}

/** Nothing secret goes through the channel: only that there is something new in the storage. */
function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    // Absent, or refused to a page without an origin of its own.
  }
}
