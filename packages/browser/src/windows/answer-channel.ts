import { pause } from '../util/pause.js';

/** Milliseconds a window leaves to the page that opened it, to finish the login. */
const HEAD_START = 1_000;

/** A channel of one login. Nobody else knows its name, and it works where the provider cut window and opener apart. */
function openChannel(state: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(`authing:${state}`);
  } catch {
    // Absent, or refused to a page without an origin of its own.
  }
}

/** Offers the answer of a login to the page that opened this window, and gives it time to use it. */
export async function offerAnswer(state: string, answer: string): Promise<void> {
  const channel = openChannel(state);
  channel?.postMessage(answer);
  await pause(HEAD_START);
  channel?.close();
}

/** Calls back with the answer a window offers. Returns a function that stops it. */
export function onAnswer(state: string, callback: (answer: string) => void): () => void {
  const channel = openChannel(state);
  channel?.addEventListener('message', ({ data }) => typeof data === 'string' && callback(data));
  return () => channel?.close();
}
