import { configError } from '@authing/browser';
import { type Auth, type AuthUser, selecting } from '@authing/browser/store';
import { useMemo, useSyncExternalStore } from 'react';
import { useStore } from './provider.js';

/**
 * Who is signed in, and what can be done about it. With a selector the component renders only when what it selects changes:
 * `useAuth((auth) => auth.user?.email)`. A renewed token renders nothing.
 *
 * @throws AuthingError `config` (`no_provider`) outside of `<AuthingProvider>`.
 */
export function useAuth(): Auth;
export function useAuth<Selected>(select: (auth: Auth) => Selected): Selected;
export function useAuth(select: (auth: Auth) => unknown = all): unknown {
  const store = useStore();
  const selected = useMemo(() => selecting(select), [select]);
  return useSyncExternalStore(
    store.subscribe,
    () => selected(store.getSnapshot()),
    () => selected(store.getServerSnapshot()),
  );
}

const all = (auth: Auth) => auth;

/**
 * The signed-in user, or what a selector takes of it: `useUser((user) => user.email)`. For components under `<RequireAuth>`,
 * where there always is one.
 *
 * @throws AuthingError `config` (`not_signed_in`) when nobody is signed in.
 */
export function useUser(): AuthUser;
export function useUser<Selected>(select: (user: AuthUser) => Selected): Selected;
export function useUser(select: (user: AuthUser) => unknown = (user) => user): unknown {
  return useAuth(({ user }) => {
    if (!user) throw configError('not_signed_in', 'useUser needs a signed-in user: use it under <RequireAuth>');
    return select(user);
  });
}

/** The connection that functions of `@authing/browser` take first: `loginByEmail(useAuthing(), email, password)`. */
export const useAuthing = (): Auth['client'] => useStore().client;
