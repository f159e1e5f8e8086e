import type { IncomingMessage, ServerResponse } from 'node:http';
import { isAuthingError } from '@authing/auth';
import type { VerifiedClaims } from '@authing/auth/verify';
import { type CanActivate, createParamDecorator, type ExecutionContext, HttpException } from '@nestjs/common';
import type { TokenRules } from '../bearer/require-token.js';
import type { Authing } from '../create-authing.js';
import { authOf, type RequestAuth, signedOut } from './context.js';
import { commitTo, fromNode, type NodeRequest, send } from './node.js';

export type { RequestAuth } from './context.js';

type AuthRequest = NodeRequest & { auth?: RequestAuth; claims?: VerifiedClaims };

/**
 * Middleware that answers the routes of the session and knows each request's: `app.use(nestAuthing(authing))` in `main.ts`. For
 * Nest's Express and Fastify platforms.
 */
export const nestAuthing =
  (authing: Authing) => (req: IncomingMessage, res: ServerResponse, next: (error?: unknown) => void) => {
    const request = fromNode(req);
    const begin = (answer: Response | undefined) => {
      if (answer) return send(answer, res);
      (req as AuthRequest).auth = authOf(authing, request);
      commitTo(res, authing, request);
      return next();
    };
    authing.handle(request).then(begin).catch(next);
  };

/** Lets in who is signed in: `@UseGuards(SessionGuard)`. Pages are sent to the login and come back; everything else gets 401. */
export class SessionGuard implements CanActivate {
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const auth = authIn(context);
    if (!(await auth.session())) await refuse(context, signedOut(auth.authing, fromNode(requestIn(context))));
    return true;
  }
}

/** Lets in whose bearer token is as the rules say: `@UseGuards(tokenGuard(authing, { scope: 'orders:read' }))`. */
export const tokenGuard = (authing: Authing, rules?: TokenRules): CanActivate => ({
  async canActivate(context) {
    const request = requestIn(context);
    try {
      request.claims = await authing.requireToken(fromNode(request), rules);
    } catch (error) {
      if (!isAuthingError(error)) throw error;
      await refuse(context, authing.refusal(error));
    }
    return true;
  },
});

/** The session, for a parameter of a handler: `@CurrentSession() session: AuthingSession | null`. */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext) =>
  authIn(context).session(),
);
/** Authing for the request, for a parameter: `@Auth() auth: RequestAuth`. */
export const Auth = createParamDecorator((_: unknown, context: ExecutionContext) => authIn(context));
/** Claims of the token that `tokenGuard` let in, for a parameter. */
export const Claims = createParamDecorator((_: unknown, context: ExecutionContext) => requestIn(context).claims);

/** Nest's Fastify platform wraps the request that the middleware saw. */
function requestIn(context: ExecutionContext): AuthRequest {
  const request = context.switchToHttp().getRequest<AuthRequest & { raw?: AuthRequest }>();
  return request.raw ?? request;
}
function authIn(context: ExecutionContext): RequestAuth {
  const { auth } = requestIn(context);
  if (!auth) throw new Error('Guards and decorators need app.use(nestAuthing(authing)) in main.ts');
  return auth;
}
/** As an exception, so that filters of the application see it; its headers go with the answer. */
async function refuse(context: ExecutionContext, answer: Response): Promise<never> {
  const response = context
    .switchToHttp()
    .getResponse<ServerResponse & { header(name: string, value: string): unknown }>();
  for (const [name, value] of answer.headers) if (!name.startsWith('content-')) response.header(name, value);
  throw new HttpException(answer.status === 303 ? '' : await answer.json(), answer.status);
}
