import { describe, expect, test } from '@jest/globals';
import { refusal, useManagement } from '../../../../test/support/management.js';

const world = useManagement();

describe('groups', () => {
  test('are created, read back, changed part by part and deleted', async () => {
    const { groups } = world.management;
    const created = await groups.create('staff', 'Staff', 'Everybody');
    expect(created).toMatchObject({ code: 'staff', name: 'Staff', description: 'Everybody' });
    expect(await groups.detail('staff')).toEqual(created);
    expect(await groups.update('staff', { name: 'Crew' })).toMatchObject({ name: 'Crew', description: 'Everybody' });
    expect(await groups.update('staff', { newCode: 'crew' })).toMatchObject({ code: 'crew', name: 'Crew' });
    expect(await groups.detail('staff')).toBeNull();
    expect(await groups.delete('crew')).toMatchObject({ code: 200 });
    expect(await groups.detail('crew')).toBeNull();
    await expect(groups.delete('crew')).rejects.toMatchObject({ ...refusal(404), operation: 'deleteGroups' });
  });

  test('deleteMany deletes all or none; a code is unique in the pool', async () => {
    const { groups } = world.management;
    await groups.create('a', 'A');
    await groups.create('b', 'B');
    await expect(groups.create('a', 'Again')).rejects.toMatchObject(refusal(400));
    await expect(groups.deleteMany(['a', 'unknown'])).rejects.toMatchObject(refusal(404));
    expect((await groups.list()).totalCount).toBe(2);
    expect(await groups.deleteMany(['a', 'b'])).toMatchObject({ code: 200 });
    expect(await groups.list()).toEqual({ totalCount: 0, list: [] });
  });

  test('are listed page by page, all or those of one user', async () => {
    const { groups } = world.management;
    for (let n = 1; n <= 12; n++) await groups.create(`g${n}`, `Group ${n}`);
    expect(await groups.list()).toMatchObject({ totalCount: 12, list: { length: 10 } });
    expect((await groups.list(2)).list).toHaveLength(2);
    expect((await groups.list(1, 2, { sortBy: 'CREATEDAT_ASC' })).list).toHaveLength(2);
    const { id } = await world.user();
    await groups.addUsers('g3', [id]);
    await groups.addUsers('g7', [id]);
    const codes: string[] = [];
    for await (const { code } of groups.iterate({ userId: id, limit: 1 })) codes.push(code);
    expect(codes.sort()).toEqual(['g3', 'g7']);
  });

  test('belong to one pool', async () => {
    const { groups, userpools } = world.management;
    await groups.create('staff', 'Staff');
    const { id, secret } = await userpools.create('Another', 'another');
    const other = world.client({ userPoolId: id, secret });
    expect(await other.groups.list()).toEqual({ totalCount: 0, list: [] });
    expect(await other.groups.create('staff', 'Their staff')).toMatchObject({ name: 'Their staff' });
    expect(await groups.detail('staff')).toMatchObject({ name: 'Staff' });
  });
});

describe('members', () => {
  test('join once, are listed with custom data where asked for, and leave', async () => {
    const { groups, udf, users } = world.management;
    await udf.set('USER', 'height', 'NUMBER', 'Height');
    await groups.create('staff', 'Staff');
    const ada = await world.user('ada');
    const bob = await world.user('bob');
    await users.setUdfValue(ada.id, { height: 170 });
    expect(await groups.addUsers('staff', [ada.id, bob.id])).toMatchObject({ code: 200 });
    await groups.addUsers('staff', [ada.id]);
    expect(await groups.listUsers('staff')).toMatchObject({ totalCount: 2, list: [{ id: bob.id }, { id: ada.id }] });
    const page = await groups.listUsers('staff', { page: 2, limit: 1, withCustomData: true });
    expect(page.list).toMatchObject([{ id: ada.id, customData: { height: 170 } }]);
    const walked: string[] = [];
    for await (const { id } of groups.iterateUsers('staff', { limit: 1 })) walked.push(id);
    expect(walked).toEqual([bob.id, ada.id]);
    await users.delete(bob.id);
    expect((await groups.listUsers('staff')).totalCount).toBe(1);
    expect(await groups.removeUsers('staff', [ada.id])).toMatchObject({ code: 200 });
    expect(await groups.listUsers('staff')).toEqual({ totalCount: 0, list: [] });
    expect(await groups.listUsers('unknown')).toEqual({ totalCount: 0, list: [] });
    await expect(groups.addUsers('staff', ['nobody'])).rejects.toMatchObject(refusal(404));
  });

  test('keep the roles of the group when its code changes, and lose them with the group', async () => {
    const { groups, roles, acl } = world.management;
    await groups.create('staff', 'Staff');
    await roles.create('reader');
    const { id } = await world.user();
    await groups.addUsers('staff', [id]);
    await world.management.makeGraphqlRequest({
      query: 'mutation m($groupCodes: [String!]) { assignRole(roleCode: "reader", groupCodes: $groupCodes) { code } }',
      variables: { groupCodes: ['staff'] },
    });
    await acl.authorizeResource({
      namespace: 'default',
      resource: 'books:1',
      opts: [{ targetType: 'ROLE', targetIdentifier: 'reader', actions: ['books:read'] }],
    });
    await groups.update('staff', { newCode: 'crew' });
    expect(await acl.isAllowed(id, 'books:1', 'books:read')).toBe(true);
    expect((await groups.listAuthorizedResources('crew', 'default')).list).toContainEqual(
      expect.objectContaining({ code: 'books:1' }),
    );
    await expect(groups.listAuthorizedResources('staff', 'default')).rejects.toMatchObject(refusal(404));
    await groups.delete('crew');
    await groups.create('crew', 'A new one');
    await groups.addUsers('crew', [id]);
    expect(await acl.isAllowed(id, 'books:1', 'books:read')).toBe(false);
  });
});
