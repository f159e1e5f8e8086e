import type { SessionListener } from '@authing/auth';
import type { SessionConnection } from '../redirect/session-connection.js';
import { announceChange, told } from './announce.js';

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
  const reload = async () => {
    await session.reload();
    announceChange(session);
  };
  const stopListening = session.subscribe(({ token }) => {
    told.set(session, token);
    if (token !== posted) channel?.postMessage(null);
    posted = token;
  });
  const onStorage = ({ key }: StorageEvent) => {
    if (key === session.key || key === null) reload();
  };
  channel?.addEventListener('message', reload);
  // Also where there are channels: a message may come before the storage shows what it is about.
  addEventListener('storage', onStorage);
  return () => {
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
