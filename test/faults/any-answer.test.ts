import { generateKeyPairSync } from 'node:crypto';
import * as authFunctions from '@authing/auth';
import { connect, type TypedDocument } from '@authing/core';
import * as managementFunctions from '@authing/management';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bareFunctions } from '../support/bare-functions.js';
import { type FaultServer, faultServer } from '../support/fault-server.js';
import { authOperations, managementOperations } from '../support/operations.js';
import { outcomeOf } from '../support/settled.js';

/** A server that answers every request with the same JSON; `{ own }` of it becomes the value of the field that was asked for. */
let server: FaultServer;
let answer: unknown;
let status = 200;
beforeAll(async () => {
  server = await faultServer(({ body }, response) => {
    const [, field = 'data'] = /"query":"(?:query|mutation)[^{]*\{(\w+)/.exec(body) ?? [];
    const { own } = Object(answer);
    const json = own === undefined ? answer : { data: field === 'data' ? own : { [field]: own }, code: 200 };
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
  });
});
afterAll(() => server.close());

const Read = 'query read{read}' as TypedDocument<unknown, object>;
const names = [
  ...Object.keys(authOperations),
  ...Object.keys(managementOperations),
  'totalCount',
  'list',
  'data',
  'nodes',
  'customData',
  'publicKey',
].map((name) => name.replace(/.*\./, ''));

/** JSON of any form, and, more often than by chance, with the names our readers look for. */
const anyJson = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.jsonValue({ maxDepth: 1 }),
    tie('object'),
    fc.array(tie('value'), { maxLength: 3 }),
  ),
  object: fc.dictionary(
    fc.constantFrom('code', 'message', 'errors', 'error', 'statusCode', 'extensions', '__proto__', ...names),
    tie('value'),
    { maxKeys: 4 },
  ),
})).value;
const envelope = fc.oneof(
  anyJson,
  fc.record({ own: anyJson }),
  fc.record({ data: anyJson, code: fc.constantFrom(200, undefined) }),
  fc.record({
    errors: fc.array(fc.oneof(anyJson, fc.record({ message: anyJson, extensions: anyJson })), { maxLength: 2 }),
    data: anyJson,
  }),
);
const anyStatus = fc.constantFrom(200, 200, 200, 400, 401, 403, 404, 429, 500);

describe('whatever JSON a server answers, a call ends with a value or an AuthingError', () => {
  test('of the connection', async () => {
    const connection = connect({ host: server.url, retry: 0 });
    await fc.assert(
      fc.asyncProperty(envelope, anyStatus, async (json, code) => {
        [answer, status] = [json, code];
        for (const call of [
          () => connection.graphql(Read, {}),
          () => connection.rest('GET /api/v2/users/me/orgs' as never),
        ]) {
          expect(await outcomeOf(call, 5_000)).not.toHaveProperty('strange');
        }
      }),
      { numRuns: 300 },
    );
  });

  const auth = () =>
    new authFunctions.AuthenticationClient({
      appId: 'app',
      appHost: server.url,
      retry: 0,
      publicKey: PUBLIC_KEY,
      token: TOKEN,
    });
  const management = () =>
    new managementFunctions.ManagementClient({
      userPoolId: 'p',
      host: server.url,
      accessToken: 't',
      retry: 0,
      publicKey: PUBLIC_KEY,
    });

  test.each(Object.keys(authOperations))('of %s', async (name) => {
    await settles(() => authOperations[name]!(bareFunctions(authFunctions, auth())));
  });

  test.each(Object.keys(managementOperations))('of management.%s', async (name) => {
    await settles(() => managementOperations[name]!(bareFunctions(managementFunctions, management())));
  });

  async function settles(call: () => unknown) {
    await fc.assert(
      fc.asyncProperty(envelope, anyStatus, async (json, code) => {
        [answer, status] = [json, code];
        expect(await outcomeOf(call, 5_000)).not.toHaveProperty('strange');
      }),
      { numRuns: 25 },
    );
  }
});

const TOKEN = `e30.${Buffer.from('{"sub":"u1"}').toString('base64url')}.x`;
const PUBLIC_KEY = generateKeyPairSync('rsa', {
  modulusLength: 1024,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
}).publicKey;
