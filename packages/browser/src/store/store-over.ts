import { AuthingError, singleFlight } from '@authing/browser';
import { pause } from '../util/pause.js';
import type { AuthStore, StartOptions } from './auth-store.js';
import { goOn } from './go-on.js';
import type { AuthSource } from './source.js';
import type { Auth, AuthActions, AuthState } from './state.js';

/** Milliseconds after which a page that did not leave goes on: the user may have chosen to stay. */
const PATIENCE = 30_000;

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
      if (isLeaving) pause(PATIENCE).then(stay);
      await source.logout(how).catch((cause) => {
        stay();
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
  const stay = () => {
    if (!isLeaving) return;
    isLeaving = false;
    update();
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
      if (source.user()) [error, isLeaving] = [null, false];
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

  const onServer = source.take ? current : toAuth({ status: 'loading', user: null, error: null });
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
    take: (session) => source.take?.(session),
    token: () => (isLeaving ? null : source.token()),
    refreshAt: source.refreshAt,
    get client() {
      return source.client;
    },
  };
}
