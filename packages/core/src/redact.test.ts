import { afterEach, describe, expect, test } from '@jest/globals';
import { type FaultServer, faultServer, json } from '../../../test/support/fault-server.js';
import { shown } from '../../../test/support/settled.js';
import {
  type Adapter,
  AuthingError,
  type Connection,
  type CoreOptions,
  connect,
  type TypedDocument,
} from './index.node.js';
import { clean } from './redact.js';

const Login = 'mutation login($input:In!){login(input:$input){id}}' as TypedDocument<unknown, { input: object }>;
const LONG = `canary/${'x'.repeat(40)}`;

/** One call for each place in which something confidential is sent, and what of it must not be seen. */
const PLACES: Record<string, [secrets: string[], call: (connection: Connection) => Promise<unknown>]> = {
  'a token': [['canary-token'], (it) => it.with({ token: 'canary-token' }).graphql(Login, { input: {} })],
  'a header': [
    ['canary-header'],
    (it) => it.graphql(Login, { input: {} }, undefined, { headers: { 'X-Api-Key': 'canary-header' } }),
  ],
  'a password with quotes': [['canary"\\p ä'], (it) => it.graphql(Login, { input: { password: 'canary"\\p ä' } })],
  'nested secrets': [
    ['canary-1', 'canary-2'],
    (it) => it.graphql(Login, { input: { oldPassword: { deep: ['canary-1', 'canary-2'] } } }),
  ],
  'one secret in another': [
    ['canary-a', 'canary-a-b'],
    (it) => it.graphql(Login, { input: { token: 'canary-a', password: 'canary-a-b' } }),
  ],
  'codes of digits': [['471147', '8822'], (it) => it.graphql(Login, { input: { code: '471147', totp: '8822' } })],
  'a code of zeros': [['000000'], (it) => it.graphql(Login, { input: { code: '000000' } })],
  'a code of letters for an address': [
    ['X7K2P9'],
    (it) => it.graphql(Login, { input: { email: 'a@b.c', code: 'X7K2P9' } }),
  ],
  'a code that is a number': [['471147'], (it) => it.graphql(Login, { input: { code: 471147 } })],
  'a captcha code': [['x7Kp'], (it) => it.graphql(Login, { input: { captchaCode: 'x7Kp' } })],
  'an object as context': [['canary-c'], (it) => it.graphql(Login, { input: { context: { pin: 'canary-c' } } })],
  'JSON as context': [
    ['canary-c', '7733'],
    (it) => it.graphql(Login, { input: { context: '{"pin":["canary-c",7733]}' } }),
  ],
  'JSON as params': [
    ['canary-c'],
    (it) => it.graphql(Login, { input: { params: '[{"key":"school","value":"canary-c"}]' } }),
  ],
  'a query': [
    ['canary ä'],
    (it) => it.rest('GET /api/v2/x' as never, { query: { access_token: 'canary ä' } } as never),
  ],
  'a path': [[LONG], (it) => it.rest('GET /api/v2/{id}' as never, { path: { id: LONG } } as never)],
  'a form': [
    ['canary-code', 'canary secret'],
    (it) => it.rest('POST /oidc/token', { form: { code: 'canary-code', client_secret: 'canary secret' } } as never),
  ],
  Basic: [
    ['canary +:secret'],
    (it) => {
      const authorization = `Basic ${btoa('canary-app:canary+%2B%3Asecret')}`;
      return it.rest('POST /oidc/token', { form: {}, headers: { authorization } } as never);
    },
  ],
};

/** Everything of a request, as it came and as it was meant. */
const echo = (text: string, secrets: string[]) =>
  `${text} ${decodeURIComponent(text.replace(/%(?![\da-f]{2})/gi, ''))} ${secrets.join(' ')}`;

let server: FaultServer | undefined;
afterEach(() => server?.close());

const failure = (call: Promise<unknown>): Promise<AuthingError> =>
  call.then(
    () => {
      throw new Error('expected a rejection');
    },
    (error) => error,
  );
