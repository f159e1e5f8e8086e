import type { VerifiedClaims } from '@authing/auth/verify';
import type { Context, MiddlewareHandler } from 'hono';
import type { TokenRules } from '../bearer/require-token.js';
import type { Authing } from '../create-authing.js';
import type { RequestLike } from '../request.js';
import { authOf, type RequestAuth, signedOut } from './context.js';

export type { RequestAuth } from './context.js';

declare module 'hono' {
  interface ContextVariableMap {
    /** Authing for this request: set by `honoAuthing`. */
    auth: RequestAuth;
    /** Claims of the bearer token: set by `requireToken`. */
    claims: VerifiedClaims;
  }
}

/**
 * Answers the routes of the session and sets `auth` for every request.
 *
 * @example
 * app.use(honoAuthing(authing));
 * app.get('/me', async (c) => c.json((await c.var.auth.session())?.user ?? null));
 */
export const honoAuthing =
  (authing: Authing): MiddlewareHandler =>
  async (c, next) => {
    const request = c.req.raw;
    const answer = await authing.handle(request);
    if (answer) return answer;
    c.set('auth', { ...authOf(authing, request), webhook: () => authing.webhook(webhookOf(c)) });
    await next();
    const committed = authing.commit(request, c.res);
    if (committed === c.res) return;
    // Hono would take the cookies of the answer before over this one's.
    c.res = undefined;
    c.res = committed;
  };

/** Hono keeps a body that was read through it. */
function webhookOf({ req }: Context): RequestLike {
  const { raw } = req;
  const { url, method, headers } = raw;
  return raw.bodyUsed ? { url, method, headers, text: () => req.text() } : raw;
}

/** Lets in who is signed in. Pages are sent to the login and come back; everything else is answered with 401. */
export const requireSession = (): MiddlewareHandler => async (c, next) => {
  const { auth } = c.var;
  if (!auth) throw new Error('requireSession needs app.use(honoAuthing(authing)) before it');
  if (!(await auth.session())) return signedOut(auth.authing, c.req.raw);
  await next();
};

/** Lets in whose bearer token is as the rules say, and sets its `claims`. Answers others as RFC 6750 wants it. */
export const requireToken =
  (authing: Authing, rules?: TokenRules): MiddlewareHandler =>
  async (c, next) => {
    try {
      c.set('claims', await authing.requireToken(c.req.raw, rules));
    } catch (error) {
      return authing.refusal(error);
    }
    await next();
  };
