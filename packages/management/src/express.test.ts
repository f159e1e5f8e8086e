import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type LocalServer, startLocal } from '@authing/local';
import { ManagementClient } from '@authing/management';
import {
  type GuardedRequest,
  type GuardOptions,
  loginRequired,
  permissionRequired,
  roleRequired,
} from '@authing/management/express';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import express5, { type ErrorRequestHandler, type Express, type Request } from 'express';

const express4 = ((await import('express4' as string)) as { default: typeof express5 }).default;

let service: LocalServer;
let management: ManagementClient;
const sites: Server[] = [];

beforeAll(async () => {
  service = await startLocal({ passwordCost: 2 });
});
afterAll(() => service.close());
beforeEach(async () => {
  await service.reset();
  management = new ManagementClient({
    host: service.url,
    userPoolId: service.userPoolId,
    secret: service.userPoolSecret,
    retry: 0,
  });
});
afterEach(() => {
  for (const site of sites.splice(0)) site.close();
});

/** Serves and gives what asks it: path and headers in, status, headers and JSON out. */
async function serve(handler: Parameters<typeof createServer>[1]) {
  const site = createServer(handler).listen(0, '127.0.0.1');
  sites.push(site);
  await once(site, 'listening');
  return async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`http://127.0.0.1:${(site.address() as AddressInfo).port}${path}`, {
      headers: { connection: 'close', ...headers },
      redirect: 'manual',
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text && JSON.parse(text) };
  };
}

const report: ErrorRequestHandler = (error, _req, res, _next) => {
  res.status(502).json({ name: error.name, code: error.code });
};
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const unauthenticated = { status: 401, body: { code: 401, message: 'Not authenticated' } };
const forbidden = { status: 403, body: { code: 403, message: 'Not allowed' } };
const checks = () => service.requests.list('user').length;

/** The same claims under `alg: none`, and with a signature that is not theirs. */
function forgeries(token: string): string[] {
  const [, payload, signature] = token.split('.') as [string, string, string];
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const header = encode({ alg: 'RS256', typ: 'JWT' });
  return [
    `${encode({ alg: 'none' })}.${payload}.`,
    `${header}.${encode({ ...claims, sub: 'admin' })}.${signature}`,
    'text',
    'a.b.c',
  ];
}

