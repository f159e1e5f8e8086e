import { configError } from './errors.js';
import type {
  EventCallback,
  EventChannel,
  EventConnection,
  EventErrorCallback,
  EventOptions,
  WebSocketConstructor,
} from './event-types.js';
import { VERSION } from './generated/version.generated.js';
import { guard } from './log.js';
import { baseAddress, type CoreOptions } from './options.js';
import { withPart } from './part.js';
import { needed } from './runtime.js';

type Listener = readonly [callback: EventCallback, onError: EventErrorCallback | undefined];
interface Subscription {
  listeners: Set<Listener>;
  stop(): void;
}

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
  const tell = (run: () => void) => guard(options.logger, 'an event listener', run);
  const deliver = (data: string) => {
    for (const [callback] of [...subscription.listeners]) tell(() => callback(data));
  };
  const { signal } = controller;
  withPart(import('@authing/core/events'), ({ keepConnected }) =>
    keepConnected(connection, { address, webSocket, deliver, signal }),
  )
    .finally(forget)
    .catch((error) => {
      for (const [, onError] of signal.aborted ? [] : subscription.listeners) tell(() => onError?.(error));
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
