import { pause } from './async.js';
import type { Connection } from './connection.js';
import { AuthingError, configError } from './errors.js';
import { VERSION } from './generated/version.generated.js';
import { guard } from './log.js';
import { baseAddress, type CoreOptions } from './options.js';
import { random } from './random.js';
import { needed } from './runtime.js';
import type { Session } from './session.js';

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

type EventConnection = Connection<CoreOptions & EventOptions>;
type Listener = readonly [callback: EventCallback, onError: EventErrorCallback | undefined];
interface Subscription {
  listeners: Set<Listener>;
  stop(): void;
}

const FIRST_DELAY = 500;
const LONGEST_DELAY = 30_000;
/** A connection that lived this long worked. One that closes after its first message would else be opened for ever. */
const STABLE = 10_000;
/** How often a socket is asked for a sign of life. */
const HEARTBEAT = 30_000;
/** Heartbeats without a message after which a socket that cannot be asked is replaced: five minutes. */
const LONGEST_SILENCE = 10;

/** One socket per session, channel and event, however many callbacks listen to it. */
const subscriptions = new WeakMap<object, Map<string, Subscription>>();

/**
 * Calls back for every event of a name until the function it returns is called or the connection's signal aborts. A
 * lost connection is opened again, with a token asked for anew, after 0.5, 1, 2 … s (at most 30 s), up to `retryTimes`
 * times; the count starts over once a connection has lived
 * for 10 s. A connection whose other end is gone without a word is noticed by a ping every 30 s, and where the WebSocket has
 * none, replaced after five minutes of silence.
 *
 * @throws AuthingError `config` for arguments that cannot work, a `socketUri` that is not a `wss:` address, and where
 * there is no WebSocket.
 */
export function subscribe(
  connection: EventConnection,
  channel: EventChannel,
  eventName: string,
  callback: EventCallback,
  onError?: EventErrorCallback,
): () => void {
  requireText('eventName', eventName);
  if (typeof callback !== 'function') throw configError('argument', 'callback must be a function');
  const { signal } = connection.options;
  if (signal?.aborted) return () => {};
  const subscription = sharedSubscription(connection, channel, eventName);
  const listener: Listener = [callback, onError];
  subscription.listeners.add(listener);
  const unsubscribe = () => {
    signal?.removeEventListener('abort', unsubscribe);
    if (subscription.listeners.delete(listener) && !subscription.listeners.size) subscription.stop();
  };
  signal?.addEventListener('abort', unsubscribe);
  return unsubscribe;
}

/** The subscription that is already there, or one that has just begun to connect. */
function sharedSubscription(connection: EventConnection, channel: EventChannel, eventName: string): Subscription {
  const { session, options } = connection;
  const key = `${channel} ${eventName}`;
  const all = subscriptions.get(session) ?? new Map<string, Subscription>();
  subscriptions.set(session, all);
  const running = all.get(key);
  if (running) return running;

  const address = `${socketAddress(options)}/events/v1/${channel}/sub?code=${encodeURIComponent(eventName)}`;
  const webSocket = webSocketOf(options);
  const controller = new (needed('AbortController'))();
  const forget = () => all.get(key) === subscription && all.delete(key);
  const subscription: Subscription = {
    listeners: new Set(),
    stop() {
      forget();
      controller.abort();
    },
  };
  all.set(key, subscription);
  keepConnected(connection, address, webSocket, subscription, controller.signal).then((error) => {
    forget();
    for (const [, onError] of error ? subscription.listeners : [])
      guard(options.logger, 'an event listener', () => onError?.(error!));
  });
  return subscription;
}

/** The body that publishes an event. */
export function eventBody(eventName: string, data: string): { eventType: string; source: string; eventData: string } {
  requireText('eventName', eventName);
  if (typeof data !== 'string') throw configError('argument', 'data must be a text: JSON.stringify what is not');
  return { eventType: eventName, source: `authing-js-sdk: ${VERSION}`, eventData: data };
}

function requireText(name: string, value: unknown): void {
  if (typeof value !== 'string' || !value) throw configError('argument', `${name} must be a text that is not empty`);
}

function socketAddress({
  socketUri = 'wss://openevent.authing.cn',
  allowInsecureHost,
}: CoreOptions & EventOptions): string {
  try {
    return baseAddress({ appHost: socketUri.replace(/^ws/, 'http'), allowInsecureHost }).replace(/^http/, 'ws');
  } catch {
    throw configError(
      'socket_uri',
      'socketUri must be a wss address without credentials, query and fragment (ws on this machine or with allowInsecureHost)',
    );
  }
}

function webSocketOf({ webSocket }: EventOptions): WebSocketConstructor {
  const found = webSocket ?? (globalThis as { WebSocket?: WebSocketConstructor }).WebSocket;
  if (!found)
    throw configError(
      'web_socket',
      'This environment has no WebSocket: give the option webSocket, such as that of the package ws',
    );
  return found;
}

