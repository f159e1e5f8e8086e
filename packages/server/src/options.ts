import { type AuthingError, type AuthOptions, configError, type Storage } from '@authing/auth';
import type { RequestLike } from './request.js';

/** Where sessions are kept: the methods of `Storage`; every unstorage driver fits as it is, Redis with three lines. */
export interface SessionStore extends Storage {
  /** @param options `ttl`: seconds after which the entry is of no use. Stores that cannot forget may ignore it. */
  setItem(key: string, value: string, options?: { ttl: number }): unknown;
}

/** Runs `work` while nobody else, in any process, runs work under the same name. */
export type Lock = <Result>(name: string, work: () => Promise<Result>) => Promise<Result>;

/** How long a session lasts, in seconds. */
export interface SessionLife {
  /** A session that is not used for so long ends. Default 86400, one day. */
  rolling?: number;
  /** A session ends so long after the login, used or not. Default 604800, seven days. */
  absolute?: number;
}

/** Cookie of the session. It is `HttpOnly`, has `Path=/`, and is `Secure` when `baseUrl` is https. */
export interface CookieOptions {
  /** Default `authing`, behind `__Host-` over https (`__Secure-` with a domain). */
  name?: string;
  /** Shares the session with the subdomains of a domain. Default: this host only. */
  domain?: string;
  /** Default `lax`. `strict` keeps the session from the first page after a link of another site, that of the login included. */
  sameSite?: 'lax' | 'strict';
}

/** Paths that `handle` answers, below the path of `baseUrl`. */
export interface Routes {
  /** Default `/auth/login`. */
  login: string;
  /** Default `/auth/callback`. Registered in the console, as an absolute address. */
  callback: string;
  /** Default `/auth/logout`. */
  logout: string;
  /** Default `/auth/me`. */
  me: string;
}

/** What `/.well-known/oauth-protected-resource` says of this site as an API (RFC 9728). */
export interface ResourceOptions {
  /** Address that stands for the API. Default: `baseUrl`. */
  identifier?: string;
  /** Scopes that clients may ask for. */
  scopes?: readonly string[];
}

/** Options of `createAuthing`. Those of a connection are the same as in `@authing/auth`. */
export interface ServerOptions extends Omit<AuthOptions, 'storage' | 'token' | 'redirectUri' | 'protocol'> {
  /** Address of this site as its users see it, `https://shop.example.com`. Headers of the request never decide it. */
  baseUrl: string;
  /**
   * Secrets that sessions are encrypted with, at least 32 characters each. The first one encrypts, all of them decrypt: put a new
   * one in front, and take the old one away when sessions of it have ended.
   */
  cookieSecret: string | readonly string[];
  cookie?: CookieOptions;
  session?: SessionLife;
  /** Keeps sessions here, and only an id in the cookie. Needed for sessions over 11 kB. Default: the cookie holds the session. */
  store?: SessionStore;
  /** With `store`: keeps processes from renewing the same session at the same time. */
  lock?: Lock;
  routes?: Partial<Routes>;
  /** What a login asks for. Default `openid profile email phone address offline_access`; without `offline_access` nothing is renewed. */
  scope?: string;
  /** Further parameters of the authorization endpoint, such as `prompt` or `audience`. */
  authorizationParams?: Record<string, string>;
  /** Where a user goes after logging out; registered in the console. Default: `baseUrl`. */
  logoutRedirectUri?: string;
  /** Answers a login that failed, in place of the built-in page. */
  onLoginFailed?: (error: AuthingError, request: RequestLike) => Response | Promise<Response>;
  /** Secret of the webhook in the console. `false`: the console has none, and nothing is checked. */
  webhookSecret?: string | false;
  /** Seconds the clocks of this machine and the service may differ, for bearer tokens. Default 30. */
  clockTolerance?: number;
  resource?: ResourceOptions;
}

/** The options after checks and defaults. Times in milliseconds. */
export interface Settings {
  readonly appId: string;
  readonly origin: string;
  /** Path of `baseUrl` without a slash at the end. */
  readonly prefix: string;
  readonly isSecure: boolean;
  readonly secrets: readonly string[];
  readonly cookieName: string;
  readonly cookie: CookieOptions;
  readonly rolling: number;
  readonly absolute: number;
  readonly routes: Routes;
  readonly redirectUri: string;
  readonly logoutRedirectUri: string;
}

const ROUTES: Routes = {
  login: '/auth/login',
  callback: '/auth/callback',
  logout: '/auth/logout',
  me: '/auth/me',
};
const SHORTEST_SECRET = 32;

/**
 * Checks what only this package reads; `connect` checks the rest.
 *
 * @throws AuthingError `config` that names the option.
 */
export function readSettings(options: ServerOptions): Settings {
  const base = readBaseUrl(options?.baseUrl);
  const { cookie = {}, session = {}, store } = options;
  const isSecure = base.protocol === 'https:';
  const prefix = base.pathname.replace(/(?<!\/)\/+$/, '');
  const routes = { ...ROUTES, ...options.routes };
  for (const [name, path] of Object.entries(routes))
    if (!/^\/[\w./~-]*$/.test(path))
      throw configError('routes', `routes.${name} must be a path that starts with a slash, got ${path}`);
  const name = cookie.name ?? 'authing';
  if (!/^[\w-]+$/.test(name)) throw configError('cookie', 'cookie.name may have letters, digits, _ and - only');
  if (cookie.domain !== undefined && !/^\.?[\w-]+(\.[\w-]+)+$/.test(cookie.domain))
    throw configError('cookie', 'cookie.domain must be a domain such as example.com');
  if (cookie.sameSite !== undefined && !/^(lax|strict)$/.test(cookie.sameSite))
    throw configError('cookie', `cookie.sameSite must be lax or strict, got ${cookie.sameSite}`);
  for (const method of ['getItem', 'setItem', 'removeItem'] as const)
    if (store && typeof store[method] !== 'function')
      throw configError('store', `store must have the methods getItem, setItem and removeItem: ${method} is none`);
  const hostPrefix = cookie.domain ? '__Secure-' : '__Host-';
  return {
    appId: options.appId,
    origin: base.origin,
    prefix,
    isSecure,
    secrets: readSecrets(options.cookieSecret),
    cookieName: (isSecure ? hostPrefix : '') + name,
    cookie,
    rolling: readSeconds('session.rolling', session.rolling ?? 86_400) * 1000,
    absolute: readSeconds('session.absolute', session.absolute ?? 604_800) * 1000,
    routes,
    redirectUri: `${base.origin}${prefix}${routes.callback}`,
    logoutRedirectUri: options.logoutRedirectUri ?? (prefix ? `${base.origin}${prefix}` : base.origin),
  };
}

function readBaseUrl(given: string): URL {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash)
    throw configError('base_url', 'baseUrl must be the address of this site, such as https://shop.example.com');
  return url;
}

function readSecrets(given: string | readonly string[]): readonly string[] {
  const secrets = [given ?? []].flat() as readonly string[];
  if (!secrets.length || secrets.some((secret) => typeof secret !== 'string' || secret.length < SHORTEST_SECRET))
    throw configError(
      'cookie_secret',
      `cookieSecret must be a random text of at least ${SHORTEST_SECRET} characters, or a list of those: openssl rand -hex 32`,
    );
  return secrets;
}

function readSeconds(name: string, value: number): number {
  if (!(value > 0 && Number.isFinite(value)))
    throw configError('session', `${name} must be seconds above 0, got ${value}`);
  return value;
}
