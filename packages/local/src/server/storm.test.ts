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

const nested = (levels: number): string =>
  levels === 0 ? 'id' : `roles { list { users(limit: 60) { list { ${nested(levels - 1)} } } } }`;

test('lists in lists in lists are refused before they are read, and nobody else waits for them', async () => {
  const storm = Array.from({ length: 50 }, () =>
    rawGraphql(server, `{ users(limit: 60) { list { ${nested(2)} } } }`, {}, { token: administrator }),
  );
  const started = performance.now();
  await rest(server, 'GET /api/v2/.well-known');
  const waited = performance.now() - started;
  for (const { status, body } of await Promise.all(storm)) {
    expect(status).toBe(400);
    expect(body.errors?.[0]?.message).toMatchObject({
      code: 400,
      message: expect.stringMatching(/may answer with \d+ objects/),
    });
  }
  // Without the limit the first of them alone takes minutes.
  expect(waited).toBeLessThan(5_000);
});

test('what administrators ask for in earnest is answered; a user may ask for less', async () => {
  const everything =
    'list { id customData { key } identities { openid } roles { list { code } } groups { list { code } } }';
  const { users } = await graphql(server, `{ users(limit: 1000) { ${everything} } }`, {}, { token: administrator });
  expect(users.list).toHaveLength(60);
  const own = (fields: string) =>
    rawGraphql(server, `query($id: String!) { user(id: $id) { ${fields} } }`, { id: user.id }, user);
  expect((await own('id roles { list { code } } departments { list { department { name } } }')).status).toBe(200);
  const many = Array.from({ length: 500 }, (_, i) => `a${i}: roles { list { code } }`).join(' ');
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
