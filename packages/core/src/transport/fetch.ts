import { type Adapter, tooLarge } from './transport.js';

/** The adapter for browsers, workers, Deno, Bun, React Native, and for a caller's own `fetch`. */
export const fetchAdapter =
  (send: typeof fetch = (...request) => fetch(...request)): Adapter =>
  async ({ url, method, headers, body, maxBytes }, signal) => {
    // Cookies only where the page and the service share an origin; a redirect would carry the token elsewhere.
    const response = await send(url, { method, headers, body, signal, redirect: 'manual' });
    return { status: response.status, header: (name) => response.headers.get(name), body: await readText(response, maxBytes) };
  };

async function readText(response: Response, maxBytes: number): Promise<string> {
  // React Native has no body stream.
  const reader = response.body?.getReader?.();
  if (!reader) return response.text();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
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
