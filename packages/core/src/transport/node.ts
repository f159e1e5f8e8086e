import type { Agent, ClientRequest, IncomingMessage, RequestOptions, request } from 'node:http';
import { configError } from '../errors.js';
import type { HttpAgent } from '../options.js';
import { encodeBody } from './body.js';
import type { Deadline } from './deadline.js';
import { socketReason } from './network-error.js';
import { throughProxy } from './proxy.js';
import { readAnswer } from './read-answer.js';
import { markUsed, refreshSockets } from './sockets.js';
import { type Adapter, because, type HttpRequest, type HttpResponse } from './transport.js';

/** Where requests of one origin go: what node:http would otherwise read out of the URL on every call. */
interface Origin {
  hostname: string;
  port: string;
  agent: Agent;
  request: typeof request;
}

/** Sockets of one origin that are open at once. A burst of calls waits for them instead of using up file descriptors. */
const MAX_SOCKETS = 128;

/**
 * The adapter for Node: `node:http(s)` with kept-alive sockets, a quarter of the CPU of the global fetch. They are loaded
 * by the first call. Sockets come from `agent` when there is one, else from one of ours for each origin, or lead through
 * the proxy that the environment names.
 */
export function nodeAdapter(given?: HttpAgent): Adapter {
  const origins = new Map<string, Adapter | Promise<Adapter>>();
  return (call, deadline) => {
    const { url } = call;
    const name = url.slice(0, url.indexOf('/', 8));
    const send = origins.get(name) ?? open(name, origins, given as Agent | undefined);
    return typeof send === 'function'
      ? send(call, deadline)
      : deadline.within(send).then((opened) => opened(call, deadline));
  };
}

function open(name: string, origins: Map<string, Adapter | Promise<Adapter>>, given?: Agent): Promise<Adapter> {
  const opening = openOrigin(name, given);
  origins.set(name, opening);
  opening.then(
    (send) => origins.set(name, send),
    () => origins.delete(name),
  );
  return opening;
}

async function openOrigin(name: string, given: Agent | undefined): Promise<Adapter> {
  const proxied = given ? undefined : await throughProxy(name, MAX_SOCKETS);
  if (proxied) return proxied;
  const { protocol, hostname, port } = new URL(name);
  const { Agent, request } = await (protocol === 'https:' ? import('node:https') : import('node:http'));
  const agent = given ?? new Agent({ keepAlive: true, scheduling: 'lifo', maxSockets: MAX_SOCKETS });
  return sendTo({ hostname: hostname.replace(/^\[|\]$/g, ''), port, agent, request });
}

const sendTo =
  (origin: Origin): Adapter =>
  (call, deadline) => {
    const { body } = call;
    const wait = typeof body === 'object' || refreshSockets(origin.agent);
    if (!wait) return exchange(origin, call, body as string | undefined, deadline);
    return deadline.within(ready(origin, call)).then((bytes) => exchange(origin, call, bytes, deadline));
  };

/** What is worked out before some calls: the body of a form, and whether kept sockets are still open. */
async function ready({ agent }: Origin, call: HttpRequest): Promise<string | Buffer | undefined> {
  const bytes = await encodeBody(call);
  await refreshSockets(agent);
  return bytes;
}

function exchange(
  { hostname, port, agent, request }: Origin,
  { url, method, headers, maxBytes }: HttpRequest,
  body: string | Buffer | undefined,
  deadline: Deadline,
): Promise<HttpResponse> {
  headers['accept-encoding'] = 'gzip';
  const path = url.slice(url.indexOf('/', 8));
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown) => reject(because(cause, socketReason(cause, url)));
    const outgoing = start(request, { hostname, port, agent, path, method, headers });
    let answer: IncomingMessage | undefined;
    outgoing.on('response', (response) => {
      answer = response;
      readBody(response, maxBytes, (error, text) => {
        if (error === undefined) {
          return resolve({ status: response.statusCode!, header: headerOf(response), body: text! });
        }
        fail(error);
        outgoing.destroy();
      });
    });
    outgoing.on('error', fail);
    // An upgrade that nobody asked for and a socket destroyed without an error end in nothing but this.
    outgoing.on('close', () => answer?.complete || fail(Object.assign(new Error('closed'), { code: 'ECONNRESET' })));
    deadline.onStop(() => {
      outgoing.destroy(new Error('stopped'));
      // A request that waits for a socket says nothing until it has one.
      reject();
    });
    outgoing.end(body);
  });
}

function start(send: typeof request, options: RequestOptions): ClientRequest {
  try {
    return send(options);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_INVALID_PROTOCOL') throw cause;
    throw configError('agent', 'agent must be an https.Agent for an https:// address, and an http.Agent for http://');
  }
}

const headerOf = (response: IncomingMessage) => (name: string) => response.headers[name]?.toString();

function readBody(response: IncomingMessage, maxBytes: number, done: (error?: unknown, text?: string) => void): void {
  const { socket } = response;
  const answer = readAnswer(maxBytes, done);
  response.on('data', answer.add);
  response.on('error', done);
  response.on('end', () => {
    markUsed(socket, response);
    answer.end();
  });
}
