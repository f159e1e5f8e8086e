import type { Call } from './call.js';

/**
 * Shares the event loop between callers. Work that may take long is done in turns of a few milliseconds, one caller after
 * the other, so that nobody waits for all of what another one has asked for.
 */
type Work = () => void;

/** Milliseconds after which a turn ends. */
const TURN = 4;

/** What is still to be done, by caller, in the order of their turns. */
const waiting = new Map<string, Work[]>();
let turnEnds = 0;

/** Whose turn a request takes: that of its token, or of its address. */
export const turnOf = ({ headers, ip }: Pick<Call, 'headers' | 'ip'>): string => String(headers.authorization ?? ip);

/** Whether the present turn is used up, so that further work has to wait for another. */
export const isTurnOver = (): boolean => performance.now() >= turnEnds;

/** Does the work when it is the caller's turn; what it throws comes back. */
export function inTurn<Result>(caller: string, work: () => Result | Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const start = () => {
      try {
        resolve(work());
      } catch (error) {
        reject(error);
      }
    };
    if (waiting.size === 0) setImmediate(takeTurn);
    const queue = waiting.get(caller);
    if (queue) queue.push(start);
    else waiting.set(caller, [start]);
  });
}

function takeTurn(): void {
  const [caller = ''] = waiting.keys();
  const queue = waiting.get(caller) ?? [];
  turnEnds = performance.now() + TURN;
  let done = 0;
  const step = () => {
    if (done < queue.length && !isTurnOver()) {
      (queue[done++] as Work)();
      // What follows from it without waiting belongs to the turn: a tick that a microtask asks for comes after them all.
      queueMicrotask(() => process.nextTick(step));
      return;
    }
    // To the end of the line, with what is left.
    waiting.delete(caller);
    if (done < queue.length) waiting.set(caller, queue.slice(done));
    if (waiting.size > 0) setImmediate(takeTurn);
  };
  step();
}
