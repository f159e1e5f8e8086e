import { needed } from '../runtime.js';
import { type Adapter, because, type ReasonOf, tooLarge } from './transport.js';

/** Browsers say neither whether it was the network or a rule of theirs, nor which. */
const HIDDEN =
  ': no answer can be read. Is the address right, is this machine online, and may this origin call it (CORS: the allowed origins of the application)?';

const hidden = (cause: unknown) => (cause instanceof TypeError ? HIDDEN : undefined);

/** The adapter for browsers, workers, Deno, Bun, React Native, and for a caller's own `fetch`. */
export const fetchAdapter =
  (
    send: typeof fetch = (...request) => needed('fetch', 'give the option fetch or adapter')(...request),
    reasonOf: ReasonOf = hidden,
  ): Adapter =>
  ({ url, method, headers, body, credentials, maxBytes }, deadline) => {
    const controller = globalThis.AbortController && new AbortController();
    const exchange = async () => {
      const response = await send(url, {
        method,
        headers,
        body,
        signal: controller?.signal,
        credentials: credentials ? 'include' : 'same-origin',
        // A redirect would carry the token elsewhere.
        redirect: 'manual',
      });
      const text = await readText(response, maxBytes);
      return { status: response.status, header: (name: string) => response.headers.get(name), body: text };
    };
    // A fetch of the caller's may not listen to the signal: the call ends all the same.
    return Promise.race([
      exchange().catch((cause) => {
        throw because(cause, reasonOf(cause, url));
      }),
      new Promise<never>((_, reject) =>
        deadline.onStop(() => {
          controller?.abort();
          reject();
        }),
      ),
    ]);
  };

async function readText(response: Response, maxBytes: number): Promise<string> {
  // React Native has no body stream, mini programs no TextDecoder.
  const reader = globalThis.TextDecoder && response.body?.getReader?.();
  if (!reader) return response.text();
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > maxBytes) {
      reader.cancel().catch(() => {});
      throw tooLarge(maxBytes);
    }
    text += decoder.decode(value, { stream: true });
  }
}