const hasOf = (text: string, secrets: string[]) =>
  secrets
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)])
    .filter((form) => text.includes(form));

describe('#81 a service that repeats what it was sent', () => {
  const to = (options: CoreOptions = {}) => connect({ host: server!.url, retry: 0, ...options });

  test.each(Object.entries(PLACES))('%s', async (_place, [secrets, call]) => {
    let contentType = 'application/json';
    server = await faultServer(({ url, headers, body }, response) => {
      const said = echo(`${url} ${Object.values(headers).join(' ')} ${body}`, secrets);
      const message = `Cannot do it: ${said}`;
      response.writeHead(400, { 'content-type': contentType, 'x-request-id': encodeURIComponent(secrets[0]!) });
      response.end(
        contentType.endsWith('json')
          ? JSON.stringify({ code: said, message, errors: [{ message: { code: said, message } }] })
          : said,
      );
    });
    const error = await failure(call(to()));
    expect(error).toMatchObject({ kind: 'api', status: 400 });
    expect(hasOf(shown(error), secrets)).toEqual([]);
    // The text is there all the same.
    expect(error.message).toMatch(/^Cannot do it: .*…/);
    expect(error.message).not.toContain('…-b');
    contentType = `text/${encodeURIComponent(secrets[0]!)}`;
    const other = await failure(call(to()));
    expect(other).toMatchObject({ kind: 'protocol', code: 'not_json' });
    expect(hasOf(shown(other), secrets)).toEqual([]);
  });

  test.each(['p', '1', 'ab'])('a text that holds the password %p is left out, and not pierced', async (password) => {
    const texts = [`wrong: ${password}.`, 'Nein.'];
    server = await faultServer((_, response, count) =>
      json(response, { code: 2333, message: texts[count - 1] }, 200, { 'x-request-id': `r-${password}` }),
    );
    const error = await failure(to().graphql(Login, { input: { password } }));
    expect(error).toMatchObject({ code: 2333, message: 'Refused with code 2333', requestId: '…' });
    expect(await failure(to().graphql(Login, { input: { password } }))).toMatchObject({ code: 2333, message: 'Nein.' });
  });

  test('what is not confidential stays', async () => {
    const message = 'User a@b.c of pool 5f, role admin in default, page 1, redirect https://a.cn/x';
    server = await faultServer((_, response) =>
      json(response, { code: 'invalid_grant', message }, 400, { 'x-request-id': 'r-1' }),
    );
    const input = {
      email: 'a@b.c',
      id: '5f',
      role: { code: 'admin', namespace: 'default' },
      page: 1,
      redirect_uri: 'https://a.cn/x',
    };
    expect(await failure(to().graphql(Login, { input }))).toMatchObject({ message, requestId: 'r-1' });
    expect(await failure(to().graphql(Login, { input: { password: 'grant' } }))).toMatchObject({ message });
    expect(await failure(to().rest('POST /oidc/token', { form: input } as never))).toMatchObject({
      code: 'invalid_grant',
    });
  });
});

describe('#81 what the caller’s own transport throws', () => {
  const thrown = ({ url, headers, body }: { url: string; headers: object; body?: unknown }) => {
    const said = `no: ${url} ${JSON.stringify(headers)} ${String(body)}`;
    const cause = Object.assign(new Error(said), { code: 'ECONNRESET', config: { headers } });
    return Object.assign(new Error(said, { cause }), { request: { headers, body }, headers, url });
  };
  const fetching: typeof fetch = async (url, init) => {
    throw thrown({ url: String(url), headers: init!.headers as object, body: init!.body });
  };
  const adapter: Adapter = async (request) => {
    throw Object.assign(thrown(request), { unreached: `: ${request.headers.authorization}` });
  };

  test.each(Object.entries(PLACES))('%s', async (_place, [secrets, call]) => {
    for (const options of [{ fetch: fetching }, { adapter }]) {
      const heard: unknown[] = [];
      const onResponse = ({ error }: { error?: unknown }) => heard.push(error);
      const error = await failure(call(connect({ host: 'https://a.cn', retry: 0, onResponse, ...options })));
      expect(error.kind).toBe('network');
      expect(error.message).toContain('could not reach a.cn');
      expect(heard).toHaveLength(1);
      for (const told of [error, heard[0]]) expect(hasOf(shown(told), secrets)).toEqual([]);
      expect(error.cause).toMatchObject({ message: expect.stringMatching(/^no: /), cause: { code: 'ECONNRESET' } });
    }
  });
});

