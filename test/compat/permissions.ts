import { expect, test } from '@jest/globals';
import { PolicyEffect } from 'authing-js-sdk';
import { ann, bob, type World } from './world.js';

const USER = 'USER' as never;
const DATA = 'DATA' as never;
const namespace = 'default';
const reading = {
  code: 'read-books',
  statements: [{ resource: 'book:*', actions: ['book:read'], effect: PolicyEffect.Allow }],
};

export function permissions(world: World): void {
  const book = () =>
    world.management.acl.createResource({
      namespace,
      code: 'book',
      type: DATA,
      actions: ['read', 'write'].map((name) => ({ name, description: '' })),
    });
  const may = (userId: string, action: string) => world.management.acl.isAllowed(userId, 'book:1', `book:${action}`);

  test('policies: create, list, update, delete', async () => {
    const { policies } = world.management;
    await policies.create(reading as never);
    expect(await policies.detail('read-books')).toMatchObject({ statements: [{ resource: 'book:*' }] });
    await policies.update('read-books', { newCode: 'readers', description: 'Reads' });
    expect(await policies.list()).toMatchObject({
      totalCount: 2,
      list: [{ code: 'readers', description: 'Reads' }, { code: 'AdministratorAccess' }],
    });
    await policies.create({ ...reading, code: 'other' } as never);
    await policies.delete('readers');
    await policies.deleteMany(['other']);
    expect((await policies.list()).totalCount).toBe(1);
  });

  test('assignments: add, disable, enable, remove; each decides what is allowed', async () => {
    const { policies } = world.management;
    await policies.create(reading as never);
    expect(await may(ann.id, 'read')).toBe(false);
    await policies.addAssignments(['read-books'], USER, [ann.id]);
    expect(await policies.listAssignments({ code: 'read-books' })).toMatchObject({
      totalCount: 1,
      list: [{ targetIdentifier: ann.id }],
    });
    expect([await may(ann.id, 'read'), await may(ann.id, 'write'), await may(bob.id, 'read')]).toEqual([
      true,
      false,
      false,
    ]);
    await policies.disableAssignment('read-books', USER, ann.id);
    expect(await may(ann.id, 'read')).toBe(false);
    await policies.enableAssignment('read-books', USER, ann.id);
    expect(await may(ann.id, 'read')).toBe(true);
    expect(await world.management.acl.getPoliciesAssignmentsCondition(namespace, 'read-books', 'USER')).toMatchObject({
      [ann.id]: { enabled: true },
    });
    await policies.removeAssignments(['read-books'], USER, [ann.id]);
    expect(await may(ann.id, 'read')).toBe(false);
  });

  test('resources: create, list, read, update, delete', async () => {
    const { acl } = world.management;
    const { id } = (await book()) as { id: string };
    expect(await acl.listResources({ namespace })).toMatchObject({ totalCount: 1, list: [{ code: 'book' }] });
    expect(await acl.getResources({ namespace, type: 'API' as never })).toMatchObject({ totalCount: 0 });
    expect(await acl.getResourceById(id)).toMatchObject({ code: 'book' });
    expect(await acl.getResourceByCode({ namespace, code: 'book' })).toMatchObject({ id });
    await acl.updateResource('book', { namespace, description: 'Paper' } as never);
    expect(await acl.getResourceById(id)).toMatchObject({ description: 'Paper' });
    expect(await acl.deleteResource('book', namespace)).toBe(true);
    expect(await acl.getResourceById(id)).toBeNull();
  });

  test('grants: allow, authorizeResource, getAuthorizedTargets, revokeResource', async () => {
    const { acl } = world.management;
    await book();
    await acl.allow(ann.id, 'book', 'book:read', namespace);
    expect(await acl.isAllowed(ann.id, 'book', 'book:read')).toBe(true);
    const opts = [{ targetType: USER, targetIdentifier: bob.id, actions: ['book:write'] }];
    await acl.authorizeResource({ namespace, resource: 'book', opts });
    expect(await acl.isAllowed(bob.id, 'book', 'book:write')).toBe(true);
    expect(await acl.listAuthorizedResources(USER, bob.id, namespace)).toMatchObject({
      totalCount: 1,
      list: [{ code: 'book' }],
    });
    const targets = await acl.getAuthorizedTargets({
      namespace,
      resource: 'book',
      resourceType: 'DATA',
      targetType: 'USER',
    });
    expect(targets.list?.map(({ targetIdentifier }) => targetIdentifier).sort()).toEqual([ann.id, bob.id]);
    await acl.revokeResource({ namespace, resource: 'book', opts: [{ targetType: USER, targetIdentifier: bob.id }] });
    expect(await acl.isAllowed(bob.id, 'book', 'book:write')).toBe(false);
  });

  test('grants for many: authorizeResources, listAuthorizedResourcesBatch, revokeResources', async () => {
    const { acl } = world.management;
    await book();
    const opts = [
      {
        targetType: USER,
        targetIdentifiers: [ann.id, bob.id],
        resources: [{ code: 'book', resourceType: DATA, actions: ['book:read'] }],
      },
    ];
    expect(await acl.authorizeResources({ namespace, opts } as never)).toBe(true);
    expect(await may(bob.id, 'read')).toBe(false);
    expect(await acl.isAllowed(bob.id, 'book', 'book:read')).toBe(true);
    const targets = [ann.id, bob.id].map((targetIdentifier) => ({ targetType: USER, targetIdentifier }));
    const batch = await acl.listAuthorizedResourcesBatch({ namespace, targets } as never);
    expect(JSON.stringify(batch).match(/"book"/g)).toHaveLength(2);
    expect(await acl.revokeResources({ namespace, opts } as never)).toBe(true);
    expect(await acl.isAllowed(bob.id, 'book', 'book:read')).toBe(false);
  });

  test('namespaces: create, list, update, delete; they keep resources apart', async () => {
    const { acl } = world.management;
    await acl.createNamespace('shop', 'Shop', 'Sells');
    const names = async () => (await acl.listNamespaces(1, 50)).list.map(({ code }) => code);
    expect(await names()).toContain('shop');
    await acl.createResource({
      namespace: 'shop',
      code: 'book',
      type: DATA,
      actions: [{ name: 'read', description: '' }],
    });
    expect(await acl.listResources({ namespace })).toMatchObject({ totalCount: 0 });
    expect(await acl.updateNamespace('shop', { name: 'Store' })).toMatchObject({ code: 'shop', name: 'Store' });
    expect(await acl.deleteNamespace('shop')).toBe(true);
    expect(await names()).not.toContain('shop');
  });

  test('key pairs of an application', async () => {
    const { acl } = world.management;
    const { appId } = world.server;
    const { id, secret } = await acl.createProgrammaticAccessAccount(appId, { tokenLifetime: 60, remarks: 'job' });
    expect(await acl.programmaticAccessAccountList(appId)).toMatchObject({
      totalCount: 1,
      list: [{ id, remarks: 'job' }],
    });
    expect(await acl.disableProgrammaticAccessAccount(id)).toMatchObject({ enabled: false });
    expect(await acl.enableProgrammaticAccessAccount(id)).toMatchObject({ enabled: true });
    const renewed = await acl.refreshProgrammaticAccessAccountSecret(id);
    expect(renewed.secret).not.toBe(secret);
    await acl.refreshProgrammaticAccessAccountSecret(id, 'a secret of my own');
    expect((await acl.programmaticAccessAccountList(appId)).list[0]?.secret).toBe('a secret of my own');
    expect(await acl.deleteProgrammaticAccessAccount(id)).toBe(true);
    expect((await acl.programmaticAccessAccountList(appId)).totalCount).toBe(0);
  });

  test('who may use an application: allow, deny, disable, enable, remove, the rule for all others', async () => {
    const { acl } = world.management;
    const { appId } = world.server;
    const policy = { appId, targetType: USER, targetIdentifiers: [ann.id], inheritByChildren: false };
    const login = () =>
      world
        .authing()
        .loginByUsername(ann.username, ann.password)
        .then(
          () => true,
          () => false,
        );
    await acl.denyAccessApplication(policy);
    expect(await acl.getApplicationAccessPolicies({ appId, page: 1, limit: 10 } as never)).toMatchObject({
      totalCount: 1,
    });
    expect(await login()).toBe(false);
    await acl.disableApplicationAccessPolicy(policy);
    expect(await login()).toBe(true);
    await acl.enableApplicationAccessPolicy(policy);
    expect(await login()).toBe(false);
    await acl.deleteApplicationAccessPolicy(policy);
    expect(await login()).toBe(true);
    await acl.updateDefaultApplicationAccessPolicy({ appId, defaultStrategy: 'DENY_ALL' });
    expect(await login()).toBe(false);
    await acl.allowAccessApplication(policy);
    expect(await login()).toBe(true);
  });
}
