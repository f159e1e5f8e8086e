import type { VerifiedClaims } from '@authing/auth/verify';
import type { RequestHandler } from 'express';
import type { TokenRules } from '../bearer/require-token.js';
import type { Authing } from '../create-authing.js';
import { authOf, type RequestAuth, signedOut } from './context.js';
import { commitTo, fromNode, send } from './node.js';

export type { RequestAuth } from './context.js';

declare global {
  namespace Express {
    // Joins the interface of `@types/express`, where that is installed.
    interface Request {
      /** Authing for this request: set by `expressAuthing`. */
      auth?: RequestAuth;
      /** Claims of the bearer token: set by `requireToken`. */
      claims?: VerifiedClaims;
    }
  }
}

/**
 * Answers the routes of the session and puts `auth` on every request. For Express 4 and 5; before everything that asks who is
 * signed in.
 *
 * @example
 * app.use(expressAuthing(authing));
 * app.get('/me', async (req, res) => res.json((await req.auth!.session())?.user ?? null));
 */
export const expressAuthing = (authing: Authing): RequestHandler =>
  caught(async (req, res, next) => {
    const request = fromNode(req);
    const answer = await authing.handle(request);
    if (answer) return send(answer, res);
    req.auth = authOf(authing, request);
    commitTo(res, authing, request);
    next();
  });

/** Lets in who is signed in. Pages are sent to the login and come back; everything else is answered with 401. */
export const requireSession = (): RequestHandler =>
  caught(async (req, res, next) => {
    const auth = required(req.auth);
    if (await auth.session()) return next();
    await send(signedOut(auth.authing, fromNode(req)), res);
  });

/** Lets in whose bearer token is as the rules say, and puts its `claims` on the request. Answers others as RFC 6750 wants it. */
export const requireToken = (authing: Authing, rules?: TokenRules): RequestHandler =>
  caught(async (req, res, next) => {
    try {
      req.claims = await authing.requireToken(fromNode(req), rules);
    } catch (error) {
      return send(authing.refusal(error), res);
    }
    next();
  });

function required(auth: RequestAuth | undefined): RequestAuth {
  if (!auth) throw new Error('requireSession needs app.use(expressAuthing(authing)) before it');
  return auth;
}

/** Express 4 does not look at the promise of a handler. */
function caught(handler: (...args: Parameters<RequestHandler>) => Promise<void>): RequestHandler {
  return (req, res, next) => {
    handler(req, res, next).catch(next);
  };
}
