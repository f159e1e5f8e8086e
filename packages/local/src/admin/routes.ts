import type { IncomingMessage } from 'node:http';
import { endSession, signedIn } from '../console/sessions.js';
import { consoleState } from '../console/state.js';
import { restoreSnapshot, SnapshotError, takeSnapshot } from '../db/snapshot.js';
import { parseBody, readBody } from '../server/body.js';
import { badRequest, errors, invalidArgument, LocalError } from '../server/errors.js';
import type { Fault } from '../server/faults.js';
import { infoOf } from '../server/info.js';
import { Input } from '../server/input.js';
import type { Local } from '../server/local.js';
import type { Recipient } from '../server/outbox.js';
import { json, type Reply, wrapError } from '../server/reply.js';
import { Router } from '../server/router.js';
import { signInLocally } from '../topics/login/local-sign-in.js';
import { userView } from '../topics/users/user-view.js';
import { exportSeed, importSeed } from './seed.js';
import { webhookRoutes } from './webhooks.js';

type AdminHandler = (local: Local, request: { params: Input; query: Input; body: Input }) => unknown;

/** What a developer does to the server from outside; answers are bare JSON. */
const router = new Router<AdminHandler>({
  'GET /_local/info': (local) => infoOf(local),
  'GET /_local/console': (local, { query }) => consoleState(local, query),
  'GET /_local/users': (local, { query }) => users(local, query),
  'GET /_local/operations': (local) => local.faults.names().list,
  'GET /_local/applications/{appId}': (local, { params }) => application(local, params.text('appId')),
  'GET /_local/sessions': (local, { query }) => signedIn(local, query),
  'DELETE /_local/sessions': (local, { query }) => endSession(local, query),
  'GET /_local/seed': (local, { query }) => exportSeed(local, query.optionalText('pool')),
  'POST /_local/seed': (local, { body }) => importSeed(local, body.values),
  'GET /_local/outbox': (local, { query }) => local.outbox.list(recipientOf(query)),
  'DELETE /_local/outbox': (local) => local.outbox.clear(),
  'GET /_local/requests': (local, { query }) => local.requests.list(query.optionalText('name')),
  'DELETE /_local/requests': (local) => local.requests.clear(),
  'GET /_local/faults': (local) => local.faults.list(),
  'POST /_local/faults': (local, { body }) => planFault(local, body),
  'DELETE /_local/faults': (local) => local.faults.clear(),
  'POST /_local/reset': (local) => local.reset(),
  'GET /_local/snapshot': (local) => takeSnapshot(local.db),
  'POST /_local/snapshot': (local, { body }) => restore(local, body),
  'POST /_local/clock': (local, { body }) => moveClock(local, body),
  'POST /_local/sign-in': (local, { body }) => signInLocally(local, body.values),
  ...webhookRoutes,
});

const MAX_SNAPSHOT_BYTES = 512 * 1024 * 1024;

export async function admin(
  local: Local,
  req: IncomingMessage,
  path: string,
  query: Record<string, unknown>,
): Promise<Reply> {
  try {
    refuseOtherSites(req);
    const match = router.match(req.method ?? 'GET', path);
    if (!match) throw new LocalError(404, 'Not found', null, 404);
    const body = parseBody(await readBody(req, MAX_SNAPSHOT_BYTES), 'json');
    const request = { params: new Input(match.params), query: new Input(query), body: new Input(body) };
    return json((await match.value(local, request)) ?? { ok: true });
  } catch (error) {
    if (error instanceof LocalError) return wrapError('v2', withStatus(error), 'en-US');
    throw error;
  }
}

/**
 * Codes and secrets are readable here, so only tools and our own page may come in: a web page of another origin is
 * refused, and so is one that reached us by pointing its own name at this machine.
 */
function refuseOtherSites(req: IncomingMessage): void {
  const { origin, host = '' } = req.headers;
  const foreignPage = origin !== undefined && origin !== `http://${host}`;
  const boundToLoopback = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(req.socket.localAddress ?? '');
  const foreignName = boundToLoopback && !/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host);
  if (foreignPage || foreignName) throw new LocalError(403, 'Only this machine’s own tools may use /_local', null, 403);
}

const withStatus = (error: LocalError): LocalError =>
  error.httpStatus === 200 ? new LocalError(error.code, error.text, error.data, 400) : error;

function recipientOf(query: Input): Recipient | undefined {
  for (const name of ['phone', 'email', 'to'] as const) {
    const value = query.optionalText(name);
    if (value) return { [name]: value } as Recipient;
  }
  return undefined;
}

function planFault(local: Local, body: Input) {
  const { on, operation, route, ...fault } = body.values as Fault & { on?: string; operation?: string; route?: string };
  const target = on ?? operation ?? route;
  if (typeof target !== 'string') throw badRequest('Name the operation or route in `on`');
  local.faults.next(target, fault);
  return local.faults.list();
}

function restore(local: Local, { values }: Input): void {
  try {
    restoreSnapshot(local.db, values);
  } catch (error) {
    throw error instanceof SnapshotError ? invalidArgument(error.message) : error;
  }
}

/** `advance` by milliseconds, back when negative; `reset` to the time of the machine. */
function moveClock(local: Local, body: Input) {
  if (body.flag('reset')) local.clock.reset();
  const { ahead } = local.clock;
  local.clock.advance(body.optionalNumber('advance') ?? 0);
  if (Math.abs(local.clock.now()) <= LAST_DAY) return { now: local.clock.iso() };
  local.clock.advance(ahead - local.clock.ahead);
  throw invalidArgument('advance leads to a time that no date can name');
}

/** Milliseconds since 1970 of the last day that JavaScript has; dates go from as long before. */
const LAST_DAY = 8_640_000_000_000_000;

/** Of the first pool, the newest first. */
function users(local: Local, query: Input) {
  const pool = local.store.pools.default();
  if (!pool) return { totalCount: 0, list: [] };
  const { totalCount, list } = local.store.users.page(pool.id, query.page(local));
  return { totalCount, list: list.map((user) => userView(user)) };
}

/** With what no other route tells: second factors and lifetimes. @throws 2011 */
function application(local: Local, id: string) {
  const app = local.store.applications.byId(id);
  if (!app) throw errors.appNotFound();
  return app;
}