/** Connects again and again. Gives the error that ended it, or nothing when it was stopped; never rejects. */
async function keepConnected(
  connection: EventConnection,
  address: string,
  webSocket: WebSocketConstructor,
  { listeners }: Subscription,
  signal: AbortSignal,
): Promise<AuthingError | undefined> {
  const { retryTimes = 5, timeout, logger } = connection.options;
  const deliver = (data: string) => {
    for (const [callback] of [...listeners]) guard(logger, 'an event listener', () => callback(data));
  };
  let failures = 0;
  let refused: string | undefined;
  let cause: AuthingError | undefined;
  for (;;) {
    try {
      const token = await tokenFor(connection, refused);
      if (signal.aborted) return;
      const socket = openSocket(webSocket, `${address}&token=${encodeURIComponent(token)}`);
      const outcome = await listen(socket, deliver, signal, timeout);
      if (signal.aborted) return;
      if (outcome === 'silent') {
        failures = 0;
        continue;
      }
      if (outcome === 'worked') failures = 0;
      // A refused handshake looks like any other failure to a WebSocket: the first retry brings another token.
      refused = outcome === 'unopened' && !failures ? token : undefined;
      cause = undefined;
    } catch (error) {
      cause = error as AuthingError;
      if (cause.kind !== 'network' && cause.kind !== 'timeout') return cause;
    }
    if (!signal.aborted && ++failures > retryTimes) return connectionLost(failures, cause);
    await pause(delayAfter(failures), signal);
    if (signal.aborted) return;
  }
}

const connectionLost = (attempts: number, cause?: AuthingError) =>
  new AuthingError('network', 'event_connection', `The event service could not be reached ${attempts} times in a row`, {
    attempts,
    cause,
  });

/** Milliseconds before the next attempt: doubled each time, half of it random so that clients do not come in step. */
function delayAfter(failures: number): number {
  const longest = Math.min(FIRST_DELAY * 2 ** (failures - 1), LONGEST_DELAY);
  return (longest / 2) * (1 + random());
}

async function tokenFor({ session }: EventConnection, refused: string | undefined): Promise<string> {
  const token = (refused && (await renewed(session, refused))) || (await session.bearer());
  if (!token) throw configError('not_signed_in', 'Nobody is signed in: events are sent to whom a token names');
  return token;
}

async function renewed(session: Session, refused: string): Promise<string | undefined> {
  try {
    return await session.renew?.(refused);
  } catch {
    // It may not have been the token's fault: where no other is to be had, the old one is tried again.
    return;
  }
}

function openSocket(WebSocket: WebSocketConstructor, url: string): WebSocketLike {
  try {
    return new WebSocket(url);
  } catch {
    // Its own error repeats the address, which holds the token.
    throw configError('socket_uri', 'The WebSocket cannot be opened: a secure page allows only wss addresses');
  }
}

/** Hands on what a socket receives until it closes, is stopped, or has not opened in time. */
function listen(
  socket: WebSocketLike,
  deliver: EventCallback,
  signal: AbortSignal,
  timeout: number,
): Promise<'worked' | 'opened' | 'unopened' | 'silent'> {
  return new Promise((resolve) => {
    let openedAt: number | undefined;
    let stopBeating = () => {};
    const end = () => {
      clearTimeout(timer);
      stopBeating();
      signal.removeEventListener('abort', end);
      socket.onmessage = null;
      socket.close();
      resolve(openedAt === undefined ? 'unopened' : Date.now() - openedAt > STABLE ? 'worked' : 'opened');
    };
    const heartbeat = watchHeartbeat(socket, end, () => {
      resolve('silent');
      end();
    });
    const timer = timeout > 0 ? setTimeout(end, timeout) : undefined;
    signal.addEventListener('abort', end);
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => {
      clearTimeout(timer);
      openedAt = Date.now();
      stopBeating = heartbeat.start();
    };
    socket.onmessage = ({ data }: { data: string | ArrayBuffer }) => {
      heartbeat.seen();
      deliver(typeof data === 'string' ? data : new TextDecoder().decode(data));
    };
    socket.onclose = end;
    // Stays when the socket is given up: a late error that nobody hears would end a Node process.
    socket.onerror = end;
  });
}

/** Notices that the other end is gone although nothing said so, as after a change of network. */
function watchHeartbeat(socket: WebSocketLike, onLost: () => void, onSilence: () => void) {
  let missed = 0;
  const seen = () => {
    missed = 0;
  };
  const beat = () => {
    missed++;
    if (!socket.ping) return missed > LONGEST_SILENCE ? onSilence() : undefined;
    // One beat to answer in.
    if (missed > 1) onLost();
    else socket.ping();
  };
  const start = () => {
    if (socket.ping) socket.on?.('pong', seen);
    const timer = setInterval(beat, HEARTBEAT);
    return () => clearInterval(timer);
  };
  return { seen, start };
}
