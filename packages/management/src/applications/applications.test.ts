import { describe, expect, test } from '@jest/globals';
import { argumentError, refusal, useManagement } from '../../../../test/support/management.js';

const world = useManagement();

const shop = { name: 'Shop', identifier: 'shop', redirectUris: ['https://shop.example/callback'] };
const applicationOf = async () => (await world.management.applications.create(shop)).id;

describe('applications', () => {
  test('are created, found, listed and deleted', async () => {
    const { applications, acl } = world.management;
    const created = await applications.create({ ...shop, logo: 'https://shop.example/logo.png' });
    expect(created).toMatchObject({
      ...shop,
      logo: 'https://shop.example/logo.png',
      userPoolId: world.server.userPoolId,
    });
    expect(created.secret).toMatch(/^.{32}$/);
    expect(await applications.findById(created.id)).toMatchObject({
      id: created.id,
      name: 'Shop',
      secret: created.secret,
    });
    expect(await applications.list()).toMatchObject({ totalCount: 2 });
    expect((await applications.list({ page: 2, limit: 1 })).list).toHaveLength(1);
    const names: string[] = [];
    for await (const { name } of applications.iterate({ limit: 1 })) names.push(name);
    expect(names.sort()).toEqual(['Local application', 'Shop']);

    await applications.createResource(created.id, {
      code: 'books',
      type: 'DATA',
      actions: [{ name: 'books:read', description: '' }],
    });
    expect(await applications.delete(created.id)).toBe(true);
    await expect(applications.findById(created.id)).rejects.toMatchObject(refusal(2011));
    expect((await acl.listResources()).totalCount).toBe(0);
    expect((await acl.listNamespaces()).total).toBe(2);
  });

  test('that cannot be are refused', async () => {
    const { applications } = world.management;
    await applicationOf();
    await expect(applications.create(shop)).rejects.toMatchObject(refusal(2008));
    await expect(applications.create({ ...shop, name: 'Other' })).rejects.toMatchObject(refusal(2039));
    await expect(applications.create({ ...shop, name: '' })).rejects.toMatchObject(refusal(2007));
    await expect(applications.create({ name: 'X', identifier: 'a b', redirectUris: [] })).rejects.toMatchObject(
      refusal(400),
    );
    await expect(applications.findById('')).rejects.toMatchObject(argumentError);
    await expect(applications.findById('a/b?c#d')).rejects.toMatchObject(refusal(2011));
    await expect(applications.delete('..')).rejects.toMatchObject(argumentError);
  });

  test('get a new secret', async () => {
    const { applications } = world.management;
    const { id, secret } = await applications.create(shop);
    const refreshed = await applications.refreshApplicationSecret(id);
    expect(refreshed.secret).not.toBe(secret);
    expect((await applications.findById(id)).secret).toBe(refreshed.secret);
  });

  test('change the kind of user they are for', async () => {
    const { applications } = world.management;
    const id = await applicationOf();
    expect(await applications.changeApplicationType(id, 'Tenant')).toMatchObject({ id, appType: 'Tenant' });
    expect((await applications.list()).list.find((app) => app.id === id)).toMatchObject({ appType: 'Tenant' });
    await expect(applications.changeApplicationType(id, 'PRIVATE')).rejects.toMatchObject(refusal(2009));
  });

  test('have tenants', async () => {
    const { applications, tenant } = world.management;
    const id = await applicationOf();
    expect(await applications.applicationTenants(id)).toMatchObject({ id, name: 'Shop', tenants: [] });
    const north = await tenant.create({ name: 'North', appIds: id });
    expect(await applications.applicationTenants(id)).toMatchObject({ tenants: [{ id: north.id, name: 'North' }] });
  });

  test('know who has logged in to them', async () => {
    const { applications, users } = world.management;
    const { appId, url } = world.server;
    for (const username of ['ada', 'bob']) await users.create({ username, password: 'a good password' });
    expect(await applications.activeUsers(appId)).toEqual({ totalCount: 0, list: [] });
    const { AuthenticationClient } = await import('@authing/auth');
    for (const username of ['ada', 'bob', 'ada']) {
      await new AuthenticationClient({ appId, appHost: url }).loginByUsername(username, 'a good password');
    }
    expect(await applications.activeUsers(appId)).toMatchObject({
      totalCount: 2,
      list: [{ username: 'ada' }, { username: 'bob' }],
    });
    expect((await applications.activeUsers(appId, 2, 1)).list).toMatchObject([{ username: 'bob' }]);
    const names: unknown[] = [];
    for await (const { username } of applications.iterateActiveUsers(appId, { limit: 1 })) names.push(username);
    expect(names).toEqual(['ada', 'bob']);
    expect((await applications.activeUsers(await applicationOf())).totalCount).toBe(0);
  });

  test('of another pool are not there', async () => {
    const id = await applicationOf();
    const { id: userPoolId, secret } = await world.management.userpools.create('Other', 'other');
    const other = world.client({ userPoolId, secret });
    await expect(other.applications.findById(id)).rejects.toMatchObject(refusal(2011));
    await expect(other.applications.delete(id)).rejects.toMatchObject(refusal(2011));
    expect(await other.applications.list()).toEqual({ totalCount: 0, list: [] });
  });
});

