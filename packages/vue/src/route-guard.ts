import type { RedirectLoginOptions } from '@authing/browser';
import { injectAuth } from './plugin.js';

/** What a guard reads of a route. That of vue-router fits; its types are not ours to ask for where nobody uses it. */
export interface GuardedRoute {
  readonly path: string;
  readonly fullPath: string;
  readonly hash: string;
  readonly query: Readonly<Record<string, RouteQuery>>;
  readonly name?: string | symbol | null | undefined;
  readonly params: Readonly<Record<string, string | string[]>>;
  readonly meta: Readonly<Record<PropertyKey, unknown>>;
}

type RouteQuery = string | null | (string | null)[];

/** A route of vue-router: its path, or an object with `path` or `name`. */
export type RouteAddress = string | { readonly path: string } | { readonly name: string | symbol };

/** The route that was asked for, without the answer of the login page. */
interface CleanAddress {
  path: string;
  query: Record<string, RouteQuery>;
  hash: string;
  replace: true;
}

/** A guard as vue-router takes it. */
export type RouteGuard<Address> = (to: GuardedRoute) => Promise<boolean | Address | CleanAddress>;

/** What a guard asks for, and of which routes. */
export interface RequireAuthOptions<Address extends RouteAddress = RouteAddress> {
  /** Which routes ask for a user. Default: all but those with `meta: { auth: false }`. */
  when?(to: GuardedRoute): boolean;
  /** Where everybody else goes, instead of the login page. */
  signedOut?: Address;
  /** How the login page is asked. */
  loginOptions?: RedirectLoginOptions;
}

const isGuarded = ({ meta }: GuardedRoute) => meta.auth !== false;

/**
 * A guard for vue-router 4.2 and newer: lets signed-in users pass and sends everybody else to the login page, and back to where
 * they were going. `router.beforeEach(requireAuth())`, or `beforeEnter` of one route. A login that failed makes the navigation fail.
 */
export function requireAuth<Address extends RouteAddress = never>(
  options: RequireAuthOptions<Address> = {},
): RouteGuard<Address> {
  const { when = isGuarded, signedOut, loginOptions } = options;
  return async (to) => {
    const { app, store } = injectAuth();
    const inPage = typeof document !== 'undefined';
    // A page that is rendered on a server is shown to whom its session says.
    if (inPage) await store.start();
    const rest = withoutAnswer(to);
    if (rest) return rest;
    if (!when(to)) return true;
    const { status, error, login } = store.getSnapshot();
    if (status === 'signed-in') return true;
    // In a page it is left for a logout, or for where the user was before the login.
    if (status === 'loading') return !inPage;
    if (signedOut) return signedOut;
    if (error) throw error;
    // Of the plugin, so that vue-router need not be there for those who do not use it.
    const { $router } = app.config.globalProperties as {
      $router?: { resolve(to: GuardedRoute): { href: string } };
    };
    const path = $router?.resolve(to).href ?? to.fullPath;
    await login({ returnTo: new URL(path, location.origin).href, ...loginOptions });
    return false;
  };
}

/** The router may have read the address before the answer of the login page was taken out of it. */
function withoutAnswer({ path, query, hash }: GuardedRoute): CleanAddress | undefined {
  const { state, code, error, error_description: _, iss: __, session_state: ___, ...rest } = query;
  if (state && (code || error)) return { path, query: rest, hash, replace: true };
}
