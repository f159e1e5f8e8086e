import { isAllowed } from './acl/acl.js';
import type { PermissionScope } from './acl/types.js';
import { authenticator, connectionOf } from './express/authenticate.js';
import type {
  Authenticated,
  Denial,
  Guard,
  GuardedRequest,
  GuardedResponse,
  GuardOptions,
  Judge,
} from './express/types.js';
import { hasRole } from './users/users.js';

export type * from './express/types.js';

/** A text, or how to tell it from the request: `(req: Request) => 'books:' + req.params.id`. */
export type FromRequest<Request> = string | ((req: Request) => string);

/**
 * Lets in who is signed in and puts `{ user, token }` on `req.authing`; answers 401 to all others. The service is asked
 * whether the token counts, so that forged, expired and ended ones do not. When it cannot be asked, the error goes to
 * `next`.
 *
 * @example app.get('/me', loginRequired(management), (req, res) => res.json(req.authing!.user));
 */
export const loginRequired = (judge: Judge, options: GuardOptions = {}): Guard => guard(judge, options, () => true);

/** Options of `roleRequired`. */
export interface RoleGuardOptions extends GuardOptions {
  /** Namespace of the role. Default `default`. */
  namespace?: string;
}

/** Lets in who holds the role, or one of the roles; 401 for nobody, 403 for who holds none. */
export function roleRequired(judge: Judge, role: string | readonly string[], options: RoleGuardOptions = {}): Guard {
  const { namespace = 'default' } = options;
  return guard(judge, options, async ({ user }) => {
    for (const code of [role].flat()) if (await hasRole(connectionOf(judge), user.id, code, namespace)) return true;
    return false;
  });
}

/** Options of `permissionRequired`. */
export interface PermissionGuardOptions extends GuardOptions, PermissionScope {}

/**
 * Lets in who may do `action` with `resource`, as `acl.isAllowed` judges; 401 for nobody, 403 for who may not.
 *
 * @example app.get('/books/:id', permissionRequired(management, (req: Request) => `books:${req.params.id}`, 'books:read'), …);
 */
export function permissionRequired<Request extends GuardedRequest = GuardedRequest>(
  judge: Judge,
  resource: FromRequest<Request>,
  action: FromRequest<Request>,
  options: PermissionGuardOptions = {},
): Guard<Request> {
  const { namespace, tenantId } = options;
  return guard<Request>(judge, options, ({ user }, req) =>
    isAllowed(connectionOf(judge), user.id, told(resource, req), told(action, req), { namespace, tenantId }),
  );
}

const told = <Request>(value: FromRequest<Request>, req: Request) => (typeof value === 'string' ? value : value(req));

function guard<Request extends GuardedRequest>(
  judge: Judge,
  options: GuardOptions,
  admits: (who: Authenticated, req: Request) => boolean | Promise<boolean>,
): Guard<Request> {
  const authenticate = authenticator(judge, options);
  const deny = options.onDenied ?? answer;
  return async (req, res, next) => {
    let denial: Denial | undefined;
    try {
      const who = await authenticate(req);
      if (!who) denial = 401;
      else {
        req.authing = who;
        if (!(await admits(who, req))) denial = 403;
      }
      if (denial) return void (await deny(denial, req, res, next));
    } catch (error) {
      return next(error);
    }
    // Outside: what later middleware throws is not this guard's failure.
    next();
  };
}

const MESSAGES: Record<Denial, string> = { 401: 'Not authenticated', 403: 'Not allowed' };

function answer(status: Denial, _req: GuardedRequest, res: GuardedResponse): void {
  res.statusCode = status;
  res.setHeader('content-type', 'application/json; charset=utf-8');
  res.setHeader('cache-control', 'no-store');
  if (status === 401) res.setHeader('www-authenticate', 'Bearer');
  res.end(JSON.stringify({ code: status, message: MESSAGES[status] }));
}