test('resources of an application live in its own namespace', async () => {
  const { applications } = world.management;
  const { acl } = applications;
  const id = await applicationOf();
  const books = { code: 'books', type: 'DATA', actions: [{ name: 'books:read', description: 'Read' }] };
  expect(await applications.createResource(id, books)).toMatchObject({ ...books, namespace: id });
  expect(await acl.getResourceByCode({ namespace: id, code: 'books' })).toMatchObject(books);
  expect(await applications.updateResource(id, { code: 'books', description: 'All' })).toMatchObject({
    ...books,
    description: 'All',
  });
  expect(await applications.listResources(id, { type: 'DATA' })).toMatchObject({ totalCount: 1 });
  expect(await applications.listResources(id, { type: 'MENU' })).toEqual({ totalCount: 0, list: [] });
  expect(await applications.listResources(world.server.appId)).toEqual({ totalCount: 0, list: [] });
  const codes: string[] = [];
  for await (const { code } of applications.iterateResources(id, { limit: 1 })) codes.push(code);
  expect(codes).toEqual(['books']);
  expect(await applications.deleteResource(id, 'books')).toBe(true);
  expect(await acl.getResourceByCode({ namespace: id, code: 'books' })).toBeNull();
  await expect(applications.createResource(id, { ...books, actions: [] })).rejects.toMatchObject(argumentError);
});

test('roles of an application live in its own namespace', async () => {
  const { applications } = world.management;
  const { roles } = applications;
  const id = await applicationOf();
  const { id: userId } = await world.user();
  expect(await applications.createRole(id, { code: 'clerk', description: 'Sells' })).toMatchObject({
    code: 'clerk',
    namespace: id,
  });
  expect(await applications.updateRole(id, { code: 'clerk', newCode: 'seller' })).toMatchObject({
    code: 'seller',
    description: 'Sells',
  });
  expect(await applications.findRole(id, 'seller')).toMatchObject({ code: 'seller' });
  expect(await applications.findRole(id, 'clerk')).toBeNull();
  expect(await roles.findByCode('seller')).toBeNull();
  expect(await roles.findByCode('seller', id)).not.toBeNull();

  await applications.addUsersToRole(id, 'seller', [userId]);
  expect(await applications.getUsersByRoleCode(id, 'seller')).toMatchObject({ totalCount: 1, list: [{ id: userId }] });
  expect((await applications.getUsersByRoleCode(id, 'seller', { page: 2, limit: 1 })).list).toEqual([]);
  const holders: string[] = [];
  for await (const user of applications.iterateUsersByRoleCode(id, 'seller', { limit: 1 })) holders.push(user.id);
  expect(holders).toEqual([userId]);

  await applications.acl.authorizeResource({
    namespace: id,
    resource: 'books:*',
    opts: [{ targetType: 'ROLE', targetIdentifier: 'seller', actions: ['books:sell'] }],
  });
  const books = { totalCount: 1, list: [{ code: 'books:*', type: 'DATA', actions: ['books:sell'] }] };
  expect(await applications.listAuthorizedResourcesByRole(id, 'seller')).toEqual(books);
  expect(await applications.listAuthorizedResourcesByRole(id, 'seller', 'MENU')).toEqual({ totalCount: 0, list: [] });
  await expect(applications.listAuthorizedResourcesByRole(id, 'nothing')).rejects.toMatchObject(refusal(404));

  await applications.removeUsersFromRole(id, 'seller', [userId]);
  expect(await applications.getUsersByRoleCode(id, 'seller')).toEqual({ totalCount: 0, list: [] });
  for (const code of ['a', 'b']) await applications.createRole(id, { code });
  expect(await applications.getRoles(id)).toMatchObject({ totalCount: 3 });
  const codes: string[] = [];
  for await (const { code } of applications.iterateRoles(id, { limit: 2 })) codes.push(code);
  expect(codes.sort()).toEqual(['a', 'b', 'seller']);
  await applications.deleteRole(id, 'seller');
  await applications.deleteRoles(id, ['a', 'b']);
  expect((await applications.getRoles(id, { page: 1, limit: 5 })).totalCount).toBe(0);
});

test('the accessors below are bound once and to the client’s connection', () => {
  const { management } = world;
  expect(management.applications).toBe(management.applications);
  expect(management.applications.acl).toBe(management.applications.acl);
  expect(management.with({ timeout: 5 }).applications).not.toBe(management.applications);
});