describe('#84 a bug in what the caller gave', () => {
  test.each<[string, typeof fetch, string]>([
    [
      'throws',
      () => {
        throw new TypeError('x is not a function');
      },
      'TypeError',
    ],
    ['rejects', () => Promise.reject(new RangeError('too far')), 'RangeError'],
    ['rejects with a text', () => Promise.reject('just so'), 'Error'],
    ['gives no Response', async () => undefined as never, 'TypeError'],
  ])('a fetch that %s is named, with the cause', async (_case, own, name) => {
    const error = await failure(connect({ host: 'https://a.cn', retry: 0, fetch: own }).graphql(Login, { input: {} }));
    expect(error).toMatchObject({
      kind: 'network',
      message: `login could not reach a.cn: the option fetch threw ${name}, see cause`,
      cause: { name },
    });
  });

  test('a fetch whose network fails is told as such', async () => {
    const own: typeof fetch = (url, init) => fetch(url, init);
    const closed = await faultServer(() => {});
    await closed.close();
    const error = await failure(connect({ host: closed.url, retry: 0, fetch: own }).graphql(Login, { input: {} }));
    expect(error.message).toContain('connection refused (ECONNREFUSED)');
  });

  test.each<[string, Adapter]>([
    [
      'throws',
      () => {
        throw new TypeError('x is not a function');
      },
    ],
    ['gives nothing', async () => undefined as never],
    ['gives no answer', async () => ({}) as never],
  ])('an adapter that %s is named, with the cause', async (_case, adapter) => {
    const error = await failure(connect({ host: 'https://a.cn', retry: 0, adapter }).graphql(Login, { input: {} }));
    expect(error).toMatchObject({
      kind: 'network',
      message: 'login could not reach a.cn: the option adapter threw TypeError, see cause',
      cause: { name: 'TypeError' },
    });
  });

  test('an error of ours that an adapter throws stays itself', async () => {
    const ours = new AuthingError('protocol', 'mine', 'no');
    const adapter: Adapter = () => Promise.reject(ours);
    expect(await failure(connect({ host: 'https://a.cn', adapter }).graphql(Login, { input: {} }))).toBe(ours);
  });

  test('hooks that throw fail no call, and the logger is told whose they are', async () => {
    server = await faultServer((_, response) => json(response, { data: { login: 1 } }));
    const bug = new Error('theirs');
    const told: unknown[] = [];
    const hook = () => {
      throw bug;
    };
    const logger = { warn: (message: string, details: unknown) => told.push([message, details]) };
    const connection = connect({ host: server.url, onRequest: hook, onResponse: hook, logger });
    expect(await connection.graphql(Login, { input: {} })).toEqual({ login: 1 });
    expect(told).toEqual([
      ['authing: onRequest threw', bug],
      ['authing: onResponse threw', bug],
    ]);
  });
});

test('#81 a refusal stays one where an own `Basic` header is no Base64, and where a body has half a character', async () => {
  server = await faultServer((_, response) => json(response, { code: 400, message: 'No' }, 400));
  const connection = connect({ host: server.url, headers: { authorization: 'Basic !' } });
  const body = { password: JSON.parse('"\\ud800"') };
  const refused = { kind: 'api', code: 400, message: 'No' };
  await expect(connection.rest('GET /api/v2/.well-known')).rejects.toMatchObject(refused);
  const sent = { url: 'https://a.cn/x', headers: {}, body: JSON.stringify(body) };
  const said = { kind: 'api', code: 400, message: 'No' };
  clean(said, sent);
  expect(said).toEqual(refused);
});
