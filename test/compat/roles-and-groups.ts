import { expect, test } from '@jest/globals';
import { PolicyEffect } from 'authing-js-sdk';
import { ann, bob, type World } from './world.js';

export function rolesAndGroups(world: World): void {
  const statements = [{ resource: 'book:*', actions: ['book:read'], effect: PolicyEffect.Allow }];

  test('roles: create, list, find, update, delete', async () => {
    const { roles } = world.management;
    await roles.create('editor', 'Edits');
    await roles.create('reader');
    expect((await roles.list()).totalCount).toBe(2);
    expect(await roles.detail('editor')).toMatchObject({ code: 'editor', description: 'Edits' });
    expect(await roles.update('editor', { newCode: 'author', description: 'Writes' })).toMatchObject({
      code: 'author',
    });
    expect(await roles.findByCode('author')).toMatchObject({ description: 'Writes' });
    await roles.delete('author');
    expect(await roles.findByCode('author')).toBeNull();
    await roles.deleteMany(['reader']);
    expect((await roles.list()).totalCount).toBe(0);
  });

  test('roles: users', async () => {
    const { roles } = world.management;
    await roles.create('editor');
    await roles.addUsers('editor', [ann.id, bob.id]);
    expect(await roles.listUsers('editor')).toMatchObject({ totalCount: 2 });
    expect(await roles.findUsers('editor', { search: 'bob', page: 1, limit: 10 })).toMatchObject({
      totalCount: 1,
      list: [{ id: bob.id }],
    });
    await roles.removeUsers('editor', [bob.id]);
    expect(await roles.listUsers('editor', { withCustomData: true })).toMatchObject({
      totalCount: 1,
      list: [{ id: ann.id }],
    });
  });

  test('roles: policies and what they allow', async () => {
    const { roles, policies, acl } = world.management;
    const { id } = await roles.create('editor');
    await policies.create({ code: 'read-books', statements } as never);
    // roles.addPolicies of 4.x names the role as if it were a user; the assignment is made as it should be.
    await policies.addAssignments(['read-books'], 'ROLE' as never, ['editor']);
    expect(await roles.listPolicies('editor')).toMatchObject({ totalCount: 1, list: [{ code: 'read-books' }] });
    await acl.createResource({
      namespace: 'default',
      code: 'book',
      type: 'DATA' as never,
      actions: [{ name: 'read', description: '' }],
    });
    const { list } = await roles.listAuthorizedResources('editor', 'default');
    expect(list).toMatchObject([{ code: 'book:*', actions: ['book:read'] }]);
    expect(id).toEqual(expect.any(String));
  });

  test('roles: custom data', async () => {
    const { roles } = world.management;
    const [one, two] = [(await roles.create('one')).id as string, (await roles.create('two')).id as string];
    await roles.setUdfValue(one, { rank: 1 });
    await roles.setUdfValueBatch([{ roleId: two, data: { rank: 2 } }]);
    expect(await roles.getUdfValue(one)).toEqual({ rank: 1 });
    expect(await roles.getSpecificUdfValue(two, 'rank')).toEqual({ rank: 2 });
    expect(await roles.getUdfValueBatch([one, two])).toEqual({ [one]: { rank: 1 }, [two]: { rank: 2 } });
    await roles.removeUdfValue(one, 'rank');
    expect(await roles.getUdfValue(one)).toEqual({});
  });

  test('groups: create, list, update, delete', async () => {
    const { groups } = world.management;
    await groups.create('staff', 'Staff');
    await groups.create('guests', 'Guests');
    expect(await groups.detail('staff')).toMatchObject({ code: 'staff', name: 'Staff' });
    expect(await groups.update('staff', { name: 'All staff', newCode: 'all' })).toMatchObject({
      code: 'all',
      name: 'All staff',
    });
    expect((await groups.list()).totalCount).toBe(2);
    await groups.delete('all');
    await groups.deleteMany(['guests']);
    expect((await groups.list()).totalCount).toBe(0);
  });

  test('groups: users and what they may', async () => {
    const { groups, policies } = world.management;
    await groups.create('staff', 'Staff');
    await groups.addUsers('staff', [ann.id, bob.id]);
    expect(await groups.listUsers('staff')).toMatchObject({ totalCount: 2 });
    await groups.removeUsers('staff', [ann.id]);
    expect(await groups.listUsers('staff')).toMatchObject({ totalCount: 1, list: [{ id: bob.id }] });
    await policies.create({ code: 'read-books', statements } as never);
    await policies.addAssignments(['read-books'], 'GROUP' as never, ['staff']);
    expect(await groups.listAuthorizedResources('staff', 'default')).toMatchObject({ list: [{ code: 'book:*' }] });
  });
}
