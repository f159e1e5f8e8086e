import { inspect } from 'node:util';
import { afterEach, expect, test } from '@jest/globals';
import { GraphQLClient } from 'graphql-request';
import { type FaultServer, faultServer, json } from '../../../test/support/fault-server.js';
import { IsUserExists } from './documents.js';
import { graphqlClient, overGraphqlRequest } from './graphql-request.js';
import { connect } from './index.node.js';

let server: FaultServer;
afterEach(() => server.close());

const open = async (answer: unknown = { data: { isUserExists: true } }) => {
  server = await faultServer((_, response) => json(response, answer));
  return connect({ appId: 'app', host: server.url, token: 'canary-token' });
};

test('documents are typed in client.request, and the call carries our headers', async () => {
  const client = graphqlClient(await open());
  const { isUserExists } = await client.request(IsUserExists, { email: 'a@b.c' });
  const typed: boolean | null = isUserExists;
  expect(typed).toBe(true);
  // @ts-expect-error a misspelt variable does not compile
  await client.request(IsUserExists, { emial: 'a@b.c' });
  expect(server.seen[0]).toMatchObject({
    url: '/graphql/v2',
    headers: { authorization: 'Bearer canary-token', 'x-authing-app-id': 'app' },
  });
  expect(JSON.parse(server.seen[0]!.body)).toEqual({ query: IsUserExists, variables: { email: 'a@b.c' } });
});

test('a client of one’s own keeps its headers and is not changed', async () => {
  const connection = await open();
  const client = new GraphQLClient(`${server.url}/graphql/v2`, { headers: { 'x-mine': '1' } });
  await overGraphqlRequest(connection, client).graphql(IsUserExists, {});
  expect(server.seen[0]!.headers).toMatchObject({ 'x-mine': '1', 'x-authing-app-id': 'app' });
  expect(client.requestConfig.fetch).toBeUndefined();
});

test('a client that points elsewhere is refused: it would carry the token away', async () => {
  const connection = await open();
  const client = new GraphQLClient('https://elsewhere.example/graphql');
  await expect(overGraphqlRequest(connection, client).graphql(IsUserExists, {})).rejects.toMatchObject({
    kind: 'config',
  });
});

test('with() and replaced documents hold, and nothing of graphql-request’s error text comes out', async () => {
  const connection = await open({ errors: [{ message: { code: 2004, message: 'no such user' } }] });
  const derived = overGraphqlRequest(connection).with({ lang: 'en-US', token: 'canary-other' });
  const error = await derived.graphql(IsUserExists, { email: 'canary@b.c' }).catch((reason) => reason);
  expect(error).toMatchObject({ kind: 'api', code: 2004, message: 'no such user', operation: 'isUserExists' });
  expect(inspect(error, { depth: 9 })).not.toContain('canary');
  expect(server.seen[0]!.headers).toMatchObject({ authorization: 'Bearer canary-other', 'x-authing-lang': 'en-US' });
});
