import { AuthenticationClient } from '@authing/auth';
import { type LocalServer, startLocal } from '@authing/local';
import { connect, ManagementClient } from '@authing/management';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

let server: LocalServer;
let management: ManagementClient;
let appIds: string;

beforeAll(async () => {
  server = await startLocal({ passwordCost: 2 });
});
afterAll(() => server.close());
beforeEach(async () => {
  await server.reset();
  appIds = server.appId;
  management = new ManagementClient({ host: server.url, userPoolId: server.userPoolId, secret: server.userPoolSecret });
});

const tenantWith = (name: string) => management.tenant.create({ name, appIds });
const user = (username: string) => server.signIn({ username });
const refused = (code: number) => expect.objectContaining({ name: 'AuthingError', kind: 'api', code });

describe('tenants', () => {
  test('are created with what was given, read back and changed part by part', async () => {
    const options = { name: 'Acme', appIds, logo: 'https://acme.example/logo.png', description: 'Makes everything' };
    const created = await management.tenant.create(options);
    expect(created).toMatchObject({ userPoolId: server.userPoolId, name: 'Acme', logo: options.logo, css: null });
    expect(await management.tenant.details(created.id)).toEqual(created);

    const updated = await management.tenant.update(created.id, { name: 'Acme & Sons' });
    expect(updated).toMatchObject({ id: created.id, name: 'Acme & Sons', description: 'Makes everything' });

    const page = { hideForgetPassword: true, autoRegisterThenLogin: false };
    await management.tenant.config(created.id, { css: 'body{}', ssoPageCustomizationSettings: page });
    expect(await management.tenant.details(created.id)).toMatchObject({
      name: 'Acme & Sons',
      css: 'body{}',
      ssoPageCustomizationSettings: page,
    });
  });

  test('are listed in pages of ten, and one after the other', async () => {
    for (let n = 1; n <= 12; n++) await tenantWith(`T${n}`);
    expect(await management.tenant.list()).toMatchObject({ totalCount: 12, list: { length: 10 } });
    const second = await management.tenant.list({ page: 2, limit: 5 });
    expect(second.list.map(({ name }) => name)).toEqual(['T7', 'T6', 'T5', 'T4', 'T3']);
    const names: string[] = [];
    for await (const { name } of management.tenant.iterate({ limit: 5 })) names.push(name);
    expect(names).toEqual(Array.from({ length: 12 }, (_, index) => `T${12 - index}`));
  });

  test('are deleted with their memberships; the users stay', async () => {
    const { id } = await tenantWith('Acme');
    const ada = await user('ada');
    await management.tenant.addMembers(id, [ada.id]);
    expect(await management.tenant.delete(id)).toMatchObject({ code: 200 });
    await expect(management.tenant.details(id)).rejects.toEqual(refused(404));
    await expect(management.tenant.members(id)).rejects.toEqual(refused(404));
    expect(await management.users.detail(ada.id)).toMatchObject({ username: 'ada' });
  });

  test('refuse an application that is not in the pool', async () => {
    await expect(management.tenant.create({ name: 'Acme', appIds: `${appIds},nowhere` })).rejects.toEqual(
      refused(2011),
    );
    expect((await management.tenant.list()).totalCount).toBe(0);
  });

  test('of another pool cannot be reached', async () => {
    const { id } = await tenantWith('Acme');
    const other = await management.userpools.create('Other', 'other');
    const stranger = new ManagementClient({ host: server.url, userPoolId: other.id, secret: other.secret! });
    await expect(stranger.tenant.details(id)).rejects.toEqual(refused(404));
    expect(await stranger.tenant.list()).toEqual({ totalCount: 0, list: [] });
  });

  test.each(['a/b?c=d#e', '%2e%2e', 'x&y=z', '100%', 'ä b'])('an id like %s reaches the server whole', async (id) => {
    await expect(management.tenant.details(id)).rejects.toEqual(refused(404));
    const { path, route } = server.requests.last()!;
    expect(route).toBe('GET /api/v2/tenant/{tenantId}');
    expect(decodeURIComponent(path.split('/').at(-1)!)).toBe(id);
    await expect(management.tenant.listExtIdp(id)).rejects.toEqual(refused(404));
    expect(server.requests.last()!.query).toEqual({ tenantId: id });
  });
});

describe('members of a tenant', () => {
  test('are added once, listed and removed', async () => {
    const { id } = await tenantWith('Acme');
    const users = await Promise.all(['ada', 'bob', 'cy'].map(user));
    await management.tenant.addMembers(
      id,
      users.map((each) => each.id),
    );
    await management.tenant.addMembers(id, [users[0]!.id]);
    const members = await management.tenant.members(id);
    expect(members.totalCount).toBe(3);
    expect(members.list.map((member) => member.user!.username)).toEqual(['cy', 'bob', 'ada']);
    expect(await management.tenant.members(id, { page: 2, limit: 2 })).toMatchObject({
      totalCount: 3,
      list: [{ userId: users[0]!.id }],
    });

    const found: unknown[] = [];
    for await (const member of management.tenant.iterateMembers(id, { limit: 2 })) found.push(member.userId);
    expect(found).toEqual([users[2]!.id, users[1]!.id, users[0]!.id]);

    await management.tenant.removeMembers(id, users[1]!.id);
    expect((await management.tenant.members(id)).list.map((member) => member.userId)).toEqual([
      users[2]!.id,
      users[0]!.id,
    ]);
    await expect(management.tenant.removeMembers(id, users[1]!.id)).rejects.toEqual(refused(404));
  });

  test('are all added or none', async () => {
    const { id } = await tenantWith('Acme');
    const ada = await user('ada');
    await expect(management.tenant.addMembers(id, [ada.id, 'nobody'])).rejects.toEqual(refused(2004));
    expect((await management.tenant.members(id)).totalCount).toBe(0);
  });

  test('become administrators and ordinary members again; failures are errors and not false', async () => {
    const { id } = await tenantWith('Acme');
    const ada = await user('ada');
    await expect(management.tenant.setTenantAdmin(id, { userIds: [ada.id] })).rejects.toEqual(refused(404));
    await management.tenant.addMembers(id, [ada.id]);
    const isAdmin = async () => (await management.tenant.members(id)).list[0]!.isAdmin;
    expect(await management.tenant.setTenantAdmin(id, { userIds: [ada.id] })).toBe(true);
    expect(await isAdmin()).toBe(true);
    expect(await management.tenant.deleteTenantAdmin(id, ada.id)).toBe(true);
    expect(await isAdmin()).toBe(false);
    await expect(management.tenant.deleteTenantAdmin(id, ada.id)).rejects.toEqual(refused(404));
    expect(management.tenant.setTanentAdmin).toBeInstanceOf(Function);
    expect(await management.tenant.setTanentAdmin(id, { userIds: [ada.id] })).toBe(true);
    expect(await management.tenant.deleteTanentAdmin(id, ada.id)).toBe(true);
    expect(await management.tenant.setTenantAdmin(id, {})).toBe(true);
  });
});

