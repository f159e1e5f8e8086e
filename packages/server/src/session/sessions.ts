import {
  type AuthConnection,
  configError,
  derive,
  logout,
  type OidcSession,
  revokeToken,
  type User,
  warn,
} from '@authing/auth';
import type { ServerOptions, Settings } from '../options.js';
import { forbidden, isSameOrigin, type RequestLike } from '../request.js';
import { type Cookie, readCookies } from './cookies.js';
import { createKeeper, type Found } from './keeper.js';
import { latest, registry } from './registry.js';
import { createRenewal } from './renewal.js';
import { type AuthingSession, toSession } from './session.js';
import { newSession, ofOidc, ofUserToken, type StoredSession } from './stored.js';

/** What is known of one request. */
interface State {
  readonly cookies: ReadonlyMap<string, string>;
  loaded?: Promise<Found | null>;
  /** Cookies that the answer has to set. */
  changes: Cookie[];
  /** Who is signed in was asked: the answer is for this user only. */
  isPrivate: boolean;
  session?: AuthingSession | null;
}

/** What a login without redirect gives: the user of the reply, or what `completeAuthorization` gives. */
type LoginResult = User | OidcSession | undefined;

/** A session is written anew after a tenth of its rolling life, or an hour: not with each answer. */
const LONGEST_UNTOUCHED = 3_600_000;

