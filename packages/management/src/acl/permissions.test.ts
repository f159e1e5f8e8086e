import { describe, expect, test } from '@jest/globals';
import { refusal, useManagement } from '../../../../test/support/management.js';

const world = useManagement();

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
