import { expect, test } from '@jest/globals';
import { ApplicationType } from 'authing-js-sdk';
import { ann, apps, bob, redirectUri, type World } from './world.js';

const USER = 'USER' as const;
const appId = apps.web.id;

export function applications(world: World): void {
  test('create, list, findById, changeApplicationType, refreshApplicationSecret, delete', async () => {
    const { applications } = world.management;
    const { id, secret } = (await applications.create({
      name: 'New',
      identifier: 'new-app',
      redirectUris: [redirectUri],
    })) as unknown as { id: string; secret: string };
    expect((await applications.list({ page: 1, limit: 10 })).totalCount).toBe(5);
    expect(await applications.findById(id)).toMatchObject({ name: 'New', identifier: 'new-app' });
    await applications.changeApplicationType(id, ApplicationType.BOTH);
    expect(await applications.findById(id)).toMatchObject({ appType: 'BOTH' });
    await applications.refreshApplicationSecret(id);
    expect(((await applications.findById(id)) as unknown as { secret: string }).secret).not.toBe(secret);
    expect(await applications.delete(id)).toBe(true);
    await expect(applications.findById(id)).rejects.toMatchObject({ code: 2011 });
  });

  test('resources of an application', async () => {
    const { applications } = world.management;
    const actions = [{ name: 'read', description: '' }];
    await applications.createResource(appId, { code: 'page', type: 'MENU', actions });
    expect(await applications.listResources(appId)).toMatchObject({
      totalCount: 1,
      list: [{ code: 'page', namespace: appId }],
    });
    await applications.updateResource(appId, { code: 'page', description: 'Front' });
    expect(await applications.listResources(appId)).toMatchObject({ list: [{ description: 'Front' }] });
    expect(await applications.deleteResource(appId, 'page')).toBe(true);
    expect(await applications.listResources(appId)).toMatchObject({ totalCount: 0 });
  });

  test('roles of an application', async () => {
    const { applications } = world.management;
    await applications.createRole(appId, { code: 'editor', description: 'Edits' });
    await applications.createRole(appId, { code: 'reader' });
    expect(await applications.findRole(appId, 'editor')).toMatchObject({ description: 'Edits' });
    await applications.updateRole(appId, { code: 'editor', newCode: 'author' });
    expect((await applications.getRoles(appId)).list?.map((role) => role?.code).sort()).toEqual(['author', 'reader']);
    await applications.addUsersToRole(appId, 'author', [ann.id, bob.id]);
    expect(await applications.getUsersByRoleCode(appId, 'author')).toMatchObject({ totalCount: 2 });
    await applications.removeUsersFromRole(appId, 'author', [bob.id]);
    expect(await applications.getUsersByRoleCode(appId, 'author')).toMatchObject({
      totalCount: 1,
      list: [{ id: ann.id }],
    });
    // The same code elsewhere is another role.
    expect(await world.management.roles.findByCode('author')).toBeNull();
    await applications.deleteRole(appId, 'author');
    await applications.deleteRoles(appId, ['reader']);
    expect(await applications.getRoles(appId)).toMatchObject({ totalCount: 0 });
  });

  test('listAuthorizedResourcesByRole', async () => {
    const { applications } = world.management;
    await applications.createRole(appId, { code: 'editor' });
    await applications.createResource(appId, {
      code: 'page',
      type: 'MENU',
      actions: [{ name: 'read', description: '' }],
    });
    const opts = [{ targetType: 'ROLE' as never, targetIdentifier: 'editor', actions: ['page:read'] }];
    await world.management.acl.authorizeResource({ namespace: appId, resource: 'page', opts });
    expect(await applications.listAuthorizedResourcesByRole(appId, 'editor')).toMatchObject({
      totalCount: 1,
      list: [{ code: 'page' }],
    });
  });

  test('who may use it', async () => {
    const { applications } = world.management;
    const target = { targetType: USER, targetIdentifiers: [ann.id] };
    const app = { appId, secret: apps.web.secret };
    const login = () =>
      world
        .authing(app)
        .loginByUsername(ann.username, ann.password)
        .then(
          () => true,
          () => false,
        );
    await applications.denyAccess(appId, target);
    expect(await applications.getAccessPolicies(appId, { page: 1, limit: 10 })).toMatchObject({
      totalCount: 1,
      list: [{ targetIdentifier: ann.id }],
    });
    expect(await login()).toBe(false);
    await applications.disableAccessPolicy(appId, target);
    expect(await login()).toBe(true);
    await applications.enableAccessPolicy(appId, target);
    expect(await login()).toBe(false);
    await applications.deleteAccessPolicy(appId, target);
    await applications.updateDefaultAccessPolicy(appId, 'DENY_ALL');
    expect(await login()).toBe(false);
    await applications.allowAccess(appId, target);
    expect(await login()).toBe(true);
  });

  test('activeUsers', async () => {
    await world.authing({ appId }).loginByUsername(ann.username, ann.password);
    const active = await world.management.applications.activeUsers(appId);
    expect(active).toMatchObject({ totalCount: 1, list: [{ id: ann.id }] });
  });

  test.each(['application', 'topic'] as const)('agreements through the %s', async (way) => {
    const { applications } = world.management;
    const { agreements } = applications;
    const calls = {
      application: {
        create: applications.createAgreement,
        modify: applications.modifyAgreement,
        list: applications.listAgreement,
        sort: applications.sortAgreement,
        remove: applications.deleteAgreement,
      },
      topic: {
        create: agreements.create,
        modify: agreements.modify,
        list: agreements.list,
        sort: agreements.sort,
        remove: agreements.delete,
      },
    }[way];
    const one = await calls.create(appId, { title: 'One' } as never);
    const two = await calls.create(appId, { title: 'Two', required: false, lang: 'en-US' } as never);
    await calls.modify(appId, one.id, { title: 'First' } as never);
    await calls.sort(appId, [two.id, one.id]);
    expect((await calls.list(appId)).list).toMatchObject([
      { title: 'Two', required: false },
      { title: 'First', required: true },
    ]);
    expect(await calls.remove(appId, two.id)).toBe(true);
    expect(await calls.list(appId)).toMatchObject({ totalCount: 1 });
  });

  test('applicationTenants', async () => {
    const { id } = await world.management.tenant.create({ name: 'Acme', appIds: appId });
    expect(await world.management.applications.applicationTenants(appId)).toMatchObject({
      tenants: [{ id, name: 'Acme' }],
    });
  });
}
