import { AuthingError } from '@authing/auth';
import { browserError } from './errors.js';
import { landedAt } from './landing.js';

/** How long a window is waited for. */
export interface WatchOptions {
  /** Milliseconds. Default five minutes; 0 waits for ever. */
  popupTimeout?: number;
  /** Stops the waiting. */
  signal?: AbortSignal;
}

/** Begins to listen and gives the function that ends it. */
export type Listen<Result> = (settle: (result: Result) => void) => () => void;

const LOOK_EVERY = 250;

/**
 * What the window reports. However it ends, nothing is left listening or ticking.
 *
 * @throws AuthingError `browser`: `popup_closed`, `popup_timeout`; `aborted` by the signal.
 */
export async function watchWindow<Result>(
  target: Window,
  options: WatchOptions,
  listen: Listen<Result>,
): Promise<Result> {
  const { popupTimeout = 300_000, signal } = options;
  const stops: (() => void)[] = [];
  try {
    return await new Promise<Result>((resolve, reject) => {
      stops.push(
        listen(resolve),
        whenClosed(target, () => reject(browserError('popup_closed', 'The window was closed'))),
      );
      if (popupTimeout)
        stops.push(
          after(popupTimeout, () => reject(browserError('popup_timeout', 'The window did not report in time'))),
        );
      const abort = () => reject(new AuthingError('aborted', 'aborted', 'The login was aborted by the signal'));
      signal?.addEventListener('abort', abort);
      stops.push(() => signal?.removeEventListener('abort', abort));
      if (signal?.aborted) abort();
    });
  } finally {
    for (const stop of stops) stop();
  }
}

function after(delay: number, call: () => void): () => void {
  const timer = setTimeout(call, delay);
  return () => clearTimeout(timer);
}

/**
 * A window that a provider cuts off from this page (`Cross-Origin-Opener-Policy`) says it is closed while the user is at
 * work in it: only when they are back at this page it counts. A window often closes itself right after its message, which
 * then is still on its way: so it is looked at twice.
 */
function whenClosed(target: Window, call: () => void): () => void {
  let wasClosed = false;
  const timer = setInterval(() => {
    const isClosed = target.closed && document.hasFocus();
    if (isClosed && wasClosed) call();
    wasClosed = isClosed;
  }, LOOK_EVERY);
  return () => clearInterval(timer);
}

/** Listens to messages of this very window and this very origin; what `read` gives undefined for is left alone. */
export function messageOf<Result>(
  target: Window,
  origin: string,
  read: (data: unknown) => Result | undefined,
): Listen<Result> {
  return (settle) => {
    const listener = (event: MessageEvent) => {
      if (event.source !== target || event.origin !== origin) return;
      const result = read(event.data);
      if (result !== undefined) settle(result);
    };
    addEventListener('message', listener);
    return () => removeEventListener('message', listener);
  };
}

/** Waits until the window is back at an address of ours with an answer. */
export function landingOf(target: Window, redirectUri: string): Listen<string> {
  return (settle) => {
    const timer = setInterval(() => {
      const address = landedAt(target, redirectUri);
      if (address) settle(address);
    }, 50);
    return () => clearInterval(timer);
  };
}
