import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { checkAccess } from './access.js';
import { audited } from './audit.js';
import { parseBody, readBody } from './body.js';
import { createCall, langOf } from './call.js';
import { corsHeaders, preflightHeaders } from './cors.js';
import { type Delivery, send, withFault } from './delivery.js';
import { badRequest, LocalError } from './errors.js';
import { executeGraphql, graphqlFailure, readGraphql, reportInternal } from './graphql.js';
import { Input } from './input.js';
import type { Local } from './local.js';
import { parseQuery } from './query.js';
import { internalError, json, type Reply, withCookies, wrap, wrapError } from './reply.js';
import type { RequestEntry } from './requests.js';
import { changesData, envelopeOf, type Route, type Routes } from './rest.js';
import { type Match, Router } from './router.js';
import { inTurn, turnOf } from './turns.js';

const GRAPHQL_PATH = '/graphql/v2';
const routers = new WeakMap<Routes, Router<Route>>();

/** One for all servers of a process. */
function routerOf({ parts }: Local): Router<Route> {
  const router = routers.get(parts.routes) ?? new Router(parts.routes);
  routers.set(parts.routes, router);
  return router;
}

interface Exchange {
  readonly local: Local;
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly path: string;
  readonly query: Record<string, unknown>;
  readonly entry: RequestEntry;
  readonly cors: Record<string, string>;
}

/** What is answered to a request that Node gives up on; by its error codes. */
const unreadable: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

export function createHttpServer(local: Local): Server {
  const { requestTimeout } = local.settings;
  const limits = {
    maxHeaderSize: 32 * 1024,
    keepAliveTimeout: 30_000,
    requestTimeout,
    headersTimeout: requestTimeout,
    connectionsCheckingInterval: Math.ceil(requestTimeout / 10),
  };
  const server = createServer(limits, (req, res) => {
    serve(local, req, res).catch((error: unknown) => {
      reportInternal({ operation: `${req.method} ${req.url}` }, error);
      res.destroy();
    });
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const status = unreadable[error.code ?? ''] ?? '400 Bad Request';
    const answer = `HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`;
    if (socket.writable) socket.end(answer, () => socket.destroy());
    else socket.destroy();
  });
  return server;
}

async function serve(local: Local, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const [path = '/', search = ''] = splitUrl(req.url ?? '/');
  const query = parseQuery(search);
  const cors = corsHeaders(req, (origin) => isRegistered(local, origin));
  if (path.startsWith('/_local')) return send(res, await local.parts.admin(local, req, path, query), {});
  if (req.method === 'OPTIONS') return void res.writeHead(204, { ...cors, ...preflightHeaders(req) }).end();
  const entry = local.requests.open({
    at: local.clock.iso(),
    method: req.method ?? 'GET',
    path,
    headers: req.headers,
    query,
  });
  const exchange = { local, req, res, path, query, entry, cors };
  res.setHeader('x-request-id', String(entry.id));
  const mount = local.parts.mounts.find(({ prefix }) => path === prefix || path.startsWith(`${prefix}/`));
  if (mount) return mount.handle(exchange);
  const started = performance.now();
  const { reply, delivery } = await answer(exchange);
  settle(entry, reply, delivery, performance.now() - started);
  await send(res, reply, { ...delivery, headers: cors });
}

type Answer = { reply: Reply; delivery: Delivery };

function answer(exchange: Exchange): Promise<Answer> {
  if (exchange.path === GRAPHQL_PATH && exchange.req.method === 'POST') return answerGraphql(exchange);
  return answerRest(exchange);
}

