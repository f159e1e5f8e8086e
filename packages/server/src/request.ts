import { AuthingError } from '@authing/auth';

/** The part of a Fetch `Request` that is read. A `Request` of any runtime fits, and so does what an adapter makes of another one. */
export interface RequestLike {
  /** Absolute, or from the root of the site. Only path and query count: the origin is that of `baseUrl`. */
  readonly url: string;
  readonly method: string;
  readonly headers: { get(name: string): string | null };
  /** The body; only webhooks are read. */
  text?(): Promise<string>;
  /** Whether the body was read already. */
  readonly bodyUsed?: boolean;
  /** The body as it comes in, where it can be read in parts: one that is too large is not read to its end. */
  readonly body?: ReadableStream<Uint8Array> | null;
}

/**
 * Path and query of a request, at this origin; undefined for what is no address, such as the `*` of an OPTIONS request. A path is never
 * taken for a host, as in `//evil.example/auth/login`.
 */
export function addressOf({ url }: Pick<RequestLike, 'url'>, origin: string): URL | undefined {
  const address = url.startsWith('/') ? origin + url : url;
  return URL.canParse(address) ? new URL(address) : undefined;
}

/**
 * Whether a page of this site sent a request, as its browser says: `Sec-Fetch-Site`, or `Origin` in browsers that do not send
 * that. A request with neither does not count: nobody can tell.
 */
export function isSameOrigin({ headers }: RequestLike, origin: string): boolean {
  const site = headers.get('sec-fetch-site');
  const from = headers.get('origin');
  // A page with `Referrer-Policy: no-referrer` sends its forms with `Origin: null`.
  if (from !== null && from !== 'null' && from !== origin) return false;
  return site === null ? from === origin : site === 'same-origin';
}

/** Another site asks for something that only this one may ask for. */
export const forbidden = (what: string): AuthingError =>
  new AuthingError(
    'config',
    'cross_site',
    `${what} was asked for by another site: only a page of baseUrl may do that`,
    {
      status: 403,
    },
  );