describe.each([
  ['Express 5', express5],
  ['Express 4', express4],
])('%s', (_name, express) => {
  /** An application with `use` and a route that tells who is asking. */
  const site = (use: (app: Express) => void) => {
    const app = express();
    use(app);
    app.get('/me', (req, res) => void res.json({ username: req.authing?.user.username, token: req.authing?.token }));
    app.use(report);
    return serve(app);
  };

  test('loginRequired lets in whose token the service confirms', async () => {
    const ask = await site((app) => app.use(loginRequired(management)));
    const ada = await service.signIn({ username: 'ada' });
    expect(await ask('/me', bearer(ada.token))).toMatchObject({
      status: 200,
      body: { username: 'ada', token: ada.token },
    });
    expect(await ask('/me', { authorization: `bearer  ${ada.token}` })).toMatchObject({ status: 200 });
  });

  test('and answers 401 to everybody else: no token, forged, ended, locked, of another pool', async () => {
    const ask = await site((app) => app.use(loginRequired(management)));
    const ada = await service.signIn({ username: 'ada' });
    const nobody = await ask('/me');
    expect(nobody).toMatchObject(unauthenticated);
    expect(nobody.headers.get('www-authenticate')).toBe('Bearer');
    expect(nobody.headers.get('content-type')).toMatch('application/json');
    for (const token of forgeries(ada.token)) expect(await ask('/me', bearer(token))).toMatchObject(unauthenticated);
    for (const authorization of ['Basic YTpi', 'Bearer', ada.token, `Bearer ${ada.token} x`]) {
      expect(await ask('/me', { authorization })).toMatchObject(unauthenticated);
    }
    await management.users.update(ada.id, { blocked: true });
    expect(await ask('/me', bearer(ada.token))).toMatchObject(unauthenticated);

    const bob = await service.signIn({ username: 'bob' });
    service.clock.advance(366 * 24 * 3600 * 1000);
    expect(await ask('/me', bearer(bob.token))).toMatchObject(unauthenticated);
  });

  test('the token is never taken from the query, and from a cookie only when it is named', async () => {
    const ada = await service.signIn({ username: 'ada' });
    const plain = await site((app) => app.use(loginRequired(management)));
    expect(await plain(`/me?_authing_token=${ada.token}`)).toMatchObject(unauthenticated);
    expect(await plain('/me', { cookie: `_authing_token=${ada.token}` })).toMatchObject(unauthenticated);

    const named = await site((app) => app.use(loginRequired(management, { cookieKey: 'my.token' })));
    const accepted = [
      `my.token=${ada.token}`,
      `a=1; my.token="${ada.token}"; b=2`,
      `my.token=${encodeURIComponent(ada.token)}`,
    ];
    for (const cookie of accepted) expect(await named('/me', { cookie })).toMatchObject({ status: 200 });
    const refused = [
      `other=${ada.token}`,
      `my_token=${ada.token}`,
      'my.token=',
      'my.token=%E0%A4%A',
      'my.token=%0d%0ax',
      'my.token',
    ];
    for (const cookie of refused) expect(await named('/me', { cookie })).toMatchObject(unauthenticated);
    const header = { cookie: accepted[0]!, ...bearer('forged.for.sure') };
    expect(await named('/me', header)).toMatchObject(unauthenticated);
  });

  test('roleRequired lets in holders of the role, or of one of several', async () => {
    const [ada, bob] = [await service.signIn({ username: 'ada' }), await service.signIn({ username: 'bob' })];
    await management.roles.create('admin');
    await management.roles.create('editor');
    await management.roles.addUsers('editor', [ada.id]);
    const one = await site((app) => app.use(roleRequired(management, 'admin')));
    const several = await site((app) => app.use(roleRequired(management, ['admin', 'editor'])));
    expect(await one('/me', bearer(ada.token))).toMatchObject(forbidden);
    expect(await several('/me', bearer(ada.token))).toMatchObject({ status: 200, body: { username: 'ada' } });
    expect(await several('/me', bearer(bob.token))).toMatchObject(forbidden);
    expect(await several('/me')).toMatchObject(unauthenticated);
  });

  test('a role of the same name in another namespace opens nothing', async () => {
    const ada = await service.signIn({ username: 'ada' });
    await management.acl.createNamespace('shop', 'Shop');
    await management.roles.create('admin', 'Shop admin', 'shop');
    await management.roles.addUsers('admin', [ada.id], 'shop');
    const usual = await site((app) => app.use(roleRequired(management, 'admin')));
    const shop = await site((app) => app.use(roleRequired(management, 'admin', { namespace: 'shop' })));
    expect(await usual('/me', bearer(ada.token))).toMatchObject(forbidden);
    expect(await shop('/me', bearer(ada.token))).toMatchObject({ status: 200 });
  });

  test('permissionRequired asks for resource and action in this order', async () => {
    const ada = await service.signIn({ username: 'ada' });
    await management.acl.allow(ada.id, 'books:1', 'books:read');
    const ask = await site((app) => {
      app.get(
        '/books/:id',
        permissionRequired(management, (req: Request) => `books:${req.params.id}`, 'books:read'),
        (req, res) => {
          res.json({ book: req.params.id, for: req.authing?.user.username });
        },
      );
    });
    expect(await ask('/books/1', bearer(ada.token))).toMatchObject({ status: 200, body: { book: '1', for: 'ada' } });
    expect(service.requests.last('POST /api/v2/acl/is-allowed')!.body).toMatchObject({
      userId: ada.id,
      resource: 'books:1',
      action: 'books:read',
    });
    expect(await ask('/books/2', bearer(ada.token))).toMatchObject(forbidden);
    expect(await ask('/books/1')).toMatchObject(unauthenticated);
  });

  test('guards in a row ask once who it is', async () => {
    const ada = await service.signIn({ username: 'ada' });
    await management.roles.create('admin');
    await management.roles.addUsers('admin', [ada.id]);
    const ask = await site((app) =>
      app.use(loginRequired(management), roleRequired(management, 'admin'), loginRequired(management)),
    );
    const before = checks();
    expect(await ask('/me', bearer(ada.token))).toMatchObject({ status: 200 });
    // One to confirm the token, one for the roles of the user.
    expect(checks() - before).toBe(2);
  });

  test('when the service cannot be asked, the error handler gets an AuthingError and nobody comes in', async () => {
    const ada = await service.signIn({ username: 'ada' });
    const ask = await site((app) => app.use(permissionRequired(management, 'books:1', 'books:read')));
    service.faults.next('user', { status: 503 });
    expect(await ask('/me', bearer(ada.token))).toMatchObject({ status: 502, body: { name: 'AuthingError' } });
    service.faults.next('POST /api/v2/acl/is-allowed', { code: 1000 });
    expect(await ask('/me', bearer(ada.token))).toMatchObject({
      status: 502,
      body: { name: 'AuthingError', code: 1000 },
    });
  });

  test('what a resource function throws reaches the error handler', async () => {
    const ada = await service.signIn({ username: 'ada' });
    const resource = () => {
      throw new RangeError('no such book');
    };
    const ask = await site((app) => app.use(permissionRequired(management, resource, 'books:read')));
    expect(await ask('/me', bearer(ada.token))).toMatchObject({ status: 502, body: { name: 'RangeError' } });
  });

  test('#93 what an asynchronous onDenied rejects with reaches the error handler', async () => {
    const onDenied = () => Promise.reject(new RangeError('the template is gone'));
    const ask = await site((app) => app.use(loginRequired(management, { onDenied })));
    expect(await ask('/me')).toMatchObject({ status: 502, body: { name: 'RangeError' } });
  });

  test('onDenied answers instead of the guard', async () => {
    const onDenied: GuardOptions['onDenied'] = (status, _req, res) => {
      res.statusCode = 302;
      res.setHeader('location', `/login?because=${status}`);
      res.end();
    };
    const ask = await site((app) => app.use(loginRequired(management, { onDenied })));
    const answer = await ask('/me');
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/login?because=401']);
  });
});

