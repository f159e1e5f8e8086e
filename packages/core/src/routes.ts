import type { Routes } from './generated/rest.generated.js';

/** A route as the contract names it: method and path. */
export type RouteKey = keyof Routes & string;

/** What a route answers, without its envelope. */
export type RouteData<Key extends RouteKey> = Routes[Key] extends { data: infer Data } ? Data : unknown;

/** How one request differs from the usual. */
export interface RestExtras {
  /** `false`: send no token. Text: send this one instead of the session's. */
  token?: boolean | string;
  headers?: Record<string, string>;
  /** `text`: the answer is not JSON. */
  answer?: 'text';
  /** Sends the browser's cookies although the service is another origin. */
  credentials?: boolean;
}

/** What a route is given, as its contract says. */
export type RouteRequest<Key extends RouteKey> = Omit<Routes[Key], 'data'> & RestExtras;
