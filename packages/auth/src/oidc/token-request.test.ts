import { Agent } from 'node:http';
import { type Adapter, type AuthOptions, connect } from '@authing/auth';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type FaultServer, faultServer, json } from '../../../../test/support/fault-server.js';
import { proxyServer } from '../../../../test/support/proxy-server.js';
import { shown } from '../../../../test/support/settled.js';
import { completeAuthorization, createAuthorization, renewTokens } from './authorization.js';

/** A token endpoint that answers as the test wants, with good tokens otherwise. */
let service: FaultServer;
let answer: Parameters<typeof faultServer>[0];
beforeEach(async () => {
  answer = (_, response) => json(response, tokens());
  service = await faultServer((...exchange) => answer(...exchange));
});
afterEach(() => service.close());

function tokens() {
  const now = Math.floor(Date.now() / 1000);
  const parts = [{ alg: 'RS256' }, { iss: `${service.url}/oidc`, aud: 'app', sub: 'ann', iat: now, exp: now + 60 }];
  const idToken = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return { access_token: 'access', token_type: 'Bearer', id_token: `${idToken}.c2ln` };
}

const before = { refreshToken: 'canary-refresh', claims: { sub: 'ann' }, expiresAt: 0, refreshAt: 0 };
const connection = (options: Partial<AuthOptions> = {}) => connect({ appId: 'app', appHost: service.url, ...options });
const renew = (options?: Partial<AuthOptions>) => renewTokens(connection(options), before);

describe('#82 a token request goes the way of every call', () => {
  test('through an adapter', async () => {
    const urls: string[] = [];
    const adapter: Adapter = async ({ url }) => {
      urls.push(url);
      return { status: 200, header: () => 'application/json', body: JSON.stringify(tokens()) };
    };
    expect(await renew({ adapter })).toMatchObject({ token: 'access' });
    expect(urls).toEqual([`${service.url}/oidc/token`]);
    expect(service.seen).toEqual([]);
  });

  test('through an agent, with the headers and hooks of the connection, and with none of our own', async () => {
    const agent = new Agent({ keepAlive: true });
    const operations: string[] = [];
    const options = {
      agent,
      headers: { 'X-Gateway': 'g' },
      onRequest: (event: { operation: string }) => operations.push(event.operation),
    };
    await renew(options);
    expect(Object.keys(agent.freeSockets)).toHaveLength(1);
    agent.destroy();
    const [{ headers, body }] = service.seen as [(typeof service.seen)[number]];
    expect(headers).toMatchObject({ 'x-gateway': 'g', 'content-type': 'application/x-www-form-urlencoded' });
    expect(Object.keys(headers).filter((name) => name.startsWith('x-authing'))).toEqual([]);
    expect(headers.authorization).toBeUndefined();
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
      client_id: 'app',
      grant_type: 'refresh_token',
      refresh_token: 'canary-refresh',
    });
    expect(operations).toEqual(['POST /oidc/token']);
  });

  test('through the proxy that the environment names', async () => {
    const proxy = await proxyServer();
    process.env.HTTP_PROXY = `http://${proxy.host}`;
    try {
      await renew();
      expect(proxy.seen).toMatchObject([{ line: `POST ${service.url}/oidc/token` }]);
    } finally {
      delete process.env.HTTP_PROXY;
      await proxy.close();
    }
  });

  test('until the signal aborts or the answer is too large; a redirect is an error', async () => {
    const controller = new AbortController();
    answer = () => controller.abort();
    await expect(renew({ signal: controller.signal })).rejects.toMatchObject({ kind: 'aborted' });
    answer = (_, response) => response.end('x'.repeat(2_000));
    await expect(renew({ maxResponseBytes: 1_000 })).rejects.toMatchObject({ code: 'response_too_large' });
    answer = (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end();
    await expect(renew()).rejects.toMatchObject({ kind: 'protocol', code: 'redirect' });
  });
});

test('#81 a provider that repeats what it was sent, to a connection and to one that only keeps a session', async () => {
  answer = ({ body }, response) => json(response, { error: 'invalid_grant', error_description: `No: ${body}` }, 400);
  const whole = connection({ secret: 'canary-secret' });
  const { base, options } = connection();
  for (const one of [whole, { base, options }]) {
    const error = await renewTokens(one, before).catch((error) => error);
    expect(error).toMatchObject({ kind: 'api', code: 'invalid_grant', message: expect.stringMatching(/^No: /) });
    expect(shown(error)).not.toContain('canary');
  }
});

test('#86 what is absent or no address is a config error that does not repeat the code', async () => {
  const from = connection({ redirectUri: 'https://app.example/callback' });
  const { transaction } = await createAuthorization(from, null as never);
  const refused = { kind: 'config', code: 'argument' };
  const relative = await completeAuthorization(from, transaction, '/callback?code=canary&state=s').catch(
    (error) => error,
  );
  expect(relative).toMatchObject({ ...refused, message: expect.stringMatching(/^url must be the whole address/) });
  expect(shown(relative)).not.toContain('canary');
  await expect(completeAuthorization(from, null as never, 'https://a.cn')).rejects.toMatchObject(refused);
  await expect(renewTokens(from, null as never)).rejects.toMatchObject(refused);
});