describe('cacheSeconds', () => {
  test('#93 a clock that is set back does not make a token last', async () => {
    const ask = await guarded({ cacheSeconds: 60 });
    const ada = await service.signIn({ username: 'ada' });
    const now = Date.now.bind(Date);
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => now() + 7_200_000);
    await ask('/', bearer(ada.token));
    clock.mockRestore();
    await ask('/', bearer(ada.token));
    await ask('/', bearer(ada.token));
    expect(checks()).toBe(2);
  });

  const guarded = async (options: GuardOptions) => {
    const guard = loginRequired(management, options);
    return serve((req, res) => void guard(req as GuardedRequest, res, () => res.end('{}')));
  };

  test('by default each request asks the service, so that a sign-out counts at once', async () => {
    const ask = await guarded({});
    const ada = await service.signIn({ username: 'ada' });
    expect(await ask('/', bearer(ada.token))).toMatchObject({ status: 200 });
    await fetch(`${service.url}/api/v2/logout`, { headers: bearer(ada.token) });
    expect(await ask('/', bearer(ada.token))).toMatchObject(unauthenticated);
  });

  test('a confirmed token is remembered that long; a refused one never', async () => {
    const ask = await guarded({ cacheSeconds: 60 });
    const ada = await service.signIn({ username: 'ada' });
    const before = checks();
    for (let n = 0; n < 3; n++) expect(await ask('/', bearer(ada.token))).toMatchObject({ status: 200 });
    expect(checks() - before).toBe(1);
    for (let n = 0; n < 2; n++) expect(await ask('/', bearer('forged.for.sure'))).toMatchObject(unauthenticated);
    expect(checks() - before).toBe(3);
    const later = Date.now() + 60_001;
    jest.spyOn(Date, 'now').mockImplementation(() => later);
    expect(await ask('/', bearer(ada.token))).toMatchObject({ status: 200 });
    expect(checks() - before).toBe(4);
    jest.restoreAllMocks();
  });

  test('requests that come together with one token ask together', async () => {
    const ask = await guarded({});
    const ada = await service.signIn({ username: 'ada' });
    service.faults.next('user', { delay: 100 });
    const before = checks();
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask('/', bearer(ada.token))));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(checks() - before).toBe(1);
  });
});