describe('isolation', () => {
  /** Whether a user may read their own record in the name of a tenant. */
  const actsIn = (tenantId: string, token: string) =>
    connect({ host: server.url, userPoolId: server.userPoolId, appId: server.appId, accessToken: token, tenantId })
      .graphql('query user{user{id}}' as never, {} as never)
      .then(() => true);

  test('a user acts in the name of a tenant only as its enabled member', async () => {
    const [acme, other] = await Promise.all([tenantWith('Acme'), tenantWith('Other')]);
    const ada = await user('ada');
    await management.tenant.addMembers(acme.id, [ada.id]);
    expect(await actsIn(acme.id, ada.token)).toBe(true);
    await expect(actsIn(other.id, ada.token)).rejects.toEqual(refused(2120008));
    await expect(actsIn('no-tenant', ada.token)).rejects.toEqual(refused(404));

    expect(await management.tenant.updateTenantMember(acme.id, ada.id, false)).toBe(true);
    await expect(actsIn(acme.id, ada.token)).rejects.toEqual(refused(2120008));
    expect(await management.tenant.updateTenantMember(acme.id, ada.id, true)).toBe(true);
    expect(await actsIn(acme.id, ada.token)).toBe(true);
    await expect(management.tenant.updateTenantMember(acme.id, 'nobody', true)).rejects.toEqual(refused(404));
  });

  test('and only in applications of the tenant', async () => {
    const acme = await tenantWith('Acme');
    const ada = await user('ada');
    await management.tenant.addMembers(acme.id, [ada.id]);
    await management.tenant.update(acme.id, { appIds: '' });
    await expect(actsIn(acme.id, ada.token)).rejects.toEqual(refused(2130010));
  });
});

describe('logging in and registering in the name of a tenant', () => {
  const inTenant = (tenantId: string) =>
    new AuthenticationClient({ appId: server.appId, appHost: server.url, tenantId });

  test('lets members in and nobody else', async () => {
    const acme = await tenantWith('Acme');
    const { id } = await management.users.create({ username: 'ada', password: 'Secret-1' });
    const login = () => inTenant(acme.id).loginByUsername('ada', 'Secret-1');
    await expect(login()).rejects.toEqual(refused(2120008));
    await management.tenant.addMembers(acme.id, [id]);
    expect(await login()).toMatchObject({ id });
    await management.tenant.updateTenantMember(acme.id, id, false);
    await expect(login()).rejects.toEqual(refused(2120008));
    await expect(inTenant('nowhere').loginByUsername('ada', 'Secret-1')).rejects.toEqual(refused(404));
  });

  test('makes who registers a member of this tenant alone', async () => {
    const [acme, other] = [await tenantWith('Acme'), await tenantWith('Other')];
    const { id } = await inTenant(acme.id).registerByUsername('ada', 'Secret-1');
    expect((await management.tenant.members(acme.id)).list).toMatchObject([
      { userId: id, isAdmin: false, isEnabled: true },
    ]);
    expect((await management.tenant.members(other.id)).totalCount).toBe(0);
    expect(await management.users.getUserTenants(id)).toMatchObject([{ id: acme.id }]);
    await management.tenant.update(acme.id, { appIds: '' });
    await expect(inTenant(acme.id).registerByUsername('bob', 'Secret-1')).rejects.toEqual(refused(2130010));
    expect(await management.users.exists({ username: 'bob' })).toBe(false);
  });
});

describe('batchInsertResource', () => {
  const resource = (code: string) => ({
    code,
    type: 'DATA' as const,
    description: 'Text',
    actions: [
      { name: 'read', description: 'Read' },
      { name: 'write', description: 'Write' },
    ],
  });

  test('creates many resources', async () => {
    expect(await management.tenant.batchInsertResource({ bulk: [resource('books'), resource('films')] })).toBe(true);
    const { list } = await management.acl.listResources({ namespace: 'default' });
    expect(list.map(({ code }) => code).sort()).toEqual(['books', 'films']);
    expect(list[0]!.actions).toHaveLength(2);
  });

  test('failing is an error and not false', async () => {
    server.faults.next('POST /api/v2/resources/bulk', { code: 1001 });
    await expect(management.tenant.batchInsertResource({ bulk: [resource('books')] })).rejects.toEqual(refused(1001));
  });
});
