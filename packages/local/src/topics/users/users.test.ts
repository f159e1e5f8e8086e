import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type LocalServer, startLocal } from '../../index.js';
import { call, graphql, type Loose, managementToken } from '../../testing/client.js';

let server: LocalServer;
let token: string;
beforeAll(async () => {
  server = await startLocal();
});
beforeEach(async () => {
  await server.reset();
  token = await managementToken(server);
});
afterAll(() => server.close());

const run = (query: string, variables: object = {}): Promise<Loose> => graphql(server, query, variables, { token });
const createUser =
  'mutation($u: CreateUserInput!, $first: Boolean) { createUser(userInfo: $u, resetPasswordOnFirstLogin: $first) { id arn email username } }';
const create = async (u: object) => (await run(createUser, { u })).createUser;
const listUsers =
  'query($page: Int, $limit: Int, $sortBy: SortByEnum) { users(page: $page, limit: $limit, sortBy: $sortBy) { totalCount list { username } } }';

describe('users', () => {
  test('are created, found by each key, changed and deleted', async () => {
    const user = await create({
      email: 'Ann@example.com',
      username: 'ann',
      phone: '13800000000',
      externalId: 'e1',
      nickname: 'A',
    });
    expect(user.arn).toBe(`arn:cn:authing:${server.userPoolId}:user:${user.id}`);
    const find =
      'query($email: String, $phone: String, $username: String, $externalId: String) { findUser(email: $email, phone: $phone, username: $username, externalId: $externalId) { id } }';
    for (const key of [
      { email: 'ann@EXAMPLE.com' },
      { phone: '13800000000' },
      { username: 'ann' },
      { externalId: 'e1' },
    ]) {
      expect((await run(find, key)).findUser).toEqual({ id: user.id });
    }
    expect((await run(find, { username: 'Ann' })).findUser).toBeNull();
    const update =
      'mutation($id: String!, $input: UpdateUserInput!) { updateUser(id: $id, input: $input) { nickname company } }';
    expect((await run(update, { id: user.id, input: { nickname: null, company: 'Z' } })).updateUser).toEqual({
      nickname: null,
      company: 'Z',
    });
    await run('mutation($id: String!) { deleteUser(id: $id) { code } }', { id: user.id });
    expect((await run('query($id: String) { user(id: $id) { id } }', { id: user.id })).user).toBeNull();
    expect((await run('{ archivedUsers { totalCount list { id status } } }')).archivedUsers).toEqual({
      totalCount: 1,
      list: [{ id: user.id, status: 'Archived' }],
    });
    await expect(create({ email: 'ann@example.com' })).resolves.toBeTruthy();
  });

  test('come in pages with the whole count, sorted as asked', async () => {
    for (let i = 1; i <= 7; i += 1) await create({ username: `u${i}` });
    const page = (await run(listUsers, { page: 2, limit: 3, sortBy: 'CREATEDAT_ASC' })).users;
    expect(page).toEqual({ totalCount: 7, list: [{ username: 'u4' }, { username: 'u5' }, { username: 'u6' }] });
    expect((await run(listUsers, {})).users.list[0].username).toBe('u7');
    expect((await run(listUsers, { page: 9, limit: 3 })).users).toEqual({ totalCount: 7, list: [] });
  });

  test('deleteUsers is all or nothing', async () => {
    const { id } = await create({ username: 'a' });
    const remove = 'mutation($ids: [String!]!) { deleteUsers(ids: $ids) { code } }';
    await expect(run(remove, { ids: [id, 'unknown'] })).rejects.toMatchObject({ code: 2210 });
    expect((await run(listUsers)).users.totalCount).toBe(1);
    await run(remove, { ids: [id] });
    expect((await run(listUsers)).users.totalCount).toBe(0);
  });

  test('the REST routes answer one user and a batch by any key', async () => {
    const [ann, bob] = [await create({ email: 'ann@example.com' }), await create({ email: 'bob@example.com' })];
    const options = { token };
    await run('mutation { setUdf(targetType: USER, key: "school", dataType: STRING, label: "School") { key } }');
    await run(
      'mutation($id: String!) { setUdv(targetType: USER, targetId: $id, key: "school", value: "\\"MIT\\"") { key } }',
      { id: ann.id },
    );
    const one = await call(server, `GET /api/v2/users/${ann.id}?with_custom_data=true`, undefined, options);
    expect(one).toMatchObject({
      id: ann.id,
      customData: [{ key: 'school', value: 'MIT', dataType: 'STRING', label: 'School' }],
    });
    expect(JSON.stringify(one)).not.toContain('scrypt');
    const batch = await call(
      server,
      'POST /api/v2/users/batch',
      { ids: ['bob@example.com', 'no@example.com'], type: 'email' },
      options,
    );
    expect(batch.map(({ id }: { id: string }) => id)).toEqual([bob.id]);
    await expect(call(server, `GET /api/v2/users/${ann.id}`)).rejects.toMatchObject({ code: 2020 });
    await expect(call(server, 'GET /api/v2/users/unknown', undefined, options)).rejects.toMatchObject({ code: 2004 });
  });

  test('a user changes the own profile only, and not what needs a verification', async () => {
    const me = await server.signIn({ email: 'me@example.com' });
    const other = await create({ username: 'other' });
    const update =
      'mutation($id: String, $input: UpdateUserInput!) { updateUser(id: $id, input: $input) { nickname } }';
    const own = (variables: object) => graphql(server, update, variables, { token: me.token });
    expect((await own({ id: me.id, input: { nickname: 'Me' } })).updateUser.nickname).toBe('Me');
    await expect(own({ id: other.id, input: { nickname: 'x' } })).rejects.toMatchObject({ code: 2202 });
    await expect(own({ input: { email: 'new@example.com' } })).rejects.toMatchObject({ code: 2225 });
    await expect(own({ input: { phone: '13900000000' } })).rejects.toMatchObject({ code: 2226 });
    await expect(own({ input: { blocked: true } })).rejects.toMatchObject({ code: 2018 });
  });

  test('answers about the signed-in user carry the token that was sent; those about others none', async () => {
    const { id, token: mine } = await server.signIn({ email: 'me@example.com' });
    expect((await graphql(server, '{ user { token } }', {}, { token: mine })).user.token).toBe(mine);
    expect((await run('query($id: String) { user(id: $id) { token } }', { id })).user.token).toBeNull();
  });

  test('tokenExpiredAt in the past ends the tokens given before it', async () => {
    const me = await server.signIn({ email: 'me@example.com' });
    server.clock.advance(5000);
    const at = new Date(server.clock.now() - 1000).toISOString();
    await run('mutation($id: String, $at: String) { updateUser(id: $id, input: { tokenExpiredAt: $at }) { id } }', {
      id: me.id,
      at,
    });
    await expect(graphql(server, '{ user { id } }', {}, { token: me.token })).rejects.toMatchObject({ code: 2206 });
  });
});

