import { type Auth, type AuthStore, keepToken } from '@authing/browser/store';
import { useEffect, useSyncExternalStore } from 'react';
import { useStore } from './provider.js';

/** How a component waits for a token. */
export interface UseAccessTokenOptions {
  /**
   * Suspends until there is a token, and throws what `getAccessToken` does. Without it the token is null meanwhile. Suspend in
   * a page only: a server has no token to wait for.
   */
  suspend: true;
}

/**
 * The access token, renewed whenever it is due for as long as the component is there. This component renders with each
 * new token; others do not. For a single request `getAccessToken` of `useAuth` is enough.
 */
export function useAccessToken(): string | null;
export function useAccessToken(options: UseAccessTokenOptions): string;
export function useAccessToken(options?: UseAccessTokenOptions): string | null {
  const store = useStore();
  const token = useSyncExternalStore(store.subscribe, store.token, () => null);
  useEffect(() => keepToken(store), [store]);
  if (!token && options?.suspend) throw pendingToken(store);
  return token;
}

interface Pending {
  auth: Auth;
  promise: Promise<void>;
  error?: unknown;
}
const pending = /* @__PURE__ */ new WeakMap<AuthStore, Pending>();

/** What a suspended component throws: a promise, or the reason why there is no token. One request for all of them. */
function pendingToken(store: AuthStore): unknown {
  const auth = store.getSnapshot();
  let found = pending.get(store);
  // Somebody else may have signed in since it failed.
  if (!found || found.auth !== auth) {
    const fresh: Pending = { auth, promise: Promise.resolve() };
    fresh.promise = auth.getAccessToken().then(
      () => {},
      (error) => {
        fresh.error = error;
      },
    );
    found = fresh;
    pending.set(store, found);
  }
  return found.error ?? found.promise;
}
