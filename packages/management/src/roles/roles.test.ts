import { describe, expect, test } from '@jest/globals';
import { argumentError, refusal, useManagement } from '../../../../test/support/management.js';

const world = useManagement();

describe('roles', () => {
  test('are created, read back, changed and deleted', async () => {
    const { roles } = world.management;
    const created = await roles.create('admin', 'Does everything');
    expect(created).toMatchObject({
      code: 'admin',
      description: 'Does everything',
      namespace: 'default',
      parent: null,
    });
    expect(await roles.findByCode('admin')).toEqual(created);
    expect(await roles.detail('admin')).toEqual(created);
    expect(await roles.update('admin', { newCode: 'root' })).toMatchObject({
      code: 'root',
      description: 'Does everything',
    });
    expect(await roles.update('root', { description: 'Less' })).toMatchObject({ code: 'root', description: 'Less' });
    expect(await roles.findByCode('admin')).toBeNull();
    expect(await roles.delete('root')).toMatchObject({ code: 200 });
    expect(await roles.findByCode('root')).toBeNull();
  });

  test('inherit from a parent and live in permission spaces', async () => {
    const { roles } = world.management;
    await roles.create('staff', undefined, 'shop');
    expect(await roles.create('boss', undefined, 'shop', 'staff')).toMatchObject({ parent: { code: 'staff' } });
    expect(await roles.findByCode('boss')).toBeNull();
    expect(await roles.findByCode('boss', 'shop')).toMatchObject({ namespace: 'shop' });
    expect(await roles.update('boss', { newCode: 'chief', namespace: 'shop' })).toMatchObject({ code: 'chief' });
    expect(await roles.deleteMany(['staff', 'chief'], 'shop')).toMatchObject({ code: 200 });
    expect(await roles.list({ namespace: 'shop' })).toEqual({ totalCount: 0, list: [] });
  });

  test('are listed page by page, ten at a time unless told otherwise', async () => {
    const { roles } = world.management;
    for (let n = 1; n <= 12; n++) await roles.create(`role${n}`);
    expect(await roles.list()).toMatchObject({ totalCount: 12, list: { length: 10 } });
    expect(world.sent('roles').variables).toMatchObject({ page: 1, limit: 10 });
    expect((await roles.list({ page: 2 })).list).toHaveLength(2);
    const codes = new Set<string>();
    for await (const { code } of roles.iterate({ limit: 5 })) codes.add(code);
    expect(codes.size).toBe(12);
  });

  test('a code that is taken or unknown is refused', async () => {
    const { roles } = world.management;
    await roles.create('admin');
    await expect(roles.create('admin')).rejects.toMatchObject({ ...refusal(400), operation: 'createRole' });
    await expect(roles.delete('nobody')).rejects.toMatchObject(refusal(404));
    await expect(roles.deleteMany(['admin', 'nobody'])).rejects.toMatchObject(refusal(404));
    expect(await roles.findByCode('admin')).not.toBeNull();
  });
});

