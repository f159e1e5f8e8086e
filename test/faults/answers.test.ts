import { AuthenticationClient, isAuthingError } from '@authing/auth';
import { type CoreOptions, connect, ErrorCodes, memoryStorage, type TypedDocument } from '@authing/core';
import { ManagementClient } from '@authing/management';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type FaultServer, faultServer, json } from '../support/fault-server.js';
import { FAULTS } from '../support/faults.js';
import { shown } from '../support/settled.js';

const Read = 'query read{read}' as TypedDocument<{ read: string }, object>;
const failed = (promise: Promise<unknown>) =>
  promise.then(
    (value) => Promise.reject(new Error(`expected a rejection, got ${value}`)),
    (error) => error,
  );

let server: FaultServer;
afterEach(() => server?.close());

describe('#17 every business code reaches the caller with its payload, known or not', () => {
  test.each([...Object.entries(ErrorCodes), ['a code of tomorrow', 987_654] as const])(
    '%s (%i)',
    async (_name, code) => {
      const data = { mfaToken: 'm', token: 't' };
      server = await faultServer(({ url }, response) => {
        const refusal = { code, message: 'said the service', data };
        json(response, url === '/graphql/v2' ? { errors: [{ message: refusal }], data: null } : refusal);
      });
      const expected = { name: 'AuthingError', kind: 'api', code, message: 'said the service', status: 200 };
      const connection = connect({ host: server.url });
      const errors = [
        await failed(connection.graphql(Read, {})),
        await failed(connection.rest('GET /api/v2/.well-known')),
      ];
      for (const error of errors) {
        expect(error).toMatchObject(expected);
        expect(error.data).toEqual(data);
      }
    },
  );
});

describe.each<[string, CoreOptions]>([
  ['node:http', {}],
  ['fetch', { fetch: globalThis.fetch }],
])('over %s', (_name, options) => {
  const connection = (more: CoreOptions = {}) => connect({ host: server.url, retry: 0, ...options, ...more });

  test.each([
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
    ['UTF-16', Buffer.from('\ufeff{"data":{}}', 'utf16le')],
    ['a number', '7'],
    ['true', 'true'],
    ['several values', '{"data":{}}{"data":{}}'],
    ['a secret in what is no JSON', '{"access_token":"canary-token"'],
  ])('#23 %s: an error with status and content type that repeats nothing of it', async (_case, body) => {
    server = await faultServer((_, response) =>
      response.writeHead(201, { 'content-type': 'application/json' }).end(body),
    );
    for (const call of [() => connection().graphql(Read, {}), () => connection().rest('GET /api/v2/.well-known')]) {
      const error = await failed(call());
      expect(error).toMatchObject({ kind: 'protocol', status: 201 });
      expect(error.message).toMatch('application/json');
      expect(shown(error)).not.toMatch(/canary/);
      expect(error.message.length).toBeLessThan(300);
    }
  });

  test('#25 a huge answer is not read to its end, declared or not', async () => {
    let sent = 0;
    const declared = { 'content-length': String(64 * 1024 * 1024) };
    for (const headers of [declared, {}]) {
      server = await faultServer(async (_, response) => {
        response.writeHead(200, { 'content-type': 'application/json', ...headers });
        const chunk = Buffer.alloc(256 * 1024, ' ');
        for (sent = 0; sent < 64 * 1024 * 1024 && !response.destroyed; sent += chunk.length) {
          if (!response.write(chunk))
            await new Promise((resolve) => response.once('drain', resolve).once('close', resolve));
        }
        response.end();
      });
      expect(await failed(connection().graphql(Read, {}))).toMatchObject({
        kind: 'protocol',
        code: 'response_too_large',
      });
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(sent).toBeLessThan(24 * 1024 * 1024);
      await server.close();
    }
  });
});

describe('#24 a page in place of an answer ends no session', () => {
  test.each(['a page of a captive portal', 'a page of a gateway', 'a page that forbids', 'a redirect'] as const)(
    '%s',
    async (fault) => {
      server = await faultServer((request, response) => FAULTS[fault]!(request, response));
      const storage = memoryStorage();
      const client = new AuthenticationClient({ appId: 'app', appHost: server.url, retry: 0, storage });
      client.setCurrentUser({ id: 'u1', token: 'mine' } as never);
      for (const call of ['getCurrentUser', 'refreshToken', 'getSecurityLevel', 'checkLoginStatus'] as const) {
        const code = fault === 'a redirect' ? 'redirect' : 'not_json';
        expect(await failed(client[call]())).toMatchObject({ kind: 'protocol', code });
      }
      expect(client.connection.session.token()).toBe('mine');
      expect(
        new AuthenticationClient({ appId: 'app', appHost: server.url, storage }).connection.session.user()?.id,
      ).toBe('u1');
    },
  );
});

describe('#61 what the service adds or leaves out passes through', () => {
  const drifted = {
    id: 'u1',
    status: 'Hibernating',
    gender: null,
    newField: { deep: [1] },
    customData: [
      { key: 'x', value: '1', dataType: 'QUANTUM' },
      { key: 'y', value: null, dataType: 'STRING', label: null },
    ],
    identities: null,
  };

  test('in users', async () => {
    server = await faultServer(({ body }, response) => {
      const [, field] = /\{(\w+)/.exec(body.replace(/^[^{]*\{[^{]*/, '')) ?? [];
      json(response, {
        data: { [field!]: field === 'users' ? { totalCount: 1, list: [drifted], cursor: 'new' } : drifted },
      });
    });
    const management = new ManagementClient({ host: server.url, userPoolId: 'p', accessToken: 't' });
    const { list } = await management.users.list(1, 10, { withCustomData: true });
    expect(list[0]).toMatchObject({
      id: 'u1',
      status: 'Hibernating',
      newField: { deep: [1] },
      customData: { x: 1, y: null },
    });
    const auth = new AuthenticationClient({ appId: 'app', appHost: server.url, token: 't' });
    expect(await auth.getCurrentUser()).toMatchObject({ id: 'u1', status: 'Hibernating', gender: null });
    expect(auth.connection.session.user()).toMatchObject({ newField: { deep: [1] } });
  });

  test('in answers of routes, and in errors', async () => {
    const answer = { code: 200, message: 'fine', data: { score: 7, novelty: true }, traceId: 'x' };
    server = await faultServer((_, response, count) =>
      json(response, count === 1 ? answer : { code: 'E_NEW', message: 'new kind of refusal', data: null, apiCode: 1 }),
    );
    const client = new AuthenticationClient({ appId: 'app', appHost: server.url, token: 't' });
    expect(await client.getSecurityLevel()).toEqual({ score: 7, novelty: true });
    const error = await failed(client.getSecurityLevel());
    expect(isAuthingError(error)).toBe(true);
    expect(error).toMatchObject({ kind: 'api', message: 'new kind of refusal' });
  });
});
