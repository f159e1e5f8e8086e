import { pause } from './async.js';
import type { AuthingError } from './errors.js';
import type { EventCallback, EventConnection, WebSocketConstructor, WebSocketLike } from './event-types.js';
import type { PartFailure } from './part.js';
import { random } from './random.js';
import type { Session } from './session.js';

/** The part of subscriptions that keeps a socket open. An entry of its own, loaded by the first subscription. */

const FIRST_DELAY = 500;
const LONGEST_DELAY = 30_000;
/** A connection that lived this long worked. One that closes after its first message would else be opened for ever. */
const STABLE = 10_000;
/** How often a socket is asked for a sign of life. */
const HEARTBEAT = 30_000;
/** Heartbeats without a message after which a socket that cannot be asked is replaced: five minutes. */
const LONGEST_SILENCE = 10;

/** What a subscription connects to, and where its messages go. */
export interface EventSource {
  address: string;
  webSocket: WebSocketConstructor;
  deliver: EventCallback;
  /** Ends it. */
  signal: AbortSignal;
}

/** Connects again and again until it is stopped. Rejects with PartFailure, or with the error of the session, when it has to give up. */
export async function keepConnected(
  connection: EventConnection,
  { address, webSocket, deliver, signal }: EventSource,
): Promise<void> {
  const { retryTimes = 5, timeout } = connection.options;
  let failures = 0;
  let refused: string | undefined;
  let cause: AuthingError | undefined;
  while (!signal.aborted) {
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
      if (cause.kind !== 'network' && cause.kind !== 'timeout') throw cause;
    }
    if (!signal.aborted && ++failures > retryTimes) throw connectionLost(failures, cause);
    await pause(delayAfter(failures), signal);
  }
}

const connectionLost = (attempts: number, cause?: AuthingError): PartFailure => ({
  kind: 'network',
  code: 'event_connection',
  message: `The event service could not be reached ${attempts} times in a row`,
  attempts,
  cause,
});

const unusable = (code: string, message: string): PartFailure => ({ kind: 'config', code, message });

/** Milliseconds before the next attempt: doubled each time, half of it random so that clients do not come in step. */
function delayAfter(failures: number): number {
  const longest = Math.min(FIRST_DELAY * 2 ** (failures - 1), LONGEST_DELAY);
  return (longest / 2) * (1 + random());
}

async function tokenFor({ session }: EventConnection, refused: string | undefined): Promise<string> {
  const token = (refused && (await renewed(session, refused))) || (await session.bearer());
  if (!token) throw unusable('not_signed_in', 'Nobody is signed in: events are sent to whom a token names');
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
    throw unusable('socket_uri', 'The WebSocket cannot be opened: a secure page allows only wss addresses');
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
