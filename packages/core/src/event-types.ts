import type { Connection } from './connection.js';
import type { AuthingError } from './errors.js';
import type { CoreOptions } from './options.js';

/** The part of a WebSocket that subscriptions use. The browser's, Node's and that of the package `ws` fit. */
export interface WebSocketLike {
  binaryType: string;
  onopen: ((event: never) => void) | null;
  onmessage: ((event: never) => void) | null;
  onerror: ((event: never) => void) | null;
  onclose: ((event: never) => void) | null;
  close(): void;
  /** Of the package `ws`: asks the other end for a sign of life. Browsers have none. */
  ping?(): void;
  on?(event: 'pong', listener: () => void): unknown;
}

/** Makes a WebSocket that connects to an address. */
export type WebSocketConstructor = new (url: string) => WebSocketLike;

/** Options of a client that listens to events. */
export interface EventOptions {
  /** Address of the event service. Default `wss://openevent.authing.cn`. */
  socketUri?: string;
  /** Reconnections in a row, without success between, before a subscription gives up. Default 5; 0 for none. */
  retryTimes?: number;
  /** Opens the sockets of subscriptions. Default: the global `WebSocket`; on Node 20 give that of the package `ws`. */
  webSocket?: WebSocketConstructor;
}

/** Which events: those an application's user may see, or those of the user pool. */
export type EventChannel = 'authentication' | 'management';

/** Told of each event: its payload as the text the service sent, usually JSON. */
export type EventCallback = (data: string) => void;

/** Told once when a subscription ended by itself: no token, refused, or all reconnections used up. */
export type EventErrorCallback = (error: AuthingError) => void;

/** A connection that can listen to events. */
export type EventConnection = Connection<CoreOptions & EventOptions>;
