import { type AuthConnection, AuthingError, configError } from '@authing/browser';
import type { GivenSession, SessionPaths } from './given-session.js';
import type { AuthSource } from './source.js';
import { type AuthUser, keepSame } from './user.js';

const PATHS: SessionPaths = { login: '/auth/login', logout: '/auth/logout', me: '/auth/me' };

/** The session of a server: its cookie is out of reach of the page, its routes log in and out. */
export function sessionSource(
  given: GivenSession | null,
  paths: Partial<SessionPaths> | undefined,
  connection: AuthConnection | undefined,
): AuthSource {
  const { login, logout, me } = { ...PATHS, ...paths };
  const same = keepSame<AuthUser | null>();
  const sameGiven = keepSame<AuthUser | null>();
  let user = same(given?.user ?? null);
  let lastGiven = sameGiven(user);
  let channel: BroadcastChannel | undefined;
  const changed = new Set<() => void>();
  /** Counts what was asked or learnt: an answer to an earlier question is no news. */
  let news = 0;
  const set = (next: AuthUser | null) => {
    news++;
    user = same(next);
    for (const tell of changed) tell();
  };
  const ask = async () => {
    const mine = ++news;
    const response = await fetch(me, { headers: { accept: 'application/json' } });
    const answer = response.ok ? await response.json() : undefined;
    if (response.ok && mine === news) set(answer?.user ?? null);
  };
  /** A server that cannot be reached says nothing about who is signed in. */
  const askAgain = () => void ask().catch(() => {});

  return {
    get client() {
      if (!connection)
        throw configError('app_id', 'Give appId and appHost beside session to call the service from the page');
      return connection;
    },
    user: () => user,
    token: () => null,
    refreshAt: () => Number.POSITIVE_INFINITY,
    isPending: () => false,
    async start() {
      channel?.postMessage(user?.id ?? null);
      return null;
    },
    take(session) {
      const next = sameGiven(session?.user ?? null);
      // A parent that renders again gives what it gave before: who has signed out since stays signed out.
      if (next === lastGiven) return;
      lastGiven = next;
      set(next);
    },
    follow(tell) {
      changed.add(tell);
      // Old web views have none, and then each tab is for itself.
      channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(`authing:${me}`) : undefined;
      const own = channel;
      // Another tab says who is signed in there: nobody is believed at once, somebody else is asked for.
      const onMessage = ({ data }: MessageEvent) => {
        if (data === (user?.id ?? null)) return;
        if (data === null) set(null);
        else askAgain();
      };
      own?.addEventListener('message', onMessage);
      const onShow = ({ persisted }: PageTransitionEvent) => persisted && askAgain();
      addEventListener('pageshow', onShow);
      return () => {
        changed.delete(tell);
        removeEventListener('pageshow', onShow);
        own?.close();
      };
    },
    async login({ returnTo = location.href } = {}) {
      const { href } = new URL(returnTo, location.href);
      location.assign(`${login}?${new URLSearchParams({ returnTo: href })}`);
    },
    async loginWithPopup() {
      throw atServer('loginWithPopup', 'login()');
    },
    leavesForLogout: () => true,
    async logout() {
      // A form, because the server refuses a logout that another site could ask for by a link.
      const form = Object.assign(document.createElement('form'), { method: 'post', action: logout, hidden: true });
      document.body.append(form);
      form.submit();
      channel?.postMessage(null);
    },
    async getAccessToken() {
      throw atServer('getAccessToken', 'your own server, which has the token');
    },
  };
}

const atServer = (what: string, instead: string) =>
  new AuthingError('browser', 'server_session', `${what}: the session is kept by the server, so use ${instead}`);
