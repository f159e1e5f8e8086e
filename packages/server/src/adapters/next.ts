import { cookies, headers } from 'next/headers.js';
import { type NextRequest, NextResponse } from 'next/server.js';
import type { Authing } from '../create-authing.js';
import type { RequestLike } from '../request.js';
import type { AuthingSession } from '../session/session.js';

/** A proxy of one's own: its answer gets the cookies of the session. Undefined: `NextResponse.next()`. */
export type OwnProxy = (
  request: NextRequest,
  session: AuthingSession | null,
) => Response | undefined | undefined | Promise<Response | undefined | undefined>;

/**
 * Authing for the App Router of Next.js.
 *
 * @example export const { auth, signIn, connection, handlers, proxy } = nextAuthing(createAuthing(options)); // lib/auth.ts
 */
export function nextAuthing(authing: Authing) {
  const handler = async (request: NextRequest): Promise<Response> =>
    (await authing.handle(request)) ?? new Response(null, { status: 404 });
  return {
    /** Who is signed in: for server components, server actions and route handlers. */
    async auth(): Promise<AuthingSession | null> {
      const request = await currentRequest();
      const session = await authing.session(request);
      await hand(authing, request);
      return session;
    },
    /** Signs in by password, code or QR: in a server action or route handler. */
    async signIn(login: Parameters<Authing['signIn']>[0]): Promise<AuthingSession> {
      const request = await currentRequest();
      const session = await authing.signIn(login, request);
      await hand(authing, request);
      return session;
    },
    /** A connection in the name of the user. */
    connection: async () => authing.connectionFor(await currentRequest()),
    /** Route handlers, for `app/auth/[...authing]/route.ts`; not needed beside `proxy`. */
    handlers: { GET: handler, POST: handler },
    /** The proxy (before Next 16: middleware): answers the routes of the session, and renews it before the page is rendered. */
    proxy:
      (own?: OwnProxy) =>
      async (request: NextRequest): Promise<Response> => {
        const answer = await authing.handle(request);
        if (answer) return answer;
        const session = await authing.session(request);
        return commit(authing, request, (await own?.(request, session)) || NextResponse.next());
      },
  };
}

/** The request as the framework shows it here: with the cookies that the proxy, or this action, has set meanwhile. */
async function currentRequest(): Promise<RequestLike> {
  const [jar, all] = await Promise.all([cookies(), headers()]);
  const cookie = () =>
    jar
      .getAll()
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  return { url: '/', method: 'POST', headers: { get: (name) => (name === 'cookie' ? cookie() : all.get(name)) } };
}

/** Sets cookies where that is possible. A server component cannot: the proxy, an action or the next request will. */
async function hand(authing: Authing, request: RequestLike): Promise<void> {
  const jar = await cookies();
  try {
    for (const { name, value, attributes } of authing.changes(request).cookies) jar.set({ name, value, ...attributes });
  } catch {
    // A server component.
  }
}

/** By the framework's own means, so that what is rendered after the proxy sees the cookies, too. */
function commit(authing: Authing, request: NextRequest, response: Response): Response {
  const answer = response instanceof NextResponse ? response : new NextResponse(response.body, response);
  const { cookies, headers } = authing.changes(request);
  for (const { name, value, attributes } of cookies) answer.cookies.set({ name, value, ...attributes });
  for (const [name, value] of headers) if (name !== 'set-cookie') answer.headers.set(name, value);
  return answer;
}
