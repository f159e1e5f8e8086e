import type { VerifiedClaims } from '@authing/auth/verify';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest, preHandlerAsyncHookHandler } from 'fastify';
import type { TokenRules } from '../bearer/require-token.js';
import type { Authing } from '../create-authing.js';
import type { RequestLike } from '../request.js';
import { authOf, type RequestAuth, signedOut } from './context.js';
import { commitTo, fromNode, textOf } from './node.js';

export type { RequestAuth } from './context.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Authing for this request: set by `fastifyAuthing`. */
    auth: RequestAuth;
    /** Claims of the bearer token: set by `requireToken`. */
    claims?: VerifiedClaims;
  }
}

const plugin: FastifyPluginAsync<{ authing: Authing }> = async (app, { authing }) => {
  app.decorateRequest('auth');
  app.decorateRequest('claims');
  // Before the body is parsed: Fastify knows no forms, and the logout is one.
  app.addHook('onRequest', async (request, reply) => {
    const like = fromFastify(request);
    const answer = await authing.handle(like);
    if (answer) return send(reply, answer);
    request.auth = authOf(authing, like);
    commitTo(reply.raw, authing, like);
  });
};

/**
 * Answers the routes of the session and puts `auth` on every request.
 *
 * @example await app.register(fastifyAuthing, { authing });
 */
export const fastifyAuthing: typeof plugin = Object.assign(plugin, {
  // For the whole application, not for a scope of its own.
  [Symbol.for('skip-override')]: true,
  [Symbol.for('fastify.display-name')]: '@authing/server',
});

/** Lets in who is signed in: a `preHandler`. Pages are sent to the login and come back; everything else is answered with 401. */
export const requireSession: preHandlerAsyncHookHandler = async (request, reply) => {
  if (!(await request.auth.session())) return send(reply, signedOut(request.auth.authing, fromFastify(request)));
};

/** Lets in whose bearer token is as the rules say: a `preHandler`. Answers others as RFC 6750 wants it. */
export const requireToken =
  (authing: Authing, rules?: TokenRules): preHandlerAsyncHookHandler =>
  async (request, reply) => {
    try {
      request.claims = await authing.requireToken(fromFastify(request), rules);
    } catch (error) {
      return send(reply, authing.refusal(error));
    }
  };

/** Fastify has parsed the body, and keeps it on a request of its own. */
const fromFastify = (request: FastifyRequest): RequestLike => ({
  ...fromNode(request.raw),
  text: async () => textOf(request.body, request.headers['content-type']),
});

const send = (reply: FastifyReply, response: Response) => reply.send(response);
