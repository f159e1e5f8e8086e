import {
  type AuthConnection,
  AuthingError,
  type AuthOptions,
  connect,
  type RedirectResult,
  renewAutomatically,
  singleFlight,
  syncTabs,
} from '@authing/browser';
import { goOn } from './go-on.js';
import { pageSource } from './page-source.js';
import type { AuthSource } from './source.js';
import type { Auth, AuthActions, AuthState } from './state.js';

/** How a page begins. */
export interface StartOptions {
  /**
   * Looks for a session of the service when there is none here: in a hidden frame, where the service is of this page's site.
   * Default false.
   */
  silent?: boolean;
  /**
   * Goes to a path of this origin after a redirect login, with the router of the application. Default: the page is loaded from
   * there, unless it is the present one.
   */
  navigate?: (path: string, result: RedirectResult) => void;
}

/** A client that is there already: of the class, a connection, or a store, such as that of `@authing/browser/testing`. */
export type GivenClient = AuthConnection | { readonly connection: AuthConnection } | AuthStore;

/** Options of a connection, or a client that is there already. `redirectUri` is by default the root of this origin. */
export type StoreOptions = StartOptions & (AuthOptions | { client: GivenClient });

/**
 * Who is signed in, for any framework: `subscribe` and `getSnapshot` are what `useSyncExternalStore`, `readable` and signals
 * take. The first subscription starts it, once: an answer of the login page is redeemed, a stored session is found.
 */
export interface AuthStore {
  /** State and actions, of one identity as long as the state does not change. A renewed token is no change of it. */
  getSnapshot(): Auth;
  /** What a page shows that was rendered without a browser: `loading`. */
  getServerSnapshot(): Auth;
  /** Calls back after each change, also of the token and in another tab. Returns a function that stops it. */
  subscribe(listener: () => void): () => void;
  /** Starts it, unless it is. Resolves when it is known who is signed in; never rejects. */
  start(): Promise<void>;
  /** The access token while it is valid; null otherwise. Never renews: `keepToken` does. */
  token(): string | null;
  /** When it is time for the next token: milliseconds since 1970. */
  refreshAt(): number;
  /** What `useAuthing` gives. */
  readonly client: AuthConnection;
}

/**
 * A store over a client. Nothing is sent and nothing is listened to before the first subscription.
 *
 * @throws AuthingError `config` without `appId`, with an address that cannot be used, or with a `secret`.
 */
export function createStore(options: StoreOptions): AuthStore {
  const given = 'client' in options ? options.client : undefined;
  if (given && 'getSnapshot' in given) return given;
  const client = given ? ('connection' in given ? given.connection : given) : ownConnection(options as AuthOptions);
  return storeOver(pageSource(client, { silent: options.silent, isOwn: !given }), options);
}

function ownConnection(options: AuthOptions): AuthConnection {
  const redirectUri = options.redirectUri ?? (typeof location === 'undefined' ? undefined : `${location.origin}/`);
  const connection = connect({ ...options, redirectUri });
  renewAutomatically(connection);
  // A store that is made and dropped, as Strict Mode does, must leave no listener behind.
  syncTabs(connection)();
  return connection;
}

/** A store over any source. */
export function storeOver(source: AuthSource, { navigate }: StartOptions): AuthStore {
  const listeners = new Set<() => void>();
  const shared = new Map<string, unknown>();
  let error: AuthingError | null = null;
  let isOver = false;
  let isLeaving = false;
  let stop: (() => void) | undefined;
  let starting: Promise<void> | undefined;

  const actions: Omit<AuthActions, 'client'> = {
    login: (how) => {
      fail(null);
      return singleFlight(shared, 'login', () => source.login(how)).catch((cause) => {
        fail(cause);
        throw cause;
      });
    },
    loginWithPopup: (how) => source.loginWithPopup(how),
    async logout(how) {
      isLeaving = source.leavesForLogout();
      update();
      await source.logout(how).catch((cause) => {
        isLeaving = false;
        update();
        throw cause;
      });
    },
    async getAccessToken(how) {
      if (typeof document === 'undefined')
        throw new AuthingError(
          'browser',
          'no_page',
          'There are access tokens in a page only: ask for one after mounting',
        );
      await start();
      return source.getAccessToken(how);
    },
  };
  const toAuth = (state: AuthState): Auth => ({
    ...state,
    ...actions,
    get client() {
      return source.client;
    },
  });
  const read = (): AuthState => {
    if (isLeaving || (!isOver && source.isPending())) return { status: 'loading', user: null, error };
    const user = source.user();
    return user ? { status: 'signed-in', user, error } : { status: 'signed-out', user, error };
  };
  let current = toAuth(read());
  const refresh = (isNew = false) => {
    const next = read();
    const isSame = next.status === current.status && next.user === current.user && next.error === current.error;
    if (isNew || !isSame) current = toAuth(next);
    return current;
  };
  const update = (isNew?: boolean) => {
    refresh(isNew);
    for (const listener of [...listeners]) listener();
  };
  const fail = (cause: AuthingError | null) => {
    if (error === cause) return;
    error = cause;
    update();
  };

  const start = () => {
    starting ??= run();
    return starting;
  };
  const run = async () => {
    try {
      const result = await source.start();
      isLeaving = !!result && goOn(result, navigate);
    } catch (cause) {
      error = cause as AuthingError;
    }
    isOver = true;
    update();
  };

  const follow = () => {
    const stopFollowing = source.follow(() => {
      if (source.user()) error = null;
      update();
    });
    // A page that was left and is shown again, as it was, has not been left.
    const onShow = ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return;
      isLeaving = false;
      update(true);
    };
    addEventListener('pageshow', onShow);
    return () => {
      stopFollowing();
      removeEventListener('pageshow', onShow);
    };
  };

  const onServer = toAuth({ status: 'loading', user: null, error: null });
  return {
    getSnapshot: () => (stop ? current : refresh()),
    getServerSnapshot: () => onServer,
    subscribe(listener) {
      const own = () => listener();
      listeners.add(own);
      stop ??= follow();
      start();
      return () => {
        listeners.delete(own);
        if (listeners.size) return;
        stop?.();
        stop = undefined;
      };
    },
    start,
    token: () => (isLeaving ? null : source.token()),
    refreshAt: source.refreshAt,
    get client() {
      return source.client;
    },
  };
}