test('a plain node:http server works as well, and the connection does in place of the client', async () => {
  const guard = loginRequired(management.connection);
  const ask = await serve((req, res) => {
    const request = req as GuardedRequest;
    guard(request, res, (error) =>
      res.end(JSON.stringify(error ? { error: true } : { name: request.authing?.user.username })),
    );
  });
  const ada = await service.signIn({ username: 'ada' });
  expect(await ask('/', bearer(ada.token))).toMatchObject({ status: 200, body: { name: 'ada' } });
  expect(await ask('/')).toMatchObject(unauthenticated);
});

test('a token of another pool is nobody, and a guard without a pool cannot be made', async () => {
  const other = await management.userpools.create('Other', 'other');
  const foreign = new ManagementClient({ host: service.url, userPoolId: other.id, secret: other.secret! });
  const guard = loginRequired(foreign);
  const ask = await serve((req, res) => void guard(req as GuardedRequest, res, () => res.end('{}')));
  const ada = await service.signIn({ username: 'ada' });
  expect(await ask('/', bearer(ada.token))).toMatchObject(unauthenticated);
  const poolless = new ManagementClient({ host: service.url, appId: service.appId, secret: 'x' });
  expect(() => loginRequired(poolless)).toThrow(expect.objectContaining({ kind: 'config', code: 'user_pool_id' }));
});

describe('#93 other requests and tokens', () => {
  const ok = { statusCode: 0, setHeader: () => {}, end: () => {} };
  const pass = async (guard: ReturnType<typeof loginRequired>, req: GuardedRequest) => {
    let passed = false;
    await guard(req, { ...ok }, (error) => {
      if (error) throw error;
      passed = true;
    });
    return passed;
  };

  test('a Fetch Request is understood, by header and by cookie', async () => {
    const { token } = await service.signIn({ username: 'ada' });
    const guard = loginRequired(management, { cookieKey: 'session' });
    const request = (headers: Record<string, string>): GuardedRequest => ({ headers: new Headers(headers) });
    expect(await pass(guard, new Request('http://site', { headers: bearer(token) }) as GuardedRequest)).toBe(true);
    expect(await pass(guard, request({ cookie: `session=${token}` }))).toBe(true);
    expect(await pass(guard, request({}))).toBe(false);
  });

  test('two guards on one route, and with cacheSeconds on two, ask once', async () => {
    const { token } = await service.signIn({ username: 'ada' });
    const [first, second] = [loginRequired(management), loginRequired(management.with({ lang: 'en-US' }))];
    const req: GuardedRequest = { headers: bearer(token) };
    expect([await pass(first, req), await pass(second, req)]).toEqual([true, true]);
    expect(checks()).toBe(1);
    const kept = [1, 2].map(() => loginRequired(management, { cacheSeconds: 60 }));
    for (const guard of kept) expect(await pass(guard, { headers: bearer(token) })).toBe(true);
    expect(checks()).toBe(2);
  });

  test('what somebody else put on the request is not believed', async () => {
    const { user } = { user: { id: 'u', userPoolId: service.userPoolId } };
    const req = { headers: {}, authing: { user, token: 't' } } as unknown as GuardedRequest;
    expect(await pass(loginRequired(management), req)).toBe(false);
  });

  test('an opaque token is remembered for cacheSeconds', async () => {
    const user = { id: 'u1', userPoolId: service.userPoolId };
    const asked: string[] = [];
    const site = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      if (body.includes('query accessToken'))
        return response.end(JSON.stringify({ data: { accessToken: { accessToken: 'admin', iat: 1, exp: 9_999 } } }));
      asked.push(body);
      response.end(JSON.stringify({ data: { user, checkLoginStatus: { code: 200, status: true, data: user } } }));
    }).listen(0, '127.0.0.1');
    sites.push(site);
    await once(site, 'listening');
    const judge = new ManagementClient({
      host: `http://127.0.0.1:${(site.address() as AddressInfo).port}`,
      userPoolId: service.userPoolId,
      secret: 's',
    });
    const guard = loginRequired(judge, { cacheSeconds: 60 });
    for (let n = 0; n < 3; n++) expect(await pass(guard, { headers: bearer('opaque') })).toBe(true);
    expect(asked).toHaveLength(1);
  });
});
