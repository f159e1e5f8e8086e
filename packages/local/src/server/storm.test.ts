import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type LocalServer, startLocal } from '../index.js';
import { graphql, managementToken, rawGraphql, rest } from '../testing/client.js';

let server: LocalServer;
let administrator: string;
let user: { id: string; token: string };
const role = { code: 'reader' };

beforeAll(async () => {
  const users = Array.from({ length: 60 }, (_, i) => ({ username: `user-${i}`, roles: [role.code] }));
  server = await startLocal({ seed: { roles: [role], users } });
  administrator = await managementToken(server);
  user = await server.signIn({ username: 'user-0' });
});
afterAll(() => server.close());

const ask = (query: string, token: string) => rawGraphql(server, query, {}, { token });

const nested = (levels: number): string =>
  levels === 0 ? 'id' : `roles { list { users(limit: 60) { list { ${nested(levels - 1)} } } } }`;

test('lists in lists in lists are refused before they are read', async () => {
  const { status, body } = await ask(`{ users(limit: 60) { list { ${nested(2)} } } }`, administrator);
  expect(status).toBe(400);
  expect(body.errors?.[0]?.message).toMatchObject({
    code: 400,
    message: expect.stringMatching(/may answer with \d+ objects/),
  });
});

test('fragments that multiply are refused, whoever asks', async () => {
  const twice = (next: string) => ['a', 'b'].map((name) => `${name}: roles { list { ...${next} } }`).join(' ');
  const doubled = Array.from({ length: 24 }, (_, i) => `fragment F${i} on User { ...G${i} }`);
  const fragments = doubled.map((text, i) => `${text} fragment G${i} on User { ${twice(`H${i}`)} }`);
  const onwards = fragments.map((text, i) => `${text} fragment H${i} on Role { users { list { ...F${i + 1} } } }`);
  const query = `query($id: String) { user(id: $id) { ...F0 } } ${onwards.join(' ')} fragment F24 on User { id }`;
  for (const token of [administrator, user.token]) {
    const { status, body } = await rawGraphql(server, query, { id: user.id }, { token });
    expect(status).toBe(400);
    expect(body.errors?.[0]?.message.message).toBe('Query exceeds the maximum allowed number of nodes.');
  }
});

/** Three calls of another user, one after the other: two through REST and GraphQL, and a login. */
async function others(): Promise<void> {
  const other = await server.signIn({ username: 'user-1' });
  expect((await rest(server, 'GET /api/v2/.well-known')).code).toBe(200);
  const own = await rawGraphql(server, 'query($id: String!) { user(id: $id) { id } }', { id: other.id }, other);
  expect(own.body.data.user.id).toBe(other.id);
}

/** Sends a query many times at once, and waits until the server has all of them. */
async function started(count: number, one: () => Promise<{ body: { errors?: unknown } }>) {
  server.requests.clear();
  const storm = { ended: 0, answers: [] as ReturnType<typeof one>[] };
  storm.answers = Array.from({ length: count }, () => one().finally(() => storm.ended++));
  while (server.requests.list().length < count) await new Promise(setImmediate);
  return storm;
}

/** Some hundred milliseconds of work, allowed to administrators. */
const expensive = (users: number) => `{ users(limit: ${users}) { list { ${nested(1)} } } }`;

test('others are answered while one expensive query runs', async () => {
  const one = () => ask(expensive(60), administrator);
  // The document is read once.
  await one();
  const storm = await started(1, one);
  await others();
  expect(storm.ended).toBe(0);
  expect((await storm.answers[0])?.body.errors).toBeUndefined();
});

const small = Array.from({ length: 200 }, (_, i) => `a${i}: roles { list { code } }`).join(' ');
const storms = {
  administrator: () => ask(expensive(20), administrator),
  user: () => rawGraphql(server, `query($id: String!) { user(id: $id) { ${small} } }`, { id: user.id }, user),
};

test.each(Object.entries(storms))('others are answered amid a storm of 50 queries: %s', async (_, one) => {
  await one();
  const storm = await started(50, one);
  await others();
  // They are first in the line of callers, not last in the line of queries.
  expect(storm.ended).toBeLessThan(25);
  for (const { body } of await Promise.all(storm.answers)) expect(body.errors).toBeUndefined();
});

test('what administrators ask for in earnest is answered; a user may ask for less', async () => {
  const everything =
    'list { id customData { key } identities { openid } roles { list { code } } groups { list { code } } }';
  const { users } = await graphql(server, `{ users(limit: 1000) { ${everything} } }`, {}, { token: administrator });
  expect(users.list).toHaveLength(60);
  const own = (fields: string) =>
    rawGraphql(server, `query($id: String!) { user(id: $id) { ${fields} } }`, { id: user.id }, user);
  expect((await own('id roles { list { code } } departments { list { department { name } } }')).status).toBe(200);
  const many = Array.from({ length: 100 }, (_, i) => `a${i}: roles { list { users { list { id } } } }`).join(' ');
  expect((await own(many)).body.errors?.[0]?.message.message).toMatch(/5000 are allowed/);
});

test('a user sees nobody else by way of roles', async () => {
  const query = 'query($id: String!) { user(id: $id) { roles { list { code users { list { id } } } } } }';
  const { body } = await rawGraphql(server, query, { id: user.id }, user);
  expect(body.errors?.[0]?.message.code).toBe(1001);
  expect(JSON.stringify(body)).not.toContain('"list":[{"id"');
});

test('what the service keeps about a user is set neither by the user nor on creation', async () => {
  const mine = { unionid: 'u', openid: 'o', lastLogin: '2020-01-01T00:00:00.000Z' };
  const change = 'mutation($id: String, $input: UpdateUserInput!) { updateUser(id: $id, input: $input) { id } }';
  for (const [name, value] of Object.entries(mine)) {
    const { body } = await rawGraphql(server, change, { id: user.id, input: { [name]: value } }, user);
    expect(body.errors?.[0]?.message).toMatchObject({ code: 2018, data: { field: name } });
  }
  const create = 'mutation($input: CreateUserInput!) { createUser(userInfo: $input) { unionid openid lastLogin } }';
  const input = { username: 'made', ...mine };
  const { createUser } = await graphql(server, create, { input }, { token: administrator });
  expect(createUser).toEqual({ unionid: null, openid: null, lastLogin: null });
});
