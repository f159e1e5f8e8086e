import type { Agent, IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

/** Milliseconds a kept socket may have been idle and be used again, whatever the service announces. */
const LONGEST_IDLE = 4_000;
/** Milliseconds after which a socket is looked at before it is used. */
const LOOK_AFTER = 1_000;
/** Milliseconds before the announced end of a socket in which it is not used: a request takes time to arrive. */
const MARGIN = 1_000;

const SINCE = Symbol('since');
const LIMIT = Symbol('limit');

interface KeptSocket extends Socket {
  /** When its last answer ended, by the clock of the machine: timers and monotonic clocks stand still in a frozen process. */
  [SINCE]?: number;
  [LIMIT]?: number;
}

/** Notes that the socket of an answer is idle from now on, and for how long the service said it keeps it. */
export function markUsed(socket: Socket, { rawHeaders }: IncomingMessage): void {
  const kept: KeptSocket = socket;
  kept[SINCE] = Date.now();
  // Not `headers`: making that object costs more than the rest of a small answer.
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]!;
    if (name.length === 10 && name.toLowerCase() === 'keep-alive') {
      const seconds = /timeout=(\d+)/i.exec(rawHeaders[at + 1]!)?.[1];
      if (seconds) kept[LIMIT] = Math.min(+seconds * 1_000 - MARGIN, LONGEST_IDLE);
    }
  }
}

const isStale = ({ [SINCE]: since, [LIMIT]: limit = LONGEST_IDLE }: KeptSocket, now: number) =>
  now - since! > limit || now < since!;

/**
 * Closes kept sockets that the service may have closed meanwhile. When there were some, or when the next one was idle for
 * a while, the promise gives the event loop one turn, in which sockets that were closed by the other side go away.
 */
export function refreshSockets({
  freeSockets,
  scheduling,
}: Agent & { scheduling?: string }): Promise<void> | undefined {
  const now = Date.now();
  let look = false;
  for (const name in freeSockets) {
    const free = freeSockets[name] as KeptSocket[];
    const next = scheduling === 'fifo' ? free[0] : free[free.length - 1];
    // One that was never noted is used by others too: nobody knows since when it is idle.
    const idle = now - next![SINCE]!;
    if (!(idle >= 0 && idle <= Math.min(LOOK_AFTER, next![LIMIT] ?? LOOK_AFTER))) look = true;
    if (!look) continue;
    for (const socket of free) if (isStale(socket, now)) socket.destroy();
  }
  return look ? new Promise((resolve) => setImmediate(resolve)) : undefined;
}
