import { describe, expect, test } from '@jest/globals';
import { argumentError, refusal, useManagement } from '../../../../test/support/management.js';

const world = useManagement();

const HARD_CODE = 'a/b?c=d#e%2f..';

/** Defines books that can be read, lent and thrown away. */
const books = (namespace = 'default') =>
  world.management.acl.createResource({
    code: 'books',
    type: 'DATA',
    namespace,
    actions: ['read', 'lend', 'delete'].map((verb) => ({ name: `books:${verb}`, description: verb })),
  });

describe('isAllowed', () => {
  const may = (userId: string, resource: string, action: string) =>
    world.management.acl.isAllowed(userId, resource, action);

  test('is false until something allows, and only for that', async () => {
    const { acl } = world.management;
    const { id } = await world.user();
    expect(await may(id, 'books:1', 'books:read')).toBe(false);
    expect(await acl.allow(id, 'books:1', 'books:read')).toMatchObject({ code: 200 });
    expect(await may(id, 'books:1', 'books:read')).toBe(true);
    expect(await may(id, 'books:2', 'books:read')).toBe(false);
    expect(await may(id, 'books:1', 'books:lend')).toBe(false);
    expect(await may((await world.user('bob')).id, 'books:1', 'books:read')).toBe(false);
    expect(await acl.isActionAllowed(id, 'books:1', 'books:read')).toBe(true);
    expect(await acl.isActionAllowed(id, 'books:1', 'books:read', world.server.appId)).toBe(false);
  });

  test.each([
    ['books:*', 'books:*', 'books:1', 'books:read', true],
    ['books:*', 'books:read', 'books:1', 'books:read', true],
    ['books:*', 'books:read', 'books', 'books:read', true],
    ['*', '*', 'films:1', 'films:watch', true],
    ['books:*', 'books:*', 'bookshelf:1', 'books:read', false],
    ['books:1', 'books:*', 'books:11', 'books:read', false],
    ['books:1', 'books:read', 'books:*', 'books:read', false],
    ['books:*', 'books:read', 'books:1', 'books:*', false],
  ])('%s with %s covers %s with %s: %s', async (resource, action, askedResource, askedAction, expected) => {
    const { id } = await world.user();
    await world.management.acl.allow(id, resource, action);
    expect(await may(id, askedResource, askedAction)).toBe(expected);
  });

  test('a DENY wins, wherever it comes from', async () => {
    const { acl, policies, groups } = world.management;
    const { id } = await world.user();
    await acl.allow(id, 'books:*', 'books:*');
    await policies.create({
      code: 'no-1',
      statements: [{ resource: 'books:1', actions: ['books:delete'], effect: 'DENY' }],
    });
    await groups.create('staff', 'Staff');
    await groups.addUsers('staff', [id]);
    expect(await acl.isActionDenied(id, 'books:1', 'books:delete')).toBe(false);
    await policies.addAssignments(['no-1'], 'GROUP', ['staff']);
    expect(await may(id, 'books:1', 'books:delete')).toBe(false);
    expect(await acl.isActionDenied(id, 'books:1', 'books:delete')).toBe(true);
    expect(await may(id, 'books:1', 'books:read')).toBe(true);
    expect(await may(id, 'books:2', 'books:delete')).toBe(true);
    expect(await may(id, 'books:*', 'books:delete')).toBe(false);
    expect(await acl.isActionDenied(id, 'books:2', 'books:delete')).toBe(false);
  });

  test('what comes through roles, their parents, groups and departments counts', async () => {
    const { acl, roles, groups, org } = world.management;
    const { id } = await world.user();
    await roles.create('reader');
    await roles.create('lender', undefined, undefined, 'reader');
    await acl.authorizeResource({
      namespace: 'default',
      resource: 'books:*',
      opts: [{ targetType: 'ROLE', targetIdentifier: 'reader', actions: ['books:read'] }],
    });
    await roles.addUsers('lender', [id]);
    expect(await may(id, 'books:1', 'books:read')).toBe(true);

    await groups.create('staff', 'Staff');
    await groups.addUsers('staff', [id]);
    await acl.authorizeResource({
      namespace: 'default',
      resource: 'films:1',
      opts: [{ targetType: 'GROUP', targetIdentifier: 'staff', actions: ['films:watch'] }],
    });
    expect(await may(id, 'films:1', 'films:watch')).toBe(true);

    const { rootNode } = await org.create('Acme');
    await org.addMembers(rootNode.id, [id]);
    await acl.authorizeResource({
      namespace: 'default',
      resource: 'desks:1',
      opts: [{ targetType: 'ORG', targetIdentifier: rootNode.id, actions: ['desks:use'] }],
    });
    expect(await may(id, 'desks:1', 'desks:use')).toBe(true);

    await groups.removeUsers('staff', [id]);
    await org.removeMembers(rootNode.id, [id]);
    await roles.delete('lender');
    for (const [resource, action] of [
      ['books:1', 'books:read'],
      ['films:1', 'films:watch'],
      ['desks:1', 'desks:use'],
    ] as const) {
      expect(await may(id, resource, action)).toBe(false);
    }
  });

  test('statements can have conditions; what cannot be judged does not allow, and does deny', async () => {
    const { policies } = world.management;
    const { id } = await world.user('ada');
    const statement = (effect: string, param: string, operator: string, value: unknown) => [
      { resource: 'books:*', actions: ['books:*'], effect, condition: [{ param, operator, value }] },
    ];
    await policies.create({ code: 'p', statements: statement('ALLOW', 'Username', 'StringEquals', ['bob', 'ada']) });
    await policies.addAssignments(['p'], 'USER', [id]);
    expect(await may(id, 'books:1', 'books:read')).toBe(true);
    await policies.update('p', {
      statements: statement('ALLOW', 'CurrentTime', 'DateLessThan', '2020-01-01T00:00:00Z'),
    });
    expect(await may(id, 'books:1', 'books:read')).toBe(false);
    await policies.update('p', { statements: statement('ALLOW', 'Mood', 'StringEquals', 'good') });
    expect(await may(id, 'books:1', 'books:read')).toBe(false);
    await policies.update('p', {
      statements: [...statement('DENY', 'Mood', 'StringEquals', 'good'), { resource: '*', actions: ['*'] }],
    });
    expect(await may(id, 'books:1', 'books:read')).toBe(false);
  });

  test('asks in the namespace and tenant it is told, the tenant in the header', async () => {
    const { acl, tenant } = world.management;
    const { id } = await world.user();
    const { id: tenantId } = await tenant.create({ name: 'North', appIds: world.server.appId });
    const opts = [
      {
        targetType: 'USER',
        targetIdentifiers: [id],
        resources: [{ code: 'books:*', actions: ['books:read'], resourceType: 'DATA' }],
      },
    ];
    expect(await acl.authorizeResources({ namespace: 'default', tenantId, opts })).toBe(true);
    expect(world.sent('POST /api/v2/acl/authorize-resources')).toMatchObject({
      headers: { 'x-authing-app-tenant-id': tenantId },
      body: { namespace: 'default', opts },
    });
    expect(await may(id, 'books:1', 'books:read')).toBe(false);
    expect(await acl.isAllowed(id, 'books:1', 'books:read', { tenantId })).toBe(true);
    expect(world.sent('POST /api/v2/acl/is-allowed')).toMatchObject({
      headers: { 'x-authing-app-tenant-id': tenantId },
      body: { userId: id, resource: 'books:1', action: 'books:read', tenantId },
    });
    const batch = { namespace: 'default', targets: [{ targetType: 'USER', targetIdentifier: id }] };
    expect((await acl.listAuthorizedResourcesBatch({ ...batch, tenantId })).list[0]?.totalCount).toBe(1);
    expect((await acl.listAuthorizedResourcesBatch(batch)).list[0]?.totalCount).toBe(0);
    expect(await acl.revokeResources({ namespace: 'default', opts })).toBe(true);
    expect(await acl.isAllowed(id, 'books:1', 'books:read', { tenantId })).toBe(true);
    expect(await acl.revokeResources({ namespace: 'default', opts, tenantId })).toBe(true);
    expect(await acl.isAllowed(id, 'books:1', 'books:read', { tenantId })).toBe(false);
  });

  test('uses the configured name of the tenant header, and the connection’s tenant when none is given', async () => {
    const { id } = await world.user();
    const renamed = world.client({ headers: { 'tenant-id': 'x-brand-tenant' }, tenantId: 'south' });
    const sentTenant = () => world.sent('POST /api/v2/acl/is-allowed').headers['x-brand-tenant'];
    await renamed.acl.isAllowed(id, 'books:1', 'books:read', { tenantId: 'north' });
    expect(sentTenant()).toBe('north');
    await renamed.acl.isAllowed(id, 'books:1', 'books:read');
    expect(sentTenant()).toBe('south');
  });

  test('fails for a user who is not there', async () => {
    await expect(may('nobody', 'books:1', 'books:read')).rejects.toMatchObject(refusal(2004));
    await expect(world.management.acl.allow('nobody', 'books:1', 'books:read')).rejects.toMatchObject(refusal(2004));
  });
});

