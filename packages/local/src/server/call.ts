import type { Application, User, UserPool } from '../topics/stores.js';
import { type Caller, identify } from './caller.js';
import { errors, type Lang } from './errors.js';
import type { Local } from './local.js';

export type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** What a handler knows about the request it serves; GraphQL's context. */
export interface Call {
  readonly local: Local;
  /** The user pool of the request; nothing of another pool may be read or written. */
  readonly pool: UserPool;
  /** The application of the request; null when it names none. */
  readonly app: Application | null;
  readonly caller: Caller;
  readonly tenantId: string | null;
  readonly lang: Lang;
  /** Address of the client. */
  readonly ip: string;
  readonly userAgent: string;
  /** GraphQL root field or route, for the audit log. */
  readonly operation: string;
  /** Lower-case names. */
  readonly headers: Headers;
  /** `Set-Cookie` values to send with the answer; handlers add to it. */
  readonly cookies: string[];
}

interface Incoming {
  readonly headers: Headers;
  readonly query: Readonly<Record<string, unknown>>;
  readonly ip: string;
  readonly operation: string;
}

/** @throws 2011, 2224 when the request names an application or pool that does not exist */
export async function createCall(local: Local, { headers, query, ip, operation }: Incoming): Promise<Call> {
  const app = applicationOf(local, headers, query);
  const caller = await identify(local, header(headers, 'authorization'));
  const { pool, caller: admitted } = poolOf(local, headers, app, caller);
  return {
    local,
    pool,
    app,
    caller: admitted,
    ip,
    operation,
    headers,
    cookies: [],
    tenantId: header(headers, 'x-authing-app-tenant-id') ?? null,
    lang: langOf(headers),
    userAgent: header(headers, 'user-agent') ?? '',
  };
}

export function header(headers: Headers, name: string): string | undefined {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) || undefined;
}

export const langOf = (headers: Headers): Lang =>
  header(headers, 'x-authing-lang')?.startsWith('en') ? 'en-US' : 'zh-CN';

/** The application of the request, or the pool's first one: its settings apply when none is named. */
export const effectiveApp = (call: Call): Application | null =>
  call.app ?? call.local.store.applications.firstOf(call.pool.id);

/** The signed-in user. @throws 2020, 2206, 2207 */
export function requireUser(call: Call): User {
  if (call.caller.kind === 'user') return call.caller.user;
  throw call.caller.kind === 'rejected' ? call.caller.error : errors.notLoggedIn();
}

export const isManagement = (call: Call): boolean => call.caller.kind === 'management';

/** What calls without a result of their own answer. */
export const succeeded = (call: Call, en = 'Succeeded', zh = '操作成功'): { code: number; message: string } => ({
  code: 200,
  message: call.lang === 'en-US' ? en : zh,
});

function applicationOf(local: Local, headers: Headers, query: Incoming['query']): Application | null {
  const named = [header(headers, 'x-authing-app-id'), query.app_id, query.appId].find(
    (id) => typeof id === 'string' && id !== '',
  );
  if (named === undefined) return null;
  const app = local.store.applications.byId(named as string);
  if (!app) throw errors.appNotFound();
  return app;
}

// A token decides over what the headers say: nobody reaches another pool with it.
function poolOf(
  local: Local,
  headers: Headers,
  app: Application | null,
  caller: Caller,
): { pool: UserPool; caller: Caller } {
  const owner = caller.kind === 'management' ? caller.userPoolId : undefined;
  const id = owner ?? app?.userPoolId ?? header(headers, 'x-authing-userpool-id');
  const pool = id ? local.store.pools.byId(id) : local.store.pools.default();
  if (!pool) throw errors.poolNotFound();
  const named = header(headers, 'x-authing-userpool-id');
  if (owner && ((named && named !== owner) || (app && app.userPoolId !== owner))) {
    return { pool, caller: { kind: 'rejected', error: errors.noPermission() } };
  }
  const foreign = 'user' in caller && caller.user.userPoolId !== pool.id;
  return { pool, caller: foreign ? { kind: 'rejected', error: errors.sessionInvalid() } : caller };
}
