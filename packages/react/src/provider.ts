import { configError } from '@authing/browser';
import { type AuthStore, createStore, type StoreOptions } from '@authing/browser/store';
import {
  createContext,
  createElement,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useState,
} from 'react';

const StoreContext = /* @__PURE__ */ createContext<AuthStore | null>(null);

/**
 * Options of the client, a client that is there already, or the session of a server. Only `session` is followed; the others are read
 * once, and another `key` makes another client.
 */
export type AuthingProviderProps = StoreOptions & { children?: ReactNode };

/** Gives the components below it who is signed in. Completes a login when the user is back from the login page. */
export function AuthingProvider({ children, ...options }: AuthingProviderProps): ReactElement {
  const [store] = useState(() => createStore(options));
  // Starts it, also where no component reads it.
  useEffect(() => store.subscribe(() => {}), [store]);
  const session = 'session' in options ? options.session : undefined;
  useEffect(() => {
    if (session !== undefined) store.take(session);
  }, [store, session]);
  return createElement(StoreContext.Provider, { value: store }, children);
}

/** @throws AuthingError `config` (`no_provider`) outside of `<AuthingProvider>`. */
export function useStore(): AuthStore {
  const store = useContext(StoreContext);
  if (!store) throw configError('no_provider', 'Put <AuthingProvider> around the components that use Authing');
  return store;
}
