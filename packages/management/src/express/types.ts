import type { User } from '@authing/core';
import type { ManagementClient } from '../client.js';
import type { ManagementConnection } from '../connection.js';

/** Who asks for tokens and rights to be judged: a client, or the connection of one. */
export type Judge = ManagementClient | ManagementConnection;

/** Who sent a request, as the service confirmed: what the guards put on `req.authing`. */
export interface Authenticated {
  /** The user, with custom data. */
  user: User;
  /** The token of the request. */
  token: string;
}

/** Headers as a Fetch `Request` has them. */
export interface FetchHeaders {
  get(name: string): string | null;
}

/** The part of a request the guards use. Requests of Express, Connect, `node:http` and Fetch fit. */
export interface GuardedRequest {
  headers: FetchHeaders | { authorization?: string | undefined; cookie?: string | undefined; get?: never };
  /** Set when the request passed a guard. */
  authing?: Authenticated;
}

/** The part of a response the guards use. Responses of Express, Connect and `node:http` fit. */
export interface GuardedResponse {
  statusCode: number;
  setHeader(name: string, value: string): unknown;
  end(body?: string): unknown;
}

/** Hands the request on, or an error to the application's error handler. */
export type Next = (error?: unknown) => void;

/** A guard: middleware for Express 4 and 5 and every server that takes Connect's. */
export type Guard<Request extends GuardedRequest = GuardedRequest> = (
  req: Request,
  res: GuardedResponse,
  next: Next,
) => Promise<void>;

/** Why a request is turned away: 401, nobody is signed in; 403, the user may not. */
export type Denial = 401 | 403;

/** Options of every guard. */
export interface GuardOptions {
  /**
   * Name of a cookie that may hold the token when there is no `Authorization: Bearer` header. Default: none. Browsers
   * send cookies along with requests of other sites: an application that names one needs protection against that.
   */
  cookieKey?: string;
  /**
   * Seconds a confirmed token is taken as good without asking the service again, at most its own life. Default 0: each
   * request asks, and a sign-out counts at once. With more, it counts after that time.
   */
  cacheSeconds?: number;
  /** Answers in place of the guard's `{ code, message }`, for example with a redirect to the login page. */
  onDenied?: (status: Denial, req: GuardedRequest, res: GuardedResponse, next: Next) => void | Promise<void>;
}

declare global {
  namespace Express {
    // Joins the interface of `@types/express`, where that is installed.
    interface Request {
      authing?: Authenticated;
    }
  }
}
