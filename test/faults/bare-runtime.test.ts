import { request } from 'node:http';
import { createContext, runInContext } from 'node:vm';
import { type LocalServer, startLocal } from '@authing/local';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { neutralScript } from '../support/neutral-script.js';

// A mini program: the language, timers, and one object of the platform that can send requests.
let server: LocalServer;
let script: string;
beforeAll(async () => {
  server = await startLocal({ passwordCost: 16 });
  script = await neutralScript(`
    export * from './packages/auth/src/index.ts';
    export { ManagementClient } from './packages/management/src/client.ts';
  `);
}, 60_000);
beforeEach(() => server.reset());
afterAll(() => server.close());

interface Sent {
  url: string;
  method: string;
  header: Record<string, string>;
  data?: string;
  success(answer: { statusCode: number; data: string; header: Record<string, unknown> }): void;
  fail(reason: { errMsg: string }): void;
}

/** Sends a request as a mini program's platform does: callbacks, text in, text out. */
function send({ url, method, header, data, success, fail }: Sent): { abort(): void } {
  const outgoing = request(url, { method, headers: { ...header } }, async (response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk);
    success({ statusCode: response.statusCode!, data: Buffer.concat(chunks).toString(), header: response.headers });
  });
  outgoing.on('error', ({ message }) => fail({ errMsg: message }));
  outgoing.end(data);
  return { abort: () => void outgoing.destroy() };
}

/** Runs a program there, with `authing`, `platform`, `server` and what else is given, and gives what its last line resolves with. */
async function run(program: string, globals: object = {}): Promise<unknown> {
  const { url, appId, userPoolId, userPoolSecret } = server;
  const code = (target: { phone: string }) => server.outbox.code(target);
  const context = createContext({
    setTimeout,
    clearTimeout,
    platform: { request: send },
    server: { url, appId, userPoolId, userPoolSecret, code },
    ...globals,
  });
  runInContext(script, context);
  runInContext(ADAPTER, context);
  const result = await runInContext(`(async () => { ${program} })()`, context);
  return JSON.parse(JSON.stringify(result ?? null));
}

const ADAPTER = `
  const adapter = ({ url, method, headers, body }, deadline) => new Promise((resolve, reject) => {
    const task = platform.request({
      url, method, header: headers, data: body, fail: reject,
      success: ({ statusCode, data, header }) => resolve({ status: statusCode, body: data, header: (name) => header[name] }),
    });
    deadline.onStop(() => { task.abort(); reject(); });
  });
  const fetchLike = (url, { method, headers, body, signal }) => new Promise((resolve, reject) => {
    if (signal) throw new Error('There is no signal here');
    platform.request({
      url, method, header: headers, data: body, fail: reject,
      success: ({ statusCode, data, header }) => resolve({
        status: statusCode, headers: { get: (name) => header[name] ?? null }, text: async () => data, body: { getReader() {} },
      }),
    });
  });
  const options = { appId: server.appId, appHost: server.url };
  const failure = (work) => work().then(() => 'nothing failed', ({ name, kind, code, message }) => ({ name, kind, code, message }));
`;

const LOGIN = `
  const client = new authing.AuthenticationClient({ ...options, adapter });
  await client.sendSmsCode('13800000000');
  const user = await client.loginByPhoneCode('13800000000', server.code({ phone: '13800000000' }));
`;

test.each(['adapter', 'fetch: fetchLike'])(
  '#85 a runtime that has only the language logs in, reads, writes and logs out (%s)',
  async (transport) => {
    await server.signIn({ phone: '13800000000' });
    const result = await run(`
      ${LOGIN.replace('adapter }', `${transport} }`)}
      await client.updateProfile({ nickname: '北风 & 🔑' });
      const { nickname, phone } = await client.getCurrentUser();
      const { sub, data } = authing.decodeToken(user.token);
      const url = client.buildAuthorizeUrl({ redirectUri: 'https://a.cn/b?c=d e', state: 's', nonce: 'n' });
      await client.refreshToken();
      await client.logout();
      return { nickname, phone, isSame: (data?.id ?? sub) === user.id, url, after: await client.getCurrentUser() };
    `);
    expect(result).toMatchObject({ nickname: '北风 & 🔑', phone: '13800000000', isSame: true, after: null });
    const { searchParams } = new URL((result as { url: string }).url);
    expect(searchParams.get('redirect_uri')).toBe('https://a.cn/b?c=d e');
  },
);