describe('roles', () => {
  const withUsers = 'query($code: String!) { role(code: $code) { code users { totalCount list { id } } } }';

  test('are assigned to users and taken away, and die with their members', async () => {
    const [ann, bob] = [await create({ username: 'ann' }), await create({ username: 'bob' })];
    await run('mutation { createRole(code: "admin", description: "d") { id } }');
    await expect(run('mutation { createRole(code: "admin") { id } }')).rejects.toMatchObject({ code: 400 });
    const assign = 'mutation($ids: [String!]) { assignRole(roleCode: "admin", userIds: $ids) { code } }';
    await run(assign, { ids: [ann.id, bob.id, ann.id] });
    expect((await run(withUsers, { code: 'admin' })).role.users.totalCount).toBe(2);
    await run('mutation($ids: [String!]) { revokeRole(roleCode: "admin", userIds: $ids) { code } }', { ids: [bob.id] });
    expect((await run(withUsers, { code: 'admin' })).role.users.list).toEqual([{ id: ann.id }]);
    const ofUser = 'query($id: String) { user(id: $id) { roles { totalCount list { code } } } }';
    expect((await run(ofUser, { id: ann.id })).user.roles).toEqual({ totalCount: 1, list: [{ code: 'admin' }] });
    await run('mutation { deleteRoles(codeList: ["admin"]) { code } }');
    expect((await run(ofUser, { id: ann.id })).user.roles.totalCount).toBe(0);
    await expect(run(assign, { ids: [ann.id] })).rejects.toMatchObject({ code: 404 });
  });

  test('are apart per namespace', async () => {
    await run(
      'mutation { a: createRole(code: "x", namespace: "n1") { id } b: createRole(code: "x", namespace: "n2") { id } }',
    );
    expect((await run('{ roles(namespace: "n1") { totalCount } }')).roles.totalCount).toBe(1);
    expect((await run('{ roles { totalCount } }')).roles.totalCount).toBe(0);
  });
});

