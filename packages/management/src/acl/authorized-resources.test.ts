import { describe, expect, test } from '@jest/globals';
import { argumentError, refusal, useManagement } from '../../../../test/support/management.js';

const world = useManagement();

describe('authorised resources', () => {
  test('are the union of what comes from everywhere, wildcards spelt out where resources are defined', async () => {
    const { acl, policies, roles, users } = world.management;
    const { id } = await world.user();
    await world.defineBooks();
    await acl.createResource({
      code: 'menu',
      type: 'MENU',
      namespace: 'default',
      actions: [{ name: 'menu:see', description: '' }],
    });
    await policies.create({
      code: 'clerk',
      statements: [
        { resource: 'books:*', actions: ['books:*'], effect: 'ALLOW' },
        { resource: 'books:*', actions: ['books:delete'], effect: 'DENY' },
        { resource: 'menu', actions: ['*'], effect: 'ALLOW' },
      ],
    });
    await roles.create('clerk');
    await roles.addUsers('clerk', [id]);
    await policies.addAssignments(['clerk'], 'ROLE', ['clerk']);
    await acl.allow(id, 'films:1', 'films:watch');

    const { totalCount, list } = await users.listAuthorizedResources(id, 'default');
    expect(totalCount).toBe(3);
    expect(list).toEqual(
      expect.arrayContaining([
        { code: 'books:*', type: 'DATA', actions: ['books:read', 'books:lend'] },
        { code: 'menu', type: 'MENU' },
        { code: 'films:1', type: 'DATA', actions: ['films:watch'] },
      ]),
    );
    expect(await acl.listAuthorizedResources('USER', id, 'default', { resourceType: 'MENU' })).toEqual({
      totalCount: 1,
      list: [{ code: 'menu', type: 'MENU' }],
    });
    expect((await roles.listAuthorizedResources('clerk', 'default')).list.map(({ code }) => code)).toEqual([
      'books:*',
      'menu',
    ]);
    await policies.update('clerk', {
      statements: [
        { resource: 'menu', actions: ['*'], effect: 'DENY' },
        { resource: '*', actions: ['*'] },
      ],
    });
    expect((await acl.listAuthorizedResources('ROLE', 'clerk', 'default')).list).toEqual([
      { code: 'books:*', type: 'DATA', actions: ['books:read', 'books:lend', 'books:delete'] },
    ]);
  });

  test('of groups, nodes and access keys', async () => {
    const { acl, groups, org } = world.management;
    await groups.create('staff', 'Staff');
    const { id: orgId, rootNode } = await org.create('Acme', undefined, 'acme');
    const targets = [
      { targetType: 'GROUP', targetIdentifier: 'staff' },
      { targetType: 'ORG', targetIdentifier: rootNode.id },
      { targetType: 'AK_SK', targetIdentifier: 'key-1' },
    ];
    await acl.authorizeResource({
      namespace: 'default',
      resource: 'api:orders',
      resourceType: 'API',
      opts: targets.map((target) => ({ ...target, actions: ['api:get'] })),
    });
    const orders = { totalCount: 1, list: [{ code: 'api:orders', type: 'API', actions: ['api:get'] }] };
    for (const { targetType, targetIdentifier } of targets) {
      expect(await acl.listAuthorizedResources(targetType, targetIdentifier, 'default')).toEqual(orders);
    }
    expect(await groups.listAuthorizedResources('staff', 'default')).toEqual(orders);
    expect(await org.listAuthorizedResourcesByNodeId(rootNode.id, 'default')).toEqual(orders);
    expect(await org.listAuthorizedResourcesByNodeCode(orgId, 'acme', 'default', { resourceType: 'API' })).toEqual(
      orders,
    );
    expect(await org.listAuthorizedResourcesByNodeCode(orgId, 'acme', 'default', { resourceType: 'MENU' })).toEqual({
      totalCount: 0,
      list: [],
    });
    await expect(org.listAuthorizedResourcesByNodeId('nothing', 'default')).rejects.toMatchObject(refusal(404));
    await expect(org.listAuthorizedResourcesByNodeCode(orgId, 'nothing', 'default')).rejects.toMatchObject(
      refusal(404),
    );
    expect(await acl.listAuthorizedResourcesBatch({ namespace: 'default', targets, resourceType: 'API' })).toEqual({
      list: [orders, orders, orders],
    });
    await expect(acl.listAuthorizedResources('ROLE', 'nothing', 'default')).rejects.toMatchObject(refusal(404));
  });

  test('are given and revoked action by action, or whole', async () => {
    const { acl } = world.management;
    const { id } = await world.user();
    const target = { targetType: 'USER', targetIdentifiers: [id] };
    const book = (...actions: string[]) => [
      { ...target, resources: [{ code: 'books:1', actions, resourceType: 'DATA' }] },
    ];
    const actions = async () => (await acl.listAuthorizedResources('USER', id, 'default')).list[0]?.actions;
    await acl.authorizeResources({ namespace: 'default', opts: book('books:read') });
    await acl.authorizeResources({ namespace: 'default', opts: book('books:lend', 'books:delete') });
    expect(await actions()).toEqual(['books:read', 'books:lend', 'books:delete']);
    await acl.revokeResources({ namespace: 'default', opts: book('books:lend') });
    expect(await actions()).toEqual(['books:read', 'books:delete']);
    await acl.revokeResources({ namespace: 'default', opts: book() });
    expect(await actions()).toBeUndefined();
    await acl.authorizeResources({ namespace: 'default', opts: book('books:read') });
    expect(
      await acl.revokeResource({
        namespace: 'default',
        resource: 'books:1',
        opts: [{ targetType: 'USER', targetIdentifier: id }],
      }),
    ).toBe(true);
    expect(await actions()).toBeUndefined();
    await expect(acl.authorizeResources({ namespace: 'nowhere', opts: book('books:read') })).rejects.toMatchObject(
      refusal(404),
    );
  });
});

