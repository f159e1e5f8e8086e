import type { AuthStore } from './auth-store.js';

/** Milliseconds: how soon a token that is still due is asked for again, and the longest a timer may run. */
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
    await store
      .getSnapshot()
      .getAccessToken()
      .catch(() => {});
    isAsking = false;
    // Where the renewal fails, the present token is given as long as it is valid: it is due all the same.
    look(AGAIN);
  };
  const look = (whenDue = 0) => {
    clearTimeout(timer);
    if (hasEnded || isAsking || store.getSnapshot().status !== 'signed-in') return;
    const due = store.token() ? store.refreshAt() - Date.now() : 0;
    const delay = due > 0 ? due : whenDue;
    if (!delay) ask();
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
