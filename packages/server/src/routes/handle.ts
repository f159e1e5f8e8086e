import {
  type AuthConnection,
  AuthingError,
  completeAuthorization,
  createAuthorization,
  isAuthingError,
  logoutAddress,
  singleFlight,
} from '@authing/auth';
import type { ServerOptions, Settings } from '../options.js';
import { forbidden, isSameOrigin, type RequestLike } from '../request.js';
import { type Cookie, readCookies, writeCookie } from '../session/cookies.js';
import type { Sessions } from '../session/sessions.js';
import { codeOf, json, notAllowed, redirect } from './answers.js';
import { failedPage, statusOf } from './failed-page.js';
import { returnAddress } from './return-to.js';
import { createTransactions } from './transactions.js';

type Commit = (of: RequestLike, response: Response) => Response;
type Route = (request: RequestLike, url: URL) => Promise<Response>;

/** The routes of the session: login, callback, logout, me. */
export function createRoutes(
  options: ServerOptions,
  settings: Settings,
  connection: AuthConnection,
  sessions: Sessions,
  commit: Commit,
): Record<string, Route> {
  const transactions = createTransactions(settings);
  const redeeming = new Map<string, unknown>();
  const { prefix, routes, origin } = settings;
  const home = `${origin}${prefix}/`;

  const login: Route = async (request, url) => {
    if (request.method !== 'GET') return notAllowed('GET');
    // A login that nobody asked for: a browser or router fetches ahead what is linked.
    if (isPrefetch(request)) return json(null, 200, { 'x-authing': 'prefetch' });
    const hint = url.searchParams.get('login_hint');
    const { url: address, transaction } = await createAuthorization(connection, {
      scope: options.scope,
      authorizationParams: { ...options.authorizationParams, ...(hint && { login_hint: hint }) },
    });
    const returnTo = returnAddress(settings, url.searchParams.get('returnTo')) ?? home;
    const cookies = await transactions.begin({ ...transaction, returnTo }, readCookies(request.headers.get('cookie')));
    return withCookies(redirect(address), cookies);
  };

  const callback: Route = async (request, url) => {
    if (request.method !== 'GET') return notAllowed('GET');
    const state = url.searchParams.get('state') ?? '';
    const found = await transactions.find(state, readCookies(request.headers.get('cookie')));
    if (!found) {
      // Back or reload after a login that went well.
      if (await sessions.session(request)) return commit(request, redirect(home));
      throw new AuthingError(
        'protocol',
        'login_expired',
        'This browser has no login under way that the answer belongs to',
      );
    }
    const { transaction, done } = found;
    try {
      // A page that is loaded again while it loads asks twice: a code is redeemed once.
      const tokens = await singleFlight(redeeming, url.search, () =>
        completeAuthorization(connection, transaction, `${settings.redirectUri}${url.search}`),
      );
      await sessions.beginOidc(tokens, request);
      return withCookies(commit(request, redirect(transaction.returnTo)), [done]);
    } catch (error) {
      if (!isAuthingError(error)) throw error;
      return withCookies(await failed(error, request), [done]);
    }
  };

  const logout: Route = async (request, url) => {
    const { method } = request;
    if (method !== 'POST' && method !== 'GET') return notAllowed('GET, POST');
    const token = url.searchParams.get('token');
    const isAllowed =
      (token !== null && (await sessions.isOwn(request, token))) ||
      (method === 'POST' && isSameOrigin(request, origin));
    if (!isAllowed) throw forbidden('A logout');
    const ended = await sessions.end(request);
    const returnTo = settings.logoutRedirectUri;
    return commit(
      request,
      redirect(ended ? logoutAddress(connection, { idToken: ended.idToken, returnTo }) : returnTo),
    );
  };

  const me: Route = async (request) => {
    if (request.method !== 'GET') return notAllowed('GET');
    const session = await sessions.session(request);
    const { user, expiresAt, logoutUrl } = session ?? {};
    return commit(request, json(session && { user, expiresAt, logoutUrl }));
  };

  const failed = async (error: AuthingError, request: RequestLike) =>
    (await options.onLoginFailed?.(error, request)) ?? failedPage(error, settings);

  const all = { [routes.login]: login, [routes.callback]: callback, [routes.logout]: logout, [routes.me]: me };
  const guarded =
    (path: string, route: Route): Route =>
    async (request, url) => {
      try {
        return await route(request, url);
      } catch (error) {
        if (!isAuthingError(error)) throw error;
        options.logger?.warn?.(`authing: ${path} failed`, error);
        const isPage = path === routes.login || path === routes.callback;
        return isPage ? failed(error, request) : json({ code: codeOf(error) }, statusOf(error));
      }
    };
  return Object.fromEntries(Object.entries(all).map(([path, route]) => [prefix + path, guarded(path, route)]));
}

const isPrefetch = ({ headers }: RequestLike): boolean =>
  /prefetch/.test(headers.get('sec-purpose') ?? headers.get('purpose') ?? '') ||
  headers.get('next-router-prefetch') !== null;

/** The answer with further cookies. */
function withCookies(response: Response, cookies: Cookie[]): Response {
  const headers = new Headers(response.headers);
  for (const cookie of cookies) headers.append('set-cookie', writeCookie(cookie));
  return new Response(response.body, { status: response.status, headers });
}
