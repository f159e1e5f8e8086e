import { type AuthConnection, configError, connect } from '@authing/auth';
import type { VerifiedClaims } from '@authing/auth/verify';
import { createMetadata } from './bearer/metadata.js';
import { refusal } from './bearer/refusal.js';
import { createTokenCheck, type TokenRules } from './bearer/require-token.js';
import { readSettings, type ServerOptions } from './options.js';
import { addressOf, type RequestLike } from './request.js';
import { createRoutes } from './routes/handle.js';
import { type Cookie, writeCookie } from './session/cookies.js';
import type { AuthingSession } from './session/session.js';
import { anonymous, createSessions, type Sessions } from './session/sessions.js';
import type { WebhookEvent } from './webhook/events.js';
import { readWebhook } from './webhook/webhook.js';

/** Authing on a server: sessions of browsers, bearer tokens of APIs, webhooks. One for the whole application. */
export interface Authing {
  /**
   * Answers the routes of the session (`/auth/login`, `/auth/callback`, `/auth/logout`, `/auth/me`) and
   * `/.well-known/oauth-protected-resource`; undefined for every other path. Rejects with nothing of Authing's: errors are answers.
   */
  handle(request: RequestLike): Promise<Response | undefined>;
  /**
   * Who is signed in, or null. Renews tokens that are about to end; `commit` hands the renewed session to the browser.
   *
   * @throws AuthingError `storage` when the session store gives no answer.
   */
  session(request: RequestLike): Promise<AuthingSession | null>;
  /**
   * Sets the cookies that a session asks for, and the headers that keep an answer for one user out of caches. Of a request it takes
   * whatever was asked of it, a session that has ended too. Gives the response, or a copy where its headers cannot be changed.
   */
  commit(of: AuthingSession | RequestLike | null, response: Response): Response;
  /** What `commit` sets, for answers that are no `Response`. Empty when nothing was asked of the request. */
  changes(of: AuthingSession | RequestLike): Changes;
  /**
   * A session from a login without redirect: by password, code or QR. `commit` it.
   *
   * @param request Refuses a login that another site sent, and ends the session before it.
   * @throws What the login rejects with; AuthingError `config`: `cross_site`, `not_signed_in`.
   */
  signIn(login: Parameters<Sessions['signIn']>[0], request?: RequestLike): Promise<AuthingSession>;
  /**
   * Claims of the request's bearer token. Only the key set of the service is fetched, and kept; nothing else is asked unless the rules
   * say so. `refusal` makes the answer of the error.
   *
   * @throws AuthingError `protocol`: `token_missing`, `token_invalid`, `token_expired`, `token_revoked`, `insufficient_scope`,
   * `permission_denied`; `network` and `timeout` when the service had to be asked.
   */
  requireToken(request: RequestLike, rules?: TokenRules): Promise<VerifiedClaims>;
  /** The event of a webhook, after its secret was compared. */
  webhook(request: RequestLike): Promise<WebhookEvent>;
  /** The answer to a request that was refused with an AuthingError. Other errors are thrown again. */
  refusal(error: unknown): Response;
  /** A new connection with nobody signed in: for logins. It shares keys and sockets with all others, and no session. */
  readonly connection: AuthConnection;
  /** A connection in the name of the request's user. */
  connectionFor(request: RequestLike): Promise<AuthConnection>;
  /** Addresses for links, with the path of `baseUrl`. */
  readonly paths: Readonly<Record<'login' | 'callback' | 'logout' | 'me', string>>;
  readonly baseUrl: string;
}

/** What an answer has to say of a session. */
export interface Changes {
  cookies: readonly Cookie[];
  /** `Set-Cookie` for each cookie, `Cache-Control` and `Vary`. */
  headers: [name: 'set-cookie' | 'cache-control' | 'vary', value: string][];
}

/**
 * Authing for anything that speaks `Request` and `Response`. Nothing is sent until it is needed.
 *
 * @param options Or a function that gives them: it is asked with the first request, for frameworks that load an application while
 * they build it, where there is no environment to read.
 * @throws AuthingError `config` that names the option.
 * @example
 * const authing = createAuthing({ appId, appHost, secret, baseUrl, cookieSecret });
 * const response = await authing.handle(request);
 */
export function createAuthing(options: ServerOptions | (() => ServerOptions)): Authing {
  if (typeof options !== 'function') return create(options);
  let made: Authing | undefined;
  return new Proxy({} as Authing, {
    get(_, name) {
      // Whoever awaits it asks for this; it is no first request.
      if (name === 'then') return undefined;
      made ??= create(options());
      return Reflect.get(made, name);
    },
  });
}

function create(options: ServerOptions): Authing {
  if (!options)
    throw configError('app_id', 'createAuthing needs options: appId, appHost, baseUrl and cookieSecret at least');
  const settings = readSettings(options);
  const connection = connect({ ...options, redirectUri: settings.redirectUri, protocol: 'oidc', storage: undefined });
  const sessions = createSessions(options, settings, connection);
  const requireToken = createTokenCheck(connection, options);
  const metadata = createMetadata(connection, options, settings);
  const { origin, prefix } = settings;

  const changes: Authing['changes'] = (of) => {
    const state = sessions.stateOf(of);
    if (!state?.isPrivate) return { cookies: [], headers: [] };
    const set = state.changes.map((cookie): Changes['headers'][number] => ['set-cookie', writeCookie(cookie)]);
    return { cookies: state.changes, headers: [...set, ['cache-control', 'private, no-store'], ['vary', 'Cookie']] };
  };
  const commit: Authing['commit'] = (of, response) => {
    const { headers } = of ? changes(of) : { headers: NOBODY };
    if (!headers.length) return response;
    try {
      return apply(headers, response);
    } catch {
      // Of `fetch` or `Response.redirect`: their headers cannot be changed.
      return apply(headers, new Response(response.body, response));
    }
  };
  const routes = createRoutes(options, settings, connection, sessions, commit);

  return {
    commit,
    changes,
    requireToken,
    session: sessions.session,
    signIn: sessions.signIn,
    connectionFor: sessions.connectionFor,
    webhook: (request) => readWebhook(request, options.webhookSecret),
    refusal: (error) => refusal(error, settings, metadata.path),
    async handle(request) {
      const url = addressOf(request, origin);
      if (!url) return undefined;
      // Servers that are mounted below a path are told the rest of it only.
      const route = routes[url.pathname] ?? routes[prefix + url.pathname];
      if (route) return route(request, url);
      return url.pathname === metadata.path ? metadata.answer(request.method) : undefined;
    },
    get connection() {
      return anonymous(connection);
    },
    baseUrl: origin + prefix,
    paths: Object.fromEntries(
      Object.entries(settings.routes).map(([name, path]) => [name, prefix + path]),
    ) as unknown as Authing['paths'],
  };
}

const NOBODY: Changes['headers'] = [
  ['cache-control', 'private, no-store'],
  ['vary', 'Cookie'],
];

function apply(headers: Changes['headers'], response: Response): Response {
  const own = response.headers;
  // First what may throw for good, so that nothing is set twice.
  own.set('cache-control', 'private, no-store');
  for (const [name, value] of headers) {
    if (name === 'set-cookie') own.append(name, value);
    else if (name === 'vary' && !/(^|[\s,])(cookie|\*)($|[\s,])/i.test(own.get('vary') ?? '')) own.append(name, value);
  }
  return response;
}