test('#85 the claims of a token are read without atob and TextDecoder as with them', async () => {
  const payloads = ['ä', '密码🔑', '?>~~ÿ', '', 'abc', 'a'.repeat(50)].map((text) => ({ text, n: 1 }));
  const tokens = payloads.map((payload) => `e30.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.x`);
  const program = `return ${JSON.stringify(tokens)}.map(authing.decodeToken).concat(authing.decodeToken('a.%%.c'))`;
  expect(await run(program)).toEqual([...payloads, {}]);
});

test('#85 a management client gets its token, retries a failed read and reads a page', async () => {
  await server.signIn({ email: 'ada@example.com' });
  server.faults.next('users', { status: 503 });
  const result = await run(`
    const { userPoolId, userPoolSecret: secret, url: host } = server;
    const { list } = await new authing.ManagementClient({ userPoolId, secret, host, adapter }).users.list();
    return list.map(({ email }) => email);
  `);
  expect(result).toEqual(['ada@example.com']);
  expect(server.requests.list('users')).toHaveLength(2);
});

test('#85 a password is encrypted by encryptFunction where RSA cannot be', async () => {
  await server.signIn({ email: 'ada@example.com' });
  const asked = await run(`
    const asked = [];
    const encryptFunction = async (text, key) => { asked.push([text, key.includes('PUBLIC KEY')]); return 'cipher'; };
    const client = new authing.AuthenticationClient({ ...options, adapter, encryptFunction });
    await client.loginByEmail('ada@example.com', 'password').catch(() => {});
    return asked;
  `);
  expect(asked).toContainEqual(['password', true]);
});

test.each<[string, string, string]>([
  ['fetch', 'connection.rest("GET /api/v2/.well-known")', 'fetch or adapter'],
  ['crypto', 'client.loginByEmail("a@b.cn", "password")', 'encryptFunction'],
  ['crypto.getRandomValues', 'authing.generateCodeChallenge()', 'polyfill'],
  ['crypto.subtle', 'authing.createAuthorization(connection, { redirectUri: "https://a.cn" })', 'https'],
  ['URLSearchParams', 'client.getAccessTokenByCode("code")', 'polyfill'],
  ['FormData', 'authing.upload(client.connection, "avatar", {})', 'polyfill'],
  ['AbortController', 'authing.qrcode.startPolling(client.connection, "random")', 'polyfill'],
  ['TextEncoder', 'authing.getCodeChallengeDigest({ codeChallenge: "x" })', 'polyfill'],
])('#85 what cannot do without %s says so, and what to do', async (missing, call, remedy) => {
  const failed = await run(`
    const connection = authing.connect(options);
    const client = new authing.AuthenticationClient({ ...options, adapter, secret: 's', redirectUri: 'https://a.cn' });
    return failure(async () => ${call});
  `);
  expect(failed).toMatchObject({ name: 'AuthingError', kind: 'config' });
  const { message } = failed as { message: string };
  expect(message).toContain(`This environment has no ${missing}:`);
  expect(message).toContain(remedy);
  expect(server.requests.list()).toHaveLength(0);
});

test('#85 a check of signatures without crypto.subtle says so', async () => {
  script = await neutralScript(`
    export * from './packages/auth/src/index.ts';
    export { verifyToken } from './packages/auth/src/verify/verify.ts';
  `);
  const globals = { TextEncoder, TextDecoder, URL };
  const failed = await run(
    'return failure(() => authing.verifyToken(authing.connect({ ...options, adapter }), "a.b.c"))',
    globals,
  );
  expect(failed).toMatchObject({ kind: 'config', code: 'runtime', message: expect.stringContaining('crypto.subtle') });
});
