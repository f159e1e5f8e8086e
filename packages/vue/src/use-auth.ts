import { configError } from '@authing/browser';
import {
  type Auth,
  type AuthActions,
  type AuthState,
  type AuthUser,
  keepToken,
  selecting,
} from '@authing/browser/store';
import { type ComputedRef, computed, onMounted, onScopeDispose, type ShallowRef, shallowRef } from 'vue';
import { injectAuth } from './plugin.js';

/** State as references, which templates unwrap, and actions as they are. */
export type AuthRefs = { readonly [Name in keyof AuthState]: ComputedRef<AuthState[Name]> } & AuthActions;

/**
 * Who is signed in, and what can be done about it. With a selector one reference, which changes only when what it selects
 * does: `useAuth((auth) => auth.user?.email)`. A renewed token changes nothing.
 *
 * @throws AuthingError `config` (`no_plugin`) where `createAuthing` is not installed.
 */
export function useAuth(): AuthRefs;
export function useAuth<Selected>(select: (auth: Auth) => Selected): ComputedRef<Selected>;
export function useAuth(select?: (auth: Auth) => unknown): AuthRefs | ComputedRef<unknown> {
  const { auth } = injectAuth();
  // As the setup of a component it is called with the props.
  if (typeof select === 'function') {
    const selected = selecting(select);
    return computed(() => selected(auth.value));
  }
  const [status, user, error] = (['status', 'user', 'error'] as const).map((name) => computed(() => auth.value[name]));
  const { login, loginWithPopup, logout, getAccessToken } = auth.value;
  const actions = {
    ...{ login, loginWithPopup, logout, getAccessToken },
    // Asked for when it is used: beside the session of a server there may be none.
    get client() {
      return auth.value.client;
    },
  };
  return Object.assign(actions, { status, user, error }) as AuthRefs;
}

/**
 * The signed-in user, for components under `<RequireAuth>` or behind `requireAuth()`, where there always is one.
 *
 * @throws AuthingError `config` (`not_signed_in`) when it is read and nobody is signed in.
 */
export function useUser(): ComputedRef<AuthUser> {
  const { auth } = injectAuth();
  return computed((before) => {
    // While a logout is under way, what shows the user is about to go.
    const user = auth.value.user ?? before;
    if (!user) throw configError('not_signed_in', 'useUser needs a signed-in user: use it under <RequireAuth>');
    return user;
  });
}

/**
 * The access token, renewed whenever it is due for as long as the component is there; null while there is none. For a single
 * request `getAccessToken` of `useAuth` is enough.
 */
export function useAccessToken(): Readonly<ShallowRef<string | null>> {
  const { store } = injectAuth();
  const token = shallowRef<string | null>(null);
  onMounted(() => {
    const update = () => {
      token.value = store.token();
    };
    const stops = [store.subscribe(update), keepToken(store)];
    update();
    onScopeDispose(() => {
      for (const stop of stops) stop();
    });
  });
  return token;
}

/** The connection that functions of `@authing/browser` take first: `loginByEmail(useAuthing(), email, password)`. */
export const useAuthing = (): Auth['client'] => injectAuth().store.client;