test('allowMany gives users and roles a permission at once', async () => {
  const { acl, roles } = world.management;
  const [ada, bob] = [await world.user('ada'), await world.user('bob')];
  await roles.create('reader');
  await roles.addUsers('reader', [bob.id]);
  await acl.allowMany({ resource: 'books:1', action: 'books:read', userIds: [ada.id], roleCodes: ['reader'] });
  for (const { id } of [ada, bob]) expect(await acl.isAllowed(id, 'books:1', 'books:read')).toBe(true);
  await expect(acl.allowMany({ resource: 'books:1', action: 'books:read' })).rejects.toMatchObject(refusal(400));
});

describe('authorised resources', () => {
  test('are the union of what comes from everywhere, wildcards spelt out where resources are defined', async () => {
    const { acl, policies, roles, users } = world.management;
    const { id } = await world.user();
    await books();
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

describe('resources', () => {
  test('are defined, read by id and by code, changed and deleted', async () => {
    const { acl } = world.management;
    const created = await books();
    expect(created).toMatchObject({
      code: 'books',
      type: 'DATA',
      namespace: 'default',
      namespaceId: expect.any(Number),
    });
    expect(await acl.getResourceById(created.id)).toEqual(created);
    expect(await acl.getResourceByCode({ namespace: 'default', code: 'books' })).toEqual(created);
    const updates = {
      namespace: 'default',
      description: 'All books',
      actions: [{ name: 'books:read', description: 'Read' }],
    };
    expect(await acl.updateResource('books', updates)).toMatchObject({ ...updates, type: 'DATA' });
    expect(
      await acl.updateResource('books', { namespace: 'default', type: 'API', apiIdentifier: '/books' }),
    ).toMatchObject({
      ...updates,
      type: 'API',
      apiIdentifier: '/books',
    });
    expect(await acl.deleteResource('books', 'default')).toBe(true);
    expect(await acl.getResourceById(created.id)).toBeNull();
    expect(await acl.getResourceByCode({ namespace: 'default', code: 'books' })).toBeNull();
  });

  test('keep codes with reserved characters whole', async () => {
    const { acl } = world.management;
    const actions = [{ name: 'x', description: '' }];
    await acl.createResource({ code: HARD_CODE, type: 'DATA', namespace: 'default', actions });
    expect(await acl.getResourceByCode({ namespace: 'default', code: HARD_CODE })).toMatchObject({ code: HARD_CODE });
    expect(await acl.updateResource(HARD_CODE, { namespace: 'default', description: 'Hard' })).toMatchObject({
      code: HARD_CODE,
      description: 'Hard',
    });
    expect(await acl.deleteResource(HARD_CODE, 'default')).toBe(true);
    await expect(acl.deleteResource('..', 'default')).rejects.toMatchObject(argumentError);
  });

  test('are listed by namespace and kind, page by page', async () => {
    const { acl } = world.management;
    await acl.createNamespace('shop', 'Shop');
    const actions = [{ name: 'x', description: '' }];
    for (const code of ['a', 'b', 'c']) await acl.createResource({ code, type: 'DATA', namespace: 'shop', actions });
    await acl.createResource({ code: 'menu', type: 'MENU', namespace: 'default', actions });
    expect((await acl.listResources()).totalCount).toBe(4);
    expect((await acl.listResources({ namespace: 'shop' })).totalCount).toBe(3);
    expect((await acl.getResources({ namespaceCode: 'shop', page: 2, limit: 2 })).list).toHaveLength(1);
    expect((await acl.listResources({ type: 'MENU' })).list).toMatchObject([{ code: 'menu' }]);
    const codes: string[] = [];
    for await (const { code } of acl.iterateResources({ namespace: 'shop', type: 'DATA', limit: 2 })) codes.push(code);
    expect(codes.sort()).toEqual(['a', 'b', 'c']);
  });

  test('that cannot be are refused, before sending where it is plain', async () => {
    const { acl } = world.management;
    const good = { code: 'x', type: 'DATA', namespace: 'default', actions: [{ name: 'x', description: '' }] };
    for (const bad of [{ code: '' }, { actions: [] }, { namespace: '' }]) {
      await expect(acl.createResource({ ...good, ...bad })).rejects.toMatchObject(argumentError);
    }
    await expect(acl.deleteResource('x', '')).rejects.toMatchObject(argumentError);
    await expect(acl.updateResource('', { namespace: 'default' })).rejects.toMatchObject(argumentError);
    await acl.createResource(good);
    await expect(acl.createResource(good)).rejects.toMatchObject(refusal(400));
    await expect(acl.createResource({ ...good, code: 'y', type: 'THING' })).rejects.toMatchObject(refusal(400));
    await expect(acl.createResource({ ...good, namespace: 'nowhere' })).rejects.toMatchObject(refusal(404));
    await expect(acl.updateResource('nothing', { namespace: 'default' })).rejects.toMatchObject(refusal(404));
    await expect(acl.deleteResource('nothing', 'default')).rejects.toMatchObject(refusal(404));
  });
});

describe('namespaces', () => {
  test('the default one and one for each application are there; others come, change and go with all they hold', async () => {
    const { acl, roles, policies } = world.management;
    const builtIn = await acl.listNamespaces();
    expect(builtIn.list.map(({ code }) => code).sort()).toEqual([world.server.appId, 'default'].sort());
    expect(builtIn.list.find(({ code }) => code !== 'default')).toMatchObject({
      appId: world.server.appId,
      appName: 'Local application',
    });

    expect(await acl.createNamespace('shop', 'Shop', 'All we sell')).toMatchObject({
      code: 'shop',
      name: 'Shop',
      description: 'All we sell',
    });
    await books('shop');
    await roles.create('clerk', undefined, 'shop');
    expect(await acl.updateNamespace('shop', { name: 'Store', code: 'store' })).toMatchObject({
      code: 'store',
      name: 'Store',
      description: 'All we sell',
    });
    expect(await acl.getResourceByCode({ namespace: 'store', code: 'books' })).not.toBeNull();
    expect(await roles.findByCode('clerk', 'store')).not.toBeNull();
    await policies.create({ code: 'p', statements: [], namespace: 'store' });

    expect(await acl.deleteNamespace('store')).toBe(true);
    expect((await acl.listNamespaces()).total).toBe(2);
    expect(await acl.getResourceByCode({ namespace: 'store', code: 'books' })).toBeNull();
    expect(await roles.findByCode('clerk', 'store')).toBeNull();
    expect(await policies.detail('p', 'store')).toBeNull();
  });

  test('are listed page by page', async () => {
    const { acl } = world.management;
    await acl.createNamespace('shop', 'Shop');
    expect((await acl.listNamespaces(2, 2)).list).toHaveLength(1);
    const codes: string[] = [];
    for await (const { code } of acl.iterateNamespaces({ limit: 1 })) codes.push(code);
    expect(codes).toHaveLength(3);
  });

  test('keep codes with reserved characters whole', async () => {
    const { acl } = world.management;
    await acl.createNamespace(HARD_CODE, 'Hard');
    expect(await acl.updateNamespace(HARD_CODE, { description: 'Odd' })).toMatchObject({
      code: HARD_CODE,
      name: 'Hard',
      description: 'Odd',
    });
    expect(await acl.deleteNamespace(HARD_CODE)).toBe(true);
  });

  test('that are built in or taken stay as they are', async () => {
    const { acl } = world.management;
    await expect(acl.createNamespace('default', 'Mine')).rejects.toMatchObject(refusal(400));
    await expect(acl.deleteNamespace('default')).rejects.toMatchObject(refusal(400));
    await expect(acl.deleteNamespace(world.server.appId)).rejects.toMatchObject(refusal(400));
    await expect(acl.deleteNamespace('nowhere')).rejects.toMatchObject(refusal(404));
    const withoutPool = world.client({ userPoolId: undefined, appId: world.server.appId, accessToken: 'token' });
    await expect(withoutPool.acl.listNamespaces()).rejects.toMatchObject(argumentError);
  });
});

describe('randomString', () => {
  test('is as long as it is asked to be, of letters and digits that are told apart, and never the same', () => {
    const { acl } = world.management;
    expect(acl.randomString()).toMatch(/^[abcdefhijkmnprstwxyz2345678]{32}$/);
    expect(acl.randomString(200)).toHaveLength(200);
    expect(acl.randomString(0)).toBe('');
    expect(new Set(Array.from({ length: 100 }, () => acl.randomString(8))).size).toBe(100);
  });

  test('uses every letter about equally often', () => {
    const text = world.management.acl.randomString(27_000);
    const counts = new Map<string, number>();
    for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    expect(counts.size).toBe(27);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(200);
  });
});

test('an end user’s token administers nothing, but may ask about itself', async () => {
  const { id, token } = await world.user();
  const { acl } = world.client({ secret: undefined, accessToken: token });
  await expect(acl.allow(id, 'books:1', 'books:read')).rejects.toMatchObject(refusal(1001));
  await expect(acl.isAllowed(id, 'books:1', 'books:read')).rejects.toMatchObject(refusal(1001));
  expect(await acl.isActionAllowed(id, 'books:1', 'books:read')).toBe(false);
  const { id: bob } = await world.user('bob');
  await expect(acl.isActionAllowed(bob, 'books:1', 'books:read')).rejects.toMatchObject(refusal(2202));
  await expect(acl.listAuthorizedResources('USER', bob, 'default')).rejects.toMatchObject(refusal(2202));
});
