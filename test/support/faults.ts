import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { json, type Seen } from './fault-server.js';

/** One way a server can go wrong. */
export type Fault = (request: Seen, response: ServerResponse) => void;

const page =
  (status: number): Fault =>
  (_, response) =>
    void response
      .writeHead(status, { 'content-type': 'text/html' })
      .end('<html><body>Sign in to the network</body></html>');
const answer =
  (body: string | Buffer, headers: Record<string, string> = {}): Fault =>
  (_, response) =>
    void response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(body);
const status =
  (code: number, headers: Record<string, string> = {}): Fault =>
  (_, response) =>
    json(response, { code, message: 'out of order' }, code, headers);
const refusal =
  (code: unknown, data?: unknown): Fault =>
  ({ url, body }, response) => {
    // The worst a service can do with what it was told in confidence: repeat all of it.
    const message = `refused ${url} ${body}`;
    json(
      response,
      url.startsWith('/graphql')
        ? { errors: [{ message: { code, message, data } }], data: null }
        : { code, message, data },
    );
  };

/** Everything a server, a proxy and the network between can do to an answer. None of them takes longer than the deadline of a test. */
export const FAULTS: Record<string, Fault> = {
  'reset before the answer': (_, response) => void response.destroy(),
  'reset within the body': (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"data":{');
    setTimeout(() => response.destroy(), 5);
  },
  'no answer': () => {},
  'a dripping body': (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const drip = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(drip));
  },
  'a page of a captive portal': page(200),
  'a page of a gateway': page(502),
  'a page that forbids': page(403),
  'an empty body': answer(''),
  null: answer('null'),
  'a number': answer('7'),
  'a list': answer('[1,2]'),
  'cut JSON': answer('{"data":{"us'),
  'bytes that are no UTF-8': answer(Buffer.from([0x7b, 0xff, 0xfe, 0x22, 0x7d])),
  'gzip that is none': answer(Buffer.from([0x1f, 0x8b, 0x08, 0, 1, 2, 3]), { 'content-encoding': 'gzip' }),
  'a compressed bomb': answer(gzipSync(Buffer.alloc(300_000, ' ')), { 'content-encoding': 'gzip' }),
  'a redirect': (_, response) => void response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
  'too many requests': status(429, { 'retry-after': '0' }),
  'too many requests, come back tomorrow': status(429, { 'retry-after': '86400' }),
  'too many requests, without sense': status(429, { 'retry-after': 'soon' }),
  'an internal error': status(500),
  'a gateway error': status(502),
  'an unavailable service': status(503, { 'retry-after': '0' }),
  'a refused token': (_, response) => json(response, { code: 2206, message: 'ran out' }, 401),
  'a refusal': refusal(2006),
  'a refusal with a further step': refusal(1636, { mfaToken: 'canary-answered-mfa-token' }),
  'a refusal with a code as text': refusal('2004'),
  'a refusal without a code': refusal(undefined),
  'a standard GraphQL error': (_, response) =>
    json(response, { errors: [{ message: 'no such field', path: ['user'] }] }, 400),
  'errors that are none': (_, response) => json(response, { errors: 'no', data: null }),
  'data beside an error': (_, response) =>
    json(response, { data: { user: { id: '1' } }, errors: [{ message: { code: 500, message: 'half' } }] }),
  'an OAuth error': (_, response) => json(response, { error: 'invalid_grant', error_description: 'used before' }, 400),
  'success without data': (_, response) => json(response, { code: 200, data: null }),
  'data of another shape': (_, response) =>
    json(response, { code: 200, data: { users: 1, user: 'x', list: null, accessToken: [] } }),
};

/** Those that only the deadline ends. */
export const SLOW_FAULTS = ['no answer', 'a dripping body'];
