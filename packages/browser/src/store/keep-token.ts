import type { AuthStore } from './auth-store.js';

/** Milliseconds: how soon a renewal is tried again, and the longest a timer may run. */
const AGAIN = 30_000;
const LONGEST = 2 ** 31 - 1;

/**
 * Renews the token of a store whenever it is due, for as long as somebody shows or uses it. A failure is tried again after
 * half a minute. Returns a function that stops it.
 */
export function keepToken(store: AuthStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsking = false;
  let hasEnded = false;

  const ask = async () => {
    isAsking = true;
    const isFresh = await store
      .getSnapshot()
      .getAccessToken()
      .then(
        () => true,
        () => false,
      );
    isAsking = false;
    look(isFresh ? 0 : AGAIN);
  };
  const look = (atLeast = 0) => {
    clearTimeout(timer);
    if (hasEnded || isAsking || store.getSnapshot().status !== 'signed-in') return;
    const due = store.token() ? store.refreshAt() - Date.now() : 0;
    const delay = Math.max(due, atLeast);
    if (delay <= 0) ask();
    else timer = setTimeout(look, Math.min(delay, LONGEST));
  };
  const stop = store.subscribe(() => look());
  look();
  return () => {
    hasEnded = true;
    clearTimeout(timer);
    stop();
  };
}
