import {
  appendResponseHeader,
  defineEventHandler,
  type EventHandler,
  type H3Event,
  readRawBody,
  setResponseHeader,
} from 'h3';
import type { Authing } from '../create-authing.js';
import type { RequestLike } from '../request.js';
import { authOf, type RequestAuth, signedOut } from './context.js';

export type { RequestAuth } from './context.js';

declare module 'h3' {
  interface H3EventContext {
    /** Authing for this request: set by `nuxtAuthing`. */
    auth: RequestAuth;
  }
}

/**
 * Server middleware: answers the routes of the session and puts `auth` into the context of every event.
 *
 * @example export default nuxtAuthing(authing); // server/middleware/auth.ts
 */
export const nuxtAuthing = (authing: Authing): EventHandler =>
  defineEventHandler(async (event) => {
    const request = fromEvent(event);
    const answer = await authing.handle(request);
    if (answer) return answer;
    const auth = authOf(authing, request);
    const sent = new Set<string>();
    /** Cookies are set as soon as they are known: there is no later moment on all of Nitro's platforms. */
    const committing =
      <Args extends unknown[], Result>(ask: (...args: Args) => Promise<Result>) =>
      async (...args: Args) => {
        const result = await ask(...args);
        if (!event.node.res.headersSent) commit(event, authing, request, sent);
        return result;
      };
    event.context.auth = {
      ...auth,
      session: committing(auth.session),
      signIn: committing(auth.signIn),
      connection: committing(auth.connection),
    };
  });

/** Who is signed in, or an answer for who is not: `const session = await requireSession(event)`. Pages go to the login and come back. */
export async function requireSession(event: H3Event) {
  const { auth } = event.context;
  const session = await auth.session();
  if (!session) await event.respondWith(signedOut(auth.authing, fromEvent(event)));
  return session;
}

const fromEvent = (event: H3Event): RequestLike => ({
  url: event.path,
  method: event.method,
  headers: event.headers,
  text: async () => (await readRawBody(event)) ?? '',
});

function commit(event: H3Event, authing: Authing, request: RequestLike, sent: Set<string>): void {
  for (const [name, value] of authing.changes(request).headers) {
    if (sent.has(name + value)) continue;
    sent.add(name + value);
    if (name === 'cache-control') setResponseHeader(event, name, value);
    else appendResponseHeader(event, name, value);
  }
}
