import { describe, expect, test } from '@jest/globals';
import { refusal, useManagement } from '../../../../test/support/management.js';
import type { PolicyFragment } from '../generated/graphql.generated.js';

const world = useManagement();

const readBooks = { resource: 'books:*', actions: ['books:read'], effect: 'ALLOW' };
const noDeleting = { resource: 'books:*', actions: ['books:delete'], effect: 'DENY' };

describe('policies', () => {
  test('are created, read, changed part by part, renamed and deleted', async () => {
    const { policies } = world.management;
    const created = await policies.create({ code: 'reader', statements: [readBooks], description: 'Reads' });
    expect(created).toMatchObject({
      code: 'reader',
      namespace: 'default',
      description: 'Reads',
      isDefault: false,
      statements: [readBooks],
    });
    expect(await policies.detail('reader')).toMatchObject({ code: 'reader', statements: [readBooks] });

    expect(await policies.update('reader', { statements: [readBooks, noDeleting] })).toMatchObject({
      description: 'Reads',
      statements: [readBooks, noDeleting],
    });
    expect(await policies.update('reader', { newCode: 'librarian', description: 'Keeps' })).toMatchObject({
      code: 'librarian',
      description: 'Keeps',
      statements: [readBooks, noDeleting],
    });
    expect(await policies.detail('reader')).toBeNull();
    expect(await policies.delete('librarian')).toMatchObject({ code: 200 });
    expect(await policies.detail('librarian')).toBeNull();
  });

  test('have codes of their own in each namespace', async () => {
    const { policies, acl } = world.management;
    await acl.createNamespace('shop', 'Shop');
    await policies.create({ code: 'reader', statements: [readBooks] });
    await policies.create({ code: 'reader', statements: [noDeleting], namespace: 'shop' });
    expect(await policies.detail('reader', 'shop')).toMatchObject({ namespace: 'shop', statements: [noDeleting] });
    expect((await policies.list({ namespace: 'shop' })).totalCount).toBe(1);
    await policies.update('reader', { description: 'In the shop', namespace: 'shop' });
    expect(await policies.detail('reader')).toMatchObject({ description: null });
    expect(await policies.deleteMany(['reader'], 'shop')).toMatchObject({ code: 200 });
    expect(await policies.detail('reader', 'shop')).toBeNull();
    expect(await policies.detail('reader')).not.toBeNull();
  });

  test('are listed page by page', async () => {
    const { policies } = world.management;
    for (const code of ['a', 'b', 'c']) await policies.create({ code, statements: [readBooks] });
    expect(await policies.list()).toMatchObject({ totalCount: 4 });
    expect((await policies.list({ page: 2, limit: 2 })).list).toHaveLength(2);
    expect(await policies.list({ excludeDefault: true })).toMatchObject({ totalCount: 3 });
    const codes: string[] = [];
    for await (const { code } of policies.iterate({ limit: 2 })) codes.push(code);
    expect(codes.sort()).toEqual(['AdministratorAccess', 'a', 'b', 'c']);
  });

  test('of the service can be neither changed nor deleted', async () => {
    const { policies } = world.management;
    const code = 'AdministratorAccess';
    expect(await policies.detail(code)).toMatchObject({ isDefault: true });
    await expect(policies.update(code, { description: 'x' })).rejects.toMatchObject(refusal(400));
    await expect(policies.delete(code)).rejects.toMatchObject(refusal(400));
  });

  test('that cannot be are refused', async () => {
    const { policies } = world.management;
    await policies.create({ code: 'reader', statements: [readBooks] });
    await expect(policies.create({ code: 'reader', statements: [] })).rejects.toMatchObject(refusal(400));
    await expect(policies.create({ code: 'x', statements: [], namespace: 'nowhere' })).rejects.toMatchObject(
      refusal(404),
    );
    await expect(policies.update('nothing', { description: 'x' })).rejects.toMatchObject(refusal(404));
    await expect(policies.deleteMany(['reader', 'nothing'])).rejects.toMatchObject(refusal(404));
    expect(await policies.detail('reader')).not.toBeNull();
  });
});