async function answerGraphql({ local, req, query, entry }: Exchange): Promise<Answer> {
  const fail = (error: LocalError) => graphqlFailure(error, req.headers);
  return guarded('graphql', fail, async () => {
    const raw = await readBody(req, local.settings.maxBodyBytes);
    const caller = { headers: req.headers, ip: addressOf(req) };
    const request = await inTurn(turnOf(caller), () => {
      const body = parseBody(raw, 'json');
      Object.assign(entry, { variables: body.variables ?? null, body });
      return readGraphql(body, local.settings.deployment);
    });
    entry.operation = request.operation;
    const run = () =>
      guarded(request.operation, fail, async () => {
        const { operation } = request;
        const call = await createCall(local, { ...caller, query, operation });
        return plainAnswer(withCookies(await executeGraphql(call, request), call.cookies));
      });
    return withFault(local.faults.take(request.names, req.headers), run, fail);
  });
}

async function answerRest(exchange: Exchange): Promise<Answer> {
  const { path, req } = exchange;
  const lang = langOf(req.headers);
  const fail = (error: LocalError) => wrapError(path.startsWith('/api/v3/') ? 'v3' : 'v2', error, lang);
  return guarded(`${req.method} ${path}`, fail, async () => {
    const match = routerOf(exchange.local).match(req.method ?? 'GET', path);
    if (!match) return plainAnswer(unknownPath(exchange.local, path));
    return answerRoute(exchange, match);
  });
}

async function answerRoute(
  { local, req, query, entry }: Exchange,
  { key, value: route, params }: Match<Route>,
): Promise<Answer> {
  entry.route = key;
  const lang = langOf(req.headers);
  const envelope = envelopeOf(key, route);
  const fail = (error: LocalError) => wrapError(envelope, error, lang);
  const contentType = req.headers['content-type'] ?? '';
  const raw = await readBody(req, local.settings.maxBodyBytes * (route.upload ? 10 : 1));
  const caller = { headers: req.headers, ip: addressOf(req) };
  const handle = () =>
    guarded(key, fail, async () => {
      const body = route.upload ? {} : parseBody(raw, contentType);
      entry.body = body;
      const call = await createCall(local, { ...caller, query, operation: key });
      checkAccess(route.access, call);
      const request = { params: new Input(params), query: new Input(query), body: new Input(body), contentType, raw };
      const work = () => route.handle(call, request);
      const data = await (changesData(key, route) ? audited(call, key, work) : work());
      return plainAnswer(withCookies(wrap(envelope, data, lang), call.cookies));
    });
  return withFault(local.faults.take([key], req.headers), () => inTurn(turnOf(caller), handle), fail);
}

const plainAnswer = (reply: Reply): Answer => ({ reply, delivery: {} });

/** Turns what a handler throws into an answer; what is not meant for the caller becomes an internal error. */
async function guarded(
  operation: string,
  fail: (error: LocalError) => Reply,
  work: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LocalError) return plainAnswer(fail(error));
    if (isAborted(error)) return plainAnswer(fail(badRequest('The request was cut off')));
    reportInternal({ operation }, error);
    return plainAnswer(fail(internalError()));
  }
}

function settle(entry: RequestEntry, reply: Reply, delivery: Delivery, duration: number): void {
  const failed = reply.status >= 400 || (reply.outcome.code !== null && reply.outcome.code !== 200);
  entry.status = delivery.drop ? 0 : reply.status;
  entry.code = reply.outcome.code;
  entry.message = reply.outcome.message;
  entry.duration = Math.round(duration * 10) / 10;
  entry.outcome = delivery.drop ? 'dropped' : delivery.fault ? 'fault' : failed ? 'error' : 'ok';
}

function unknownPath(local: Local, path: string): Reply {
  const status = routerOf(local).knows(path) || path === GRAPHQL_PATH ? 405 : 404;
  return json({ code: status, message: status === 405 ? 'Method not allowed' : 'Not found', data: null }, status);
}

function splitUrl(url: string): [string, string] {
  const mark = url.indexOf('?');
  return mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)];
}

const addressOf = (req: IncomingMessage): string => (req.socket.remoteAddress ?? '').replace(/^::ffff:/, '');

const isAborted = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'].includes(String(error.code));

function isRegistered(local: Local, origin: string): boolean {
  const pools = local.store.pools.table.list();
  return pools.some(({ settings }) => (settings.allowedOrigins ?? '').split(/\s+/).includes(origin));
}