describe('users of a role', () => {
  test('are added, listed with custom data where asked for, found by text and removed', async () => {
    const { roles, udf, users } = world.management;
    await udf.set('USER', 'height', 'NUMBER', 'Height');
    await roles.create('admin');
    const ada = await world.user('ada');
    const bob = await world.user('bob');
    await users.setUdfValue(ada.id, { height: 170 });
    expect(await roles.addUsers('admin', [ada.id, bob.id])).toMatchObject({ code: 200 });
    expect(world.sent('assignRole').variables).toEqual({ roleCode: 'admin', userIds: [ada.id, bob.id] });
    expect(await roles.listUsers('admin')).toMatchObject({ totalCount: 2, list: [{ id: bob.id }, { id: ada.id }] });
    const page = await roles.listUsers('admin', { page: 2, limit: 1, withCustomData: true });
    expect(page.list).toMatchObject([{ id: ada.id, customData: { height: 170 } }]);
    expect(await roles.findUsers('admin', { search: 'AD' })).toMatchObject({ totalCount: 1, list: [{ id: ada.id }] });
    expect((await roles.findUsers('admin')).totalCount).toBe(2);
    expect(world.sent('POST /api/v2/roles/roleUsers').body).toEqual({
      code: 'admin',
      namespace: 'default',
      search: '',
      page: 1,
      limit: 10,
    });
    expect(await roles.removeUsers('admin', [bob.id])).toMatchObject({ code: 200 });
    expect((await roles.listUsers('admin')).list).toMatchObject([{ id: ada.id }]);
    expect(await roles.listUsers('unknown')).toEqual({ totalCount: 0, list: [] });
    await expect(roles.addUsers('admin', ['nobody'])).rejects.toMatchObject(refusal(404));
  });

  test('are walked page by page', async () => {
    const { roles } = world.management;
    await roles.create('admin', undefined, 'shop');
    const names = ['ada', 'bob', 'eve'];
    for (const name of names) await roles.addUsers('admin', [(await world.user(name)).id], 'shop');
    const walked: unknown[] = [];
    for await (const { username } of roles.iterateUsers('admin', { namespace: 'shop', limit: 2 }))
      walked.push(username);
    expect(walked).toEqual(['eve', 'bob', 'ada']);
    const found: unknown[] = [];
    const search = { namespace: 'shop', search: 'e', limit: 1 };
    for await (const { username } of roles.iterateFindUsers('admin', search)) found.push(username);
    expect(found).toEqual(['eve']);
  });
});

test('policies are given to the role, listed and taken', async () => {
  const { roles, policies } = world.management;
  await roles.create('admin');
  await policies.create({
    code: 'read',
    statements: [{ resource: 'books:*', actions: ['books:read'], effect: 'ALLOW' }],
  });
  expect(await roles.addPolicies('admin', ['read'])).toMatchObject({ code: 200 });
  expect(world.sent('addPolicyAssignments').variables).toMatchObject({
    targetType: 'ROLE',
    targetIdentifiers: ['admin'],
  });
  expect(await roles.listPolicies('admin')).toMatchObject({
    totalCount: 1,
    list: [{ code: 'read', targetIdentifier: 'admin' }],
  });
  const walked: string[] = [];
  for await (const { code } of roles.iteratePolicies('admin', { limit: 1 })) walked.push(code);
  expect(walked).toEqual(['read']);
  const allowed = await roles.listAuthorizedResources('admin', 'default');
  expect(allowed.list).toContainEqual(expect.objectContaining({ code: 'books:*' }));
  await expect(roles.listAuthorizedResources('unknown', 'default')).rejects.toMatchObject(refusal(404));
  expect(await roles.removePolicies('admin', ['read'])).toMatchObject({ code: 200 });
  expect(await roles.listPolicies('admin', 1, 5)).toEqual({ totalCount: 0, list: [] });
});

test('custom data of roles', async () => {
  const { roles, udf } = world.management;
  await udf.set('ROLE', 'level', 'NUMBER', 'Level');
  await udf.set('ROLE', 'since', 'DATETIME', 'Since');
  const { id } = await roles.create('admin');
  const { id: other } = await roles.create('guest');
  const since = new Date('2024-02-29T00:00:00.000Z');
  expect(await roles.setUdfValue(id, { level: 3, since })).toBeUndefined();
  expect(await roles.getUdfValue(id)).toEqual({ level: 3, since });
  expect(await roles.getSpecificUdfValue(id, 'level')).toEqual({ level: 3 });
  expect(await roles.getSpecificUdfValue(id, 'toString')).toEqual({});
  await roles.setUdfValueBatch([{ roleId: other, data: { level: 1 } }]);
  expect(await roles.getUdfValueBatch([id, other])).toEqual({ [id]: { level: 3, since }, [other]: { level: 1 } });
  expect(await roles.removeUdfValue(id, 'since')).toBeUndefined();
  expect(await roles.getUdfValue(id)).toEqual({ level: 3 });
  await expect(roles.getUdfValueBatch([])).rejects.toMatchObject(argumentError);
  await expect(roles.setUdfValue(id, {})).rejects.toMatchObject(argumentError);
  await expect(roles.setUdfValueBatch([])).rejects.toMatchObject(argumentError);
});
