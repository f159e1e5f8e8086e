import { LONGEST_TIMER } from './async.js';
import type { EncryptionOptions } from './encryption/encryption.js';
import { type AuthingError, configError } from './errors.js';
import type { Logger } from './log.js';
import type { Adapter } from './transport/transport.js';

/** Language the service writes its own messages in. */
export type Lang = 'zh-CN' | 'en-US' | (string & {});

/** What the hooks are told of a request. Never its body, headers or query values. */
export interface RequestEvent {
  /** GraphQL operation or REST route. */
  operation: string;
  method: string;
  /** From 1; above 1 it is a retry. */
  attempt: number;
}

/** How a request ended: with `status`, or with `error` when no usable answer came. */
export interface ResponseEvent extends RequestEvent {
  status?: number;
  error?: unknown;
  /** Milliseconds from sending to the end of the body. */
  duration: number;
}

/**
 * Further request headers. Six keys do not name a header but rename one of ours, for deployments under another brand:
 * `app-id`, `tenant-id`, `userpool-id`, `request-from`, `sdk-version`, `lang`.
 */
export type HeaderOptions = Record<string, string>;

/** What can differ from call to call: see `connection.with()`. */
export interface CallOptions {
  /** Milliseconds for a whole call: connection, answer and retries. 0 or Infinity switches the deadline off. Default 10000. */
  timeout?: number;
  /** Aborts the calls made with it. */
  signal?: AbortSignal;
  /** Further request headers, or other names for ours: see HeaderOptions. */
  headers?: HeaderOptions;
  /** Token to make the calls with. */
  token?: string;
  /** Tenant to act in. */
  tenantId?: string;
  /** Language of the service's messages. Default `zh-CN`. */
  lang?: Lang;
}

/** What an `http.Agent` or `https.Agent` of Node has: named here so that other runtimes need no types of Node. */
export interface HttpAgent {
  readonly maxSockets: number;
  readonly freeSockets: object;
  destroy(): void;
}

/** Options every client takes. Names of 4.x are kept. */
export interface CoreOptions extends CallOptions, EncryptionOptions {
  /** Id of the application. */
  appId?: string;
  /** Id of the user pool. */
  userPoolId?: string;
  /** Secret of the application or user pool. Servers only. */
  secret?: string;
  /** Address of the application: `https://my-app.authing.cn`. Wins over `domain` and `host`. */
  appHost?: string;
  /** Host name of the application, without scheme. */
  domain?: string;
  /** Address of the service. Default `https://core.authing.cn`. */
  host?: string;
  /** Allows `http://` hosts that are not this machine. Tokens then travel in the clear. */
  allowInsecureHost?: boolean;
  /** Where requests say they come from. Default `sdk`. */
  requestFrom?: string;
  /** Called once for each failed call; then its promise rejects. */
  onError?: (code: AuthingError['code'], message: string, data?: unknown) => void;
  /** Sends the requests instead of the built-in transport: a `fetch` of your own. */
  fetch?: typeof fetch;
  /**
   * Node only: the `https.Agent` (or `http.Agent`) to take sockets from, for client certificates, an authority of your own
   * or a pool of your own. Default: kept-alive sockets, 128 at most for each origin.
   */
  agent?: HttpAgent;
  /**
   * Sends the requests instead of the built-in transport: an {@link Adapter} of your own, or that of
   * `@authing/core/undici`. Wins over `fetch` and `agent`.
   */
  adapter?: Adapter;
  /** Further attempts for reads that fail in the network or with 429 or 5xx. Default 2; 0 for none. */
  retry?: number;
  /** Bytes of the largest answer accepted, after decompression. Default 10 MiB. */
  maxResponseBytes?: number;
  /** GraphQL documents to send instead of the built-in ones, by operation name. See `@authing/codegen`. */
  documents?: Readonly<Record<string, string>>;
  /** Told before each request is sent, retries included. */
  onRequest?: (event: RequestEvent) => void;
  /** Told after each request. */
  onResponse?: (event: ResponseEvent) => void;
  /** Clients ask once, when made, whether the service can be reached; `onError` is told when it cannot. Default false. */
  preflight?: boolean;
  /** The same for a CDN: an address of it. Default: none. */
  cdnPreflight?: string;
  /** Told of things that went wrong without failing a call, such as a full storage. Default: nobody. */
  logger?: Logger;
}

const DEFAULTS = { timeout: 10_000, retry: 2, maxResponseBytes: 10 * 1024 * 1024, requestFrom: 'sdk', lang: 'zh-CN' };

/** Options after defaults: what a connection carries. */
export type ConnectionOptions<Options extends CoreOptions = CoreOptions> = Options &
  Required<Pick<CoreOptions, keyof typeof DEFAULTS>>;

/**
 * The caller's options with defaults for those left out. `0`, `false` and `''` count as given; the object is copied.
 *
 * @throws AuthingError `config` (`option`) for a number or signal that is none.
 */
export function resolveOptions<Options extends CoreOptions>(given: Options): ConnectionOptions<Options> {
  // Spreading defines members, assigning would call the setter of `__proto__`.
  const options: Record<string, unknown> = { ...DEFAULTS, ...(given as object) };
  for (const name in DEFAULTS) {
    const usual = DEFAULTS[name as keyof typeof DEFAULTS];
    const value = options[name] ?? usual;
    options[name] = value;
    if (typeof value !== typeof usual || Number(value) < 0 || Number.isNaN(value))
      throw configError('option', `${name} must be a ${typeof usual === 'number' ? 'number from 0' : 'text'}`);
  }
  // Timers of a longer time would end at once.
  if (Number(options.timeout) > LONGEST_TIMER) options.timeout = 0;
  const { signal } = options as CallOptions;
  if (signal && !signal.addEventListener)
    throw configError('option', 'signal must be an AbortSignal: give controller.signal');
  return options as unknown as ConnectionOptions<Options>;
}

/** https anywhere, http on this machine (or anywhere, when allowed); no credentials, query or fragment. */
const SECURE = /^(https:|http:(?=\/\/(localhost|127(\.\d+){3}|\[::1])([:/]|$)))\/\/[^\s/?#@\\]+(\/[^\s?#@\\]*)?$/i;

/**
 * Address all requests go to: `appHost`, else `domain`, else `host`, without a slash at the end.
 *
 * @throws AuthingError `config` unless it is an absolute https address without credentials, query and fragment.
 */
export function baseAddress({
  appHost,
  domain,
  host = 'https://core.authing.cn',
  allowInsecureHost,
}: CoreOptions): string {
  const address = appHost || (domain ? host.replace(/\/\/.*/, `//${domain}`) : host);
  if (!SECURE.test(allowInsecureHost ? address.replace(/^http:/, 'https:') : address)) {
    throw configError('host', 'The host must be https://, without credentials, query or fragment');
  }
  const [, port] = /^\w+:\/\/[^/]*:(\d+)(?:\/|$)/.exec(address) ?? [];
  if (Number(port) > 65_535) throw configError('host', `Port must be between 0 and 65535, got ${port}`);
  let end = address.length;
  while (address[end - 1] === '/') end--;
  return address.slice(0, end);
}
