import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LocalError } from './errors.js';
import { type Fault, failureOf } from './faults.js';
import { Reply } from './reply.js';

/** How an answer travels. */
export interface Delivery {
  /** Headers added to those of the reply. */
  readonly headers?: Record<string, string>;
  /** No answer at all. */
  readonly drop?: boolean;
  /** Milliseconds between bytes. */
  readonly drip?: number;
  /** True when a fault shaped the answer. */
  readonly fault?: boolean;
}
type Answer = { reply: Reply; delivery: Delivery };

const DEFAULT_DRIP = 50;

/** Runs a call under a fault: delayed, replaced, failed or sent in a bad way; unchanged when there is none. */
export async function withFault(
  fault: Fault | null,
  run: () => Promise<Answer>,
  fail: (error: LocalError) => Reply,
): Promise<Answer> {
  if (!fault) return run();
  if (fault.delay) await sleep(fault.delay);
  const failure = failureOf(fault);
  const reply = failure ? fail(failure) : replaces(fault) ? replacement(fault) : (await run()).reply;
  const drip = fault.drip === true ? DEFAULT_DRIP : fault.drip || undefined;
  return { reply: dressed(reply, fault), delivery: { drop: fault.drop, drip, fault: true } };
}

const replaces = ({ status, body, drop, retryAfter }: Fault): boolean =>
  status !== undefined || body !== undefined || drop === true || retryAfter !== undefined;

function replacement({ status, body, retryAfter }: Fault): Reply {
  const fallback = retryAfter === undefined ? 200 : 429;
  const text = body ?? 'Fault on demand';
  return new Reply(
    status ?? fallback,
    text,
    { 'content-type': 'text/plain; charset=utf-8' },
    { code: null, message: text },
  );
}

function dressed(reply: Reply, { contentType, retryAfter, body }: Fault): Reply {
  const headers = {
    ...reply.headers,
    ...(contentType ? { 'content-type': contentType } : {}),
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
  };
  return new Reply(reply.status, body ?? reply.body, headers, reply.outcome);
}

export async function send(res: ServerResponse, reply: Reply, { headers, drop, drip }: Delivery): Promise<void> {
  if (drop) return void res.destroy();
  const bytes = Buffer.isBuffer(reply.body) ? reply.body : Buffer.from(reply.body);
  res.writeHead(reply.status, { ...headers, ...reply.headers, 'content-length': bytes.length });
  if (!drip) return void res.end(bytes);
  for (let i = 0; i < bytes.length && !res.destroyed; i += 1) {
    if (!res.write(bytes.subarray(i, i + 1))) await Promise.race([once(res, 'drain'), once(res, 'close')]);
    await sleep(drip);
  }
  res.end();
}