describe('assignments', () => {
  async function reader(): Promise<PolicyFragment> {
    return world.management.policies.create({ code: 'reader', statements: [readBooks] });
  }
  const allowed = (userId: string) => world.management.acl.isAllowed(userId, 'books:1', 'books:read');

  test('to users, roles and groups are listed and take effect', async () => {
    const { policies, roles, groups } = world.management;
    await reader();
    const { id } = await world.user();
    await roles.create('clerk');
    await groups.create('staff', 'Staff');
    expect(await policies.addAssignments(['reader'], 'USER', [id])).toMatchObject({ code: 200 });
    await policies.addAssignments(['reader'], 'ROLE', ['clerk']);
    await policies.addAssignments(['reader'], 'GROUP', ['staff']);
    const { totalCount, list } = await policies.listAssignments({ code: 'reader' });
    expect(totalCount).toBe(3);
    expect(list).toEqual(
      expect.arrayContaining([
        { code: 'reader', targetType: 'USER', targetIdentifier: id },
        { code: 'reader', targetType: 'ROLE', targetIdentifier: 'clerk' },
        { code: 'reader', targetType: 'GROUP', targetIdentifier: 'staff' },
      ]),
    );
    expect((await policies.listAssignments({ code: 'reader', page: 2, limit: 2 })).list).toHaveLength(1);
    const seen: string[] = [];
    for await (const { targetType } of policies.iterateAssignments({ code: 'reader', limit: 1 })) seen.push(targetType);
    expect(seen.sort()).toEqual(['GROUP', 'ROLE', 'USER']);
    expect(await policies.detailWithAssignments('reader', 1, 2)).toMatchObject({
      assignmentsCount: 3,
      assignments: [{}, {}],
    });
    expect(await policies.detailWithAssignments('nothing')).toBeNull();
    expect(await allowed(id)).toBe(true);
  });

  test('are suspended, put in force again and taken away', async () => {
    const { policies } = world.management;
    await reader();
    const { id } = await world.user();
    await policies.addAssignments(['reader'], 'USER', [id]);
    expect(await policies.disableAssignment('reader', 'USER', id)).toMatchObject({ code: 200 });
    expect(await allowed(id)).toBe(false);
    expect((await policies.listAssignments({ code: 'reader' })).totalCount).toBe(1);
    expect(await policies.enableAssignment('reader', 'USER', id)).toMatchObject({ code: 200 });
    expect(await allowed(id)).toBe(true);
    expect(await policies.removeAssignments(['reader'], 'USER', [id])).toMatchObject({ code: 200 });
    expect(await allowed(id)).toBe(false);
    await expect(policies.enableAssignment('reader', 'USER', id)).rejects.toMatchObject(refusal(404));
  });

  test('of a node reach the nodes below when they are inherited', async () => {
    const { policies, org } = world.management;
    await reader();
    const { id } = await world.user();
    const { id: orgId, rootNode } = await org.create('Acme');
    const below = await org.addNode(orgId, rootNode.id, { name: 'Web' });
    await org.addMembers(below.id, [id]);
    await policies.addAssignments(['reader'], 'ORG', [rootNode.id]);
    expect(await allowed(id)).toBe(false);
    await policies.addAssignments(['reader'], 'ORG', [rootNode.id], { inheritByChildren: true });
    expect(await allowed(id)).toBe(true);
    await policies.removeAssignments(['reader'], 'ORG', [rootNode.id]);
    await policies.addAssignments(['reader'], 'ORG', [below.id]);
    expect(await allowed(id)).toBe(true);
  });

  test('in a namespace are for policies and roles of that namespace', async () => {
    const { policies, roles, acl } = world.management;
    await acl.createNamespace('shop', 'Shop');
    await policies.create({ code: 'reader', statements: [readBooks], namespace: 'shop' });
    await roles.create('clerk', undefined, 'shop');
    const { id } = await world.user();
    await roles.addUsers('clerk', [id], 'shop');
    const shop = { namespace: 'shop' };
    await policies.addAssignments(['reader'], 'ROLE', ['clerk'], shop);
    expect(await policies.listAssignments({ code: 'reader', ...shop })).toMatchObject({ totalCount: 1 });
    expect(await acl.isAllowed(id, 'books:1', 'books:read', shop)).toBe(true);
    expect(await acl.isAllowed(id, 'books:1', 'books:read')).toBe(false);
    await policies.disableAssignment('reader', 'ROLE', 'clerk', 'shop');
    expect(await acl.isAllowed(id, 'books:1', 'books:read', shop)).toBe(false);
    await policies.enableAssignment('reader', 'ROLE', 'clerk', 'shop');
    await policies.removeAssignments(['reader'], 'ROLE', ['clerk'], 'shop');
    expect(await acl.isAllowed(id, 'books:1', 'books:read', shop)).toBe(false);
  });

  test('end with the role, group, node or user they are for', async () => {
    const { policies, roles, groups, org, users } = world.management;
    await reader();
    const { id } = await world.user();
    await roles.create('clerk');
    await groups.create('staff', 'Staff');
    const { id: orgId, rootNode } = await org.create('Acme');
    const targets = [
      ['USER', id],
      ['ROLE', 'clerk'],
      ['GROUP', 'staff'],
      ['ORG', rootNode.id],
    ] as const;
    for (const [type, target] of targets) await policies.addAssignments(['reader'], type, [target]);
    expect(await policies.detailWithAssignments('reader')).toMatchObject({ assignmentsCount: 4 });
    await roles.update('clerk', { newCode: 'seller' });
    expect((await policies.listAssignments({ code: 'reader' })).list).toContainEqual({
      code: 'reader',
      targetType: 'ROLE',
      targetIdentifier: 'seller',
    });
    await Promise.all([users.delete(id), roles.delete('seller'), groups.delete('staff'), org.deleteById(orgId)]);
    expect(await policies.detailWithAssignments('reader')).toMatchObject({ assignmentsCount: 0, assignments: [] });
  });

  test('need a policy and a target', async () => {
    const { policies } = world.management;
    await reader();
    await expect(policies.addAssignments(['nothing'], 'USER', [])).rejects.toMatchObject(refusal(404));
    await expect(policies.addAssignments(['reader'], 'USER', ['nobody'])).rejects.toMatchObject(refusal(2004));
    await expect(policies.addAssignments(['reader'], 'ROLE', ['nothing'])).rejects.toMatchObject(refusal(404));
    await expect(policies.addAssignments(['reader'], 'GROUP', ['nothing'])).rejects.toMatchObject(refusal(404));
    await expect(policies.addAssignments(['reader'], 'ORG', ['nothing'])).rejects.toMatchObject(refusal(404));
    await expect(policies.listAssignments({ code: 'nothing' })).rejects.toMatchObject(refusal(404));
  });
});

test('policies of another pool are not there', async () => {
  await world.management.policies.create({ code: 'reader', statements: [readBooks] });
  const { id: userPoolId, secret } = await world.management.userpools.create('Other', 'other');
  const other = world.client({ userPoolId, secret });
  expect(await other.policies.detail('reader')).toBeNull();
  expect(await other.policies.list({ excludeDefault: true })).toEqual({ totalCount: 0, list: [] });
  await expect(other.policies.delete('reader')).rejects.toMatchObject(refusal(404));
});
