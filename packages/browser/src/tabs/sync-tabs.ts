import type { SessionListener } from '@authing/auth';
import type { SessionConnection } from '../redirect/session-connection.js';
import { pause } from '../util/pause.js';
import { announceChange, told } from './announce.js';

/** Milliseconds after which a storage that does not show yet what a message is about is looked at again. */
const LOOK_AGAIN = [0, 50, 500, 2_000];

/**
 * Keeps the session of this page in step with other tabs: who signs in or out in one is signed in or out in all that
 * share the storage. The client class does it by itself. Returns a function that stops it.
 */
export function syncTabs({ session }: SessionConnection): () => void {
  // A page that is rendered on a server has no tabs, and a channel would keep the server's process alive.
  if (typeof document === 'undefined') return () => {};
  const channel = openChannel(session.key);
  told.set(session, session.token());
  let posted = session.token();
  let stopped = false;
  const reload = async () => {
    await session.reload();
    announceChange(session);
  };
  // A message may come before the storage shows what it is about. Of localStorage there is an event; of a cookie none.
  const onNews = async () => {
    const before = session.token();
    for (const delay of LOOK_AGAIN) {
      await pause(delay);
      if (stopped || session.token() !== before) return;
      await reload();
    }
  };
  const stopListening = session.subscribe(({ token }) => {
    told.set(session, token);
    if (token !== posted) channel?.postMessage(null);
    posted = token;
  });
  const onStorage = ({ key }: StorageEvent) => {
    if (key === session.key || key === null) reload();
  };
  channel?.addEventListener('message', onNews);
  addEventListener('storage', onStorage);
  return () => {
    stopped = true;
    stopListening();
    channel?.close();
    removeEventListener('storage', onStorage);
  };
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