describe('getAuthorizedTargets', () => {
  test('says who was given a resource, and with which actions', async () => {
    const { acl, roles } = world.management;
    const [ada, bob] = [await world.user('ada'), await world.user('bob')];
    await roles.create('reader');
    const opts = [
      { targetType: 'USER', targetIdentifier: ada.id, actions: ['books:read', 'books:lend'] },
      { targetType: 'USER', targetIdentifier: bob.id, actions: ['books:read'] },
      { targetType: 'ROLE', targetIdentifier: 'reader', actions: ['books:lend'] },
    ];
    await acl.authorizeResource({ namespace: 'default', resource: 'books:*', opts });
    const query = { namespace: 'default', resource: 'books:*', resourceType: 'DATA' };
    const all = await acl.getAuthorizedTargets(query);
    expect(all.totalCount).toBe(3);
    expect(all.list).toEqual(expect.arrayContaining(opts));
    const actions = (op: 'AND' | 'OR') => ({ op, list: ['books:read', 'books:lend'] });
    expect((await acl.getAuthorizedTargets({ ...query, actions: actions('AND') })).list).toEqual([opts[0]]);
    expect((await acl.getAuthorizedTargets({ ...query, actions: actions('OR') })).totalCount).toBe(3);
    expect((await acl.getAuthorizedTargets({ ...query, targetType: 'ROLE' })).list).toEqual([opts[2]]);
    expect((await acl.getAuthorizedTargets({ ...query, resourceType: 'MENU' })).totalCount).toBe(0);
    expect((await acl.getAuthorizedTargets({ ...query, resource: 'films:1' })).totalCount).toBe(0);
  });

  test('needs namespace, resource and kind', async () => {
    const query = { namespace: 'default', resource: 'books:*', resourceType: 'DATA' };
    for (const name of ['namespace', 'resource', 'resourceType']) {
      await expect(world.management.acl.getAuthorizedTargets({ ...query, [name]: '' })).rejects.toMatchObject(
        argumentError,
      );
    }
  });
});

test('getPoliciesAssignmentsCondition names the targets of a policy', async () => {
  const { acl, policies, org } = world.management;
  const { rootNode } = await org.create('Acme');
  await policies.create({ code: 'p', statements: [] });
  await policies.addAssignments(['p'], 'ORG', [rootNode.id], { inheritByChildren: true });
  expect(await acl.getPoliciesAssignmentsCondition('default', 'p', 'ORG')).toEqual({
    [rootNode.id]: { enabled: true, inheritByChildren: true },
  });
  expect(await acl.getPoliciesAssignmentsCondition('default', 'p', 'USER')).toEqual({});
  await expect(acl.getPoliciesAssignmentsCondition('default', 'a&b', 'USER')).rejects.toMatchObject(refusal(404));
});