/** Sessions of requests. Everything that is asked twice of one request is worked out once. */
export function createSessions(options: ServerOptions, settings: Settings, connection: AuthConnection) {
  const { rolling, absolute, prefix, routes } = settings;
  const { logger } = options;
  const keeper = createKeeper(options, settings);
  const { renew, keyOf } = createRenewal(connection, keeper, options, settings);
  const states = new WeakMap<object, State>();
  const ofSession = new WeakMap<AuthingSession, State>();
  const untouched = Math.min(rolling / 10, LONGEST_UNTOUCHED);

  function stateOf(request: RequestLike): State {
    let state = states.get(request);
    if (!state) {
      state = { cookies: readCookies(request.headers.get('cookie')), changes: [], isPrivate: false };
      states.set(request, state);
    }
    return state;
  }

  const isOver = ({ id, startedAt, touchedAt }: StoredSession, now: number) =>
    now - touchedAt > rolling || now - startedAt > absolute || registry().ended.get(id) === true;

  /** Finds the session of the cookies, renews it when that is due, and notes what the answer has to set. */
  async function load(state: State): Promise<Found | null> {
    const found = await keeper.find(state.cookies);
    if (!found) {
      state.changes = keeper.clear(state.cookies);
      return null;
    }
    const now = Date.now();
    const stored = latest(found.stored, keyOf);
    if (isOver(stored, now)) return leave(state);
    if (now < stored.refreshAt || !canRenew(stored)) {
      const isStale = found.isOld || stored !== found.stored;
      if (!isStale && now - stored.touchedAt < untouched) return found;
      return keep(state, { ...found, stored: { ...stored, touchedAt: now } });
    }
    return renewed(state, { ...found, stored });
  }

  async function renewed(state: State, found: Found): Promise<Found | null> {
    const next = await renew(found);
    // While the service gives no answer, the user stays who they are.
    if (next === undefined) return found;
    if (next === null || registry().ended.get(next.id)) return leave(state);
    return keep(state, { ...found, stored: next });
  }

  /** What was read can be used, also when it cannot be written. */
  async function keep(state: State, found: Found): Promise<Found> {
    try {
      state.changes = await keeper.keep(found.stored, state.cookies, found.key);
    } catch (error) {
      warn(logger, 'a session could not be written', error);
    }
    return found;
  }

  async function leave(state: State): Promise<null> {
    state.changes = await keeper.drop(state.cookies).catch((error) => {
      warn(logger, 'a session could not be removed', error);
      return keeper.clear(state.cookies);
    });
    return null;
  }

  function found(state: State): Promise<Found | null> {
    state.isPrivate = true;
    state.loaded ??= load(state);
    return state.loaded;
  }

  function seen(state: State, found: Found | null): AuthingSession | null {
    if (state.session === undefined || (found && state.session?.accessToken !== found.stored.accessToken)) {
      state.session = found && toSession(found.stored, prefix + routes.logout);
      if (state.session) ofSession.set(state.session, state);
    }
    return state.session ?? null;
  }

  async function begin(tokens: Omit<StoredSession, 'id' | 'startedAt' | 'touchedAt'>, request?: RequestLike) {
    const state: State = request ? stateOf(request) : { cookies: new Map(), changes: [], isPrivate: true };
    const stored = newSession(tokens);
    const changes = await keeper.keep(stored, state.cookies);
    // The session before it ends in the store, too; its cookies are replaced.
    if (request)
      await keeper.drop(state.cookies).catch((error) => warn(logger, 'a session could not be removed', error));
    Object.assign(state, { changes, isPrivate: true, session: undefined });
    const begun = { stored, isOld: false };
    state.loaded = Promise.resolve(begun);
    return seen(state, begun)!;
  }

  return {
    /** Who is signed in. */
    async session(request: RequestLike): Promise<AuthingSession | null> {
      const state = stateOf(request);
      return seen(state, await found(state));
    },

    /** A session for the tokens of a redirect login. */
    beginOidc: (tokens: OidcSession, request: RequestLike) => begin(ofOidc(tokens), request),

    /** A session for what a login without redirect leaves. */
    async signIn(login: (connection: AuthConnection) => Promise<LoginResult>, request?: RequestLike) {
      if (request && !isSameOrigin(request, settings.origin)) throw forbidden('A login');
      const own = anonymous(connection);
      const result = await login(own);
      if (result && 'oidc' in result) return begin(ofOidc(result), request);
      const user = result ?? own.session.user();
      const token = user?.token ?? own.session.token();
      if (!token)
        throw configError('not_signed_in', 'The login gave no token: return what loginByEmail or another login gives');
      return begin(ofUserToken(token, user), request);
    },

    /** Ends the session of a request: here, and its tokens at the service. Gives the ID token. */
    async end(request: RequestLike): Promise<{ idToken?: string } | null> {
      const state = stateOf(request);
      const now = await keeper.find(state.cookies);
      state.isPrivate = true;
      state.loaded = Promise.resolve(null);
      state.session = null;
      if (!now) {
        state.changes = keeper.clear(state.cookies);
        return null;
      }
      registry().ended.set(now.stored.id, true, rolling);
      state.changes = await keeper.drop(state.cookies);
      const { refreshToken, accessToken, idToken } = latest(now.stored, keyOf);
      const work = refreshToken
        ? revokeToken(connection, refreshToken)
        : idToken
          ? undefined
          : logout(connection.with({ token: accessToken }));
      await work?.catch((error) => warn(logger, 'the service could not be told of a logout', error));
      return { idToken };
    },

    /** Whether a token is that of the request's session. */
    async isOwn(request: RequestLike, token: string): Promise<boolean> {
      return (await found(stateOf(request)))?.stored.id === token;
    },

    /** A connection in the name of the request's user; of nobody when nobody is signed in. */
    async connectionFor(request: RequestLike): Promise<AuthConnection> {
      const state = stateOf(request);
      const now = await found(state);
      if (!now) return anonymous(connection);
      const own = connection.with({ token: now.stored.accessToken });
      const renewRefused = async (refused: string) => {
        const known = await found(state);
        if (!known || known.stored.accessToken !== refused) return known?.stored.accessToken;
        if (!canRenew(known.stored)) return undefined;
        state.loaded = renewed(state, known);
        return (await state.loaded)?.stored.accessToken;
      };
      return derive(own, { session: { ...own.session, renew: renewRefused } });
    },

    /** What an answer to this request has to say. Known at once, after whatever was asked of the request has settled. */
    stateOf: (of: RequestLike | AuthingSession): Readonly<State> | undefined =>
      ofSession.get(of as AuthingSession) ?? states.get(of),
  };
}

export type Sessions = ReturnType<typeof createSessions>;

const canRenew = ({ refreshToken, idToken, expiresAt }: StoredSession) =>
  // A user's token renews itself, while it lasts.
  refreshToken ? true : !idToken && Date.now() < expiresAt;

/** A connection with nobody signed in, which shares everything else. */
export const anonymous = (connection: AuthConnection): AuthConnection =>
  derive(connection, { session: connection.session.fork('') });
