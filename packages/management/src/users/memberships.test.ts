import { describe, expect, test } from '@jest/globals';
import { faultServer } from '../../../../test/support/fault-server.js';
import { refusal, useManagement } from '../../../../test/support/management.js';

const world = useManagement();

describe('groups of a user', () => {
  test('are joined, listed and left by code', async () => {
    const { id } = await world.user();
    const { users, groups } = world.management;
    await groups.create('staff', 'Staff');
    expect(await users.addGroup(id, 'staff')).toMatchObject({ code: 200 });
    expect(await users.listGroups(id)).toMatchObject({ totalCount: 1, list: [{ code: 'staff', name: 'Staff' }] });
    expect(await users.removeGroup(id, 'staff')).toMatchObject({ code: 200 });
    expect(await users.listGroups(id)).toEqual({ totalCount: 0, list: [] });
    expect(await users.listGroups('nobody')).toEqual({ totalCount: 0, list: [] });
    await expect(users.addGroup(id, 'unknown')).rejects.toMatchObject(refusal(404));
  });
});

describe('roles of a user', () => {
  test('are given, listed by permission space and taken', async () => {
    const { id } = await world.user();
    const { users, roles } = world.management;
    await roles.create('admin');
    await roles.create('editor', 'Edits', 'shop');
    expect(await users.addRoles(id, ['admin'])).toMatchObject({ code: 200 });
    await users.addRoles(id, ['editor'], 'shop');
    expect(world.sent('assignRole').variables).toEqual({ roleCodes: ['editor'], userIds: [id], namespace: 'shop' });
    expect((await users.listRoles(id)).list.map(({ code }) => code).sort()).toEqual(['admin', 'editor']);
    expect(await users.listRoles(id, 'shop')).toMatchObject({
      totalCount: 1,
      list: [{ code: 'editor', namespace: 'shop' }],
    });
    expect(await users.removeRoles(id, ['editor'], 'shop')).toMatchObject({ code: 200 });
    expect((await users.listRoles(id)).list.map(({ code }) => code)).toEqual(['admin']);
    expect(await users.listRoles('nobody')).toEqual({ totalCount: 0, list: [] });
  });

  test('hasRole tells who has one', async () => {
    const { id } = await world.user();
    const { users, roles } = world.management;
    await roles.create('admin');
    expect(await users.hasRole(id, 'admin')).toBe(false);
    await users.addRoles(id, ['admin']);
    expect(await users.hasRole(id, 'admin')).toBe(true);
    expect(await users.hasRole(id, 'admin', 'shop')).toBe(false);
    expect(await users.hasRole('nobody', 'admin')).toBe(false);
  });

  test('hasRole finds a role that the one page of roles left out, and walks no further than it must', async () => {
    const ids = Array.from({ length: 150 }, (_, index) => (index === 75 ? 'ada' : `u${index}`));
    const server = await faultServer(({ body }, response) => {
      const { page, limit } = JSON.parse(body).variables;
      const list = ids.slice((page - 1) * limit, page * limit).map((id) => ({ id }));
      const data = body.includes('query getUserRoles')
        ? { user: { roles: { totalCount: 12, list: [{ code: 'other' }] } } }
        : { role: { users: { totalCount: ids.length, list } } };
      response.end(JSON.stringify({ data }));
    });
    const { users } = world.client({ host: server.url, accessToken: 'token', secret: undefined });
    expect(await users.hasRole('ada', 'admin')).toBe(true);
    expect(server.seen).toHaveLength(3);
    expect(await users.hasRole('bob', 'admin')).toBe(false);
    // The third page is full, so the walk looks behind it.
    expect(server.seen).toHaveLength(8);
    await server.close();
  });
});

test('departments and organisations of a user', async () => {
  const { id } = await world.user();
  const { users, org } = world.management;
  const acme = await org.create('Acme');
  await org.addMembers(acme.rootNode!.id, [id]);
  const { totalCount, list } = await users.listDepartment(id);
  expect(totalCount).toBe(1);
  expect(list[0]).toMatchObject({
    department: { id: acme.rootNode!.id, name: 'Acme' },
    isMainDepartment: expect.any(Boolean),
  });
  expect(await users.listDepartment(id, 'another-org')).toEqual({ totalCount: 0, list: [] });
  expect(await users.listDepartment('nobody')).toEqual({ totalCount: 0, list: [] });
  const chains = await users.listOrgs(id);
  expect(chains).toMatchObject([[{ id: acme.rootNode!.id }]]);
});

test('authorised resources of a user come without their empty members', async () => {
  const { id } = await world.user();
  const { users, acl } = world.management;
  await acl.allow(id, 'books:1', 'books:read', 'default');
  const { list } = await users.listAuthorizedResources(id, 'default');
  expect(list).toEqual([expect.objectContaining({ code: 'books:1' })]);
  expect(Object.values(list[0]!).every((value) => value !== null)).toBe(true);
  await users.listAuthorizedResources(id, 'default', { resourceType: 'DATA' });
  expect(world.sent('user').variables).toMatchObject({ id, namespace: 'default', resourceType: 'DATA' });
  await expect(users.listAuthorizedResources('nobody', 'default')).rejects.toMatchObject(refusal(404));
});

test('tenants of a user', async () => {
  const { id } = await world.user();
  const { tenant, users } = world.management;
  const { id: tenantId } = await tenant.create({ name: 'Acme', appIds: world.server.appId });
  await tenant.addMembers(tenantId, [id]);
  expect(JSON.stringify(await users.getUserTenants(id))).toContain(tenantId);
});