describe('custom data', () => {
  const define = (key: string, dataType: string) =>
    run(
      'mutation($key: String!, $t: UDFDataType!) { setUdf(targetType: USER, key: $key, dataType: $t, label: $key) { key } }',
      { key, t: dataType },
    );
  const set = (id: string, key: string, value: unknown, options = { token }) =>
    graphql(
      server,
      'mutation($id: String!, $list: [UserDefinedDataInput!]) { setUdvBatch(targetType: USER, targetId: $id, udvList: $list) { key value } }',
      { id, list: [{ key, value: JSON.stringify(value) }] },
      options,
    );

  test.each([
    ['STRING', 'a "quoted" text', 'a "quoted" text', 7],
    ['NUMBER', 1.5, '1.5', 'x'],
    ['BOOLEAN', false, 'false', 1],
    ['OBJECT', { a: [1] }, '{"a":[1]}', 'x'],
    ['DATETIME', '2026-01-02T03:04:05.000Z', '2026-01-02T03:04:05.000Z', 'no date'],
    ['SELECT', 'b', 'b', null === 0],
  ])('%s keeps what fits and refuses what does not', async (dataType, good, stored, bad) => {
    const { id } = await create({ username: 'u' });
    await define('field', dataType);
    expect((await set(id, 'field', good)).setUdvBatch).toEqual([{ key: 'field', value: stored }]);
    await expect(set(id, 'field', bad)).rejects.toMatchObject({ code: 400 });
    expect((await set(id, 'field', null)).setUdvBatch).toEqual([]);
  });

  test('a user reaches the own values only', async () => {
    await define('field', 'STRING');
    const me = await server.signIn({ username: 'me' });
    await expect(set(me.id, 'field', 'x', { token: me.token })).resolves.toBeTruthy();
    await expect(set((await create({ username: 'u' })).id, 'field', 'x', { token: me.token })).rejects.toMatchObject({
      code: 2202,
    });
    await expect(set(me.id, 'unknown', 'x', { token: me.token })).rejects.toMatchObject({ code: 400 });
  });
});

test('pages are cut at maxPageSize, over GraphQL and REST, and the walk still meets everything once', async () => {
  const seed = { maxPageSize: 2, users: ['a', 'b', 'c', 'd', 'e'].map((username) => ({ username })) };
  const small = await startLocal({ seed });
  try {
    const options = { token: await managementToken(small) };
    const page = async (number: number) =>
      (await graphql(small, listUsers, { page: number, limit: 50, sortBy: 'CREATEDAT_ASC' }, options)).users;
    const pages = [await page(1), await page(2), await page(3), await page(4)];
    expect(pages.map(({ list }) => list.map(({ username }: Loose) => username).join(''))).toEqual([
      'ab',
      'cd',
      'e',
      '',
    ]);
    expect(pages[0].totalCount).toBe(5);
    const data = await call(small, 'POST /api/v2/users/filter', { filter: [], limit: 50 }, options);
    expect([data.totalCount, data.list.length]).toEqual([5, 2]);
  } finally {
    await small.close();
  }
  await expect(startLocal({ maxPageSize: 0 })).rejects.toThrow('maxPageSize must be a whole number from 1, got 0');
});

test('users are filtered by custom fields and by the application they came to, in the words of the service', async () => {
  const fields = [{ key: 'school' }];
  const users = [
    { username: 'north', email: 'North@example.com', password: 'secret-1', customData: { school: 'north' } },
    { username: 'south', customData: { school: 'south' } },
    { username: 'none' },
  ];
  const own = await startLocal({ seed: { fields, users } });
  try {
    const options = { token: await managementToken(own) };
    const filtered = async (...filter: unknown[]) =>
      (await call(own, 'POST /api/v2/users/filter', { filter }, options)).list.map(({ username }: Loose) => username);
    const school = { type: 'userDefinedFields', value: 'school' };
    expect(await filtered([school, 'EQ', 'north'])).toEqual(['north']);
    expect((await filtered([school, 'NEQ', 'north'])).sort()).toEqual(['none', 'south']);
    const login = 'mutation { loginByEmail(input: { email: "NORTH@example.com", password: "secret-1" }) { email } }';
    expect((await graphql(own, login)).loginByEmail.email).toBe('north@example.com');
    const app = { type: 'OtherFields', value: 'app' };
    expect(await filtered([app, 'EQ', { id: own.appId }])).toEqual(['north']);
    await expect(filtered([{ ...school, value: 'scool' }, 'EQ', 'x'])).rejects.toMatchObject({ code: 400 });
    const odd = await graphql(own, createUser, { u: { email: 'not an address' } }, options);
    expect(odd.createUser.email).toBe('not an address');
  } finally {
    await own.close();
  }
});

test('seeded users come in the order written', async () => {
  const names = Array.from({ length: 12 }, (_, i) => `u${i}`);
  const users = names.map((username, i) => ({ username, ...(i % 3 ? {} : { password: 'secret-1' }) }));
  const own = await startLocal({ seed: { users } });
  const options = { token: await managementToken(own) };
  const listed = await graphql(own, listUsers, { limit: 50, sortBy: 'CREATEDAT_ASC' }, options);
  await own.close();
  expect(listed.users.list.map(({ username }: Loose) => username)).toEqual(names);
});
