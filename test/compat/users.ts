import { expect, test } from '@jest/globals';
import { ann, bob, type World } from './world.js';

export function users(world: World): void {
  const ids = ({ list }: { list: unknown[] }) => list.map((item) => (item as { id: string }).id);

  test('create, detail, update, delete: each is seen by the next', async () => {
    const { users } = world.management;
    const { id } = await users.create({ username: 'cy', password: 'secret-3', nickname: 'Cy' });
    expect(await users.detail(id)).toMatchObject({ username: 'cy', nickname: 'Cy' });
    expect(await users.update(id, { nickname: 'Cyan', password: 'secret-4' })).toMatchObject({ nickname: 'Cyan' });
    expect((await world.authing().loginByUsername('cy', 'secret-4')).id).toBe(id);
    expect(await users.delete(id)).toMatchObject({ code: 200 });
    await expect(users.detail(id)).rejects.toMatchObject({ code: 2004 });
    await expect(users.create({ username: 'ann' })).rejects.toMatchObject({ code: expect.any(Number) });
  });

  test('exists, find, search, batch, filter', async () => {
    const { users } = world.management;
    expect(await users.exists({ username: 'ann' })).toBe(true);
    expect(await users.exists({ username: 'nobody' })).toBe(false);
    expect((await users.find({ email: ann.email })).id).toBe(ann.id);
    expect(await users.find({ username: 'nobody' })).toBeNull();
    expect(ids(await users.search('ann@'))).toEqual([ann.id]);
    expect(ids({ list: await users.batch([bob.id, ann.id]) }).sort()).toEqual([ann.id, bob.id]);
    const byName = await users.batch(['bob'], { queryField: 'username' as never });
    expect(ids({ list: byName })).toEqual([bob.id]);
    expect(ids(await users.filter({ filter: [{ field: 'username', operator: 'EQUAL', value: 'bob' }] }))).toEqual([
      bob.id,
    ]);
  });

  test('list by pages, and those who were archived', async () => {
    const { users } = world.management;
    const pages = [await users.list(1, 3), await users.list(2, 3)];
    expect(pages.map(({ totalCount }) => totalCount)).toEqual([4, 4]);
    expect(new Set(pages.flatMap(ids)).size).toBe(4);
    await users.deleteMany([bob.id]);
    expect((await users.list()).totalCount).toBe(3);
    expect(ids(await users.listArchivedUsers())).toEqual([bob.id]);
  });

  test('groups of a user', async () => {
    const { users, groups } = world.management;
    await groups.create('staff', 'Staff');
    await users.addGroup(ann.id, 'staff');
    expect(await users.listGroups(ann.id)).toMatchObject({ totalCount: 1, list: [{ code: 'staff' }] });
    await users.removeGroup(ann.id, 'staff');
    expect(await users.listGroups(ann.id)).toMatchObject({ totalCount: 0 });
  });

  test('roles of a user', async () => {
    const { users, roles } = world.management;
    await roles.create('editor');
    await users.addRoles(ann.id, ['editor']);
    expect(await users.listRoles(ann.id)).toMatchObject({ totalCount: 1, list: [{ code: 'editor' }] });
    expect(await users.hasRole(ann.id, 'editor')).toBe(true);
    await users.removeRoles(ann.id, ['editor']);
    expect(await users.hasRole(ann.id, 'editor')).toBe(false);
  });

  test('departments and organisations of a user', async () => {
    const { users, org } = world.management;
    const { rootNode } = await org.create('Acme');
    await org.addMembers(rootNode.id, [ann.id]);
    expect(await users.listOrgs(ann.id)).toMatchObject([[{ name: 'Acme' }]]);
    expect(await users.listDepartment(ann.id)).toMatchObject({
      totalCount: 1,
      list: [{ department: { name: 'Acme' } }],
    });
  });

  test('listAuthorizedResources', async () => {
    const { users, acl } = world.management;
    await acl.createResource({
      namespace: 'default',
      code: 'book',
      type: 'DATA' as never,
      actions: [{ name: 'read', description: '' }],
    });
    await acl.allow(ann.id, 'book', 'book:read', 'default');
    const { totalCount, list } = await users.listAuthorizedResources(ann.id, 'default');
    expect([totalCount, list]).toMatchObject([1, [{ code: 'book', type: 'DATA', actions: ['book:read'] }]]);
  });

  test('custom data: one user, many users, removal', async () => {
    const { users } = world.management;
    await users.setUdfValue(ann.id, { age: 1, motto: 'a' });
    await users.setUdfValueBatch([{ userId: bob.id, data: { age: 2, active: false } }]);
    expect(await users.getUdfValue(ann.id)).toEqual({ age: 1, motto: 'a' });
    expect(await users.getUdfValueBatch([ann.id, bob.id])).toEqual({
      [ann.id]: { age: 1, motto: 'a' },
      [bob.id]: { age: 2, active: false },
    });
    await users.removeUdfValue(ann.id, 'age');
    expect(await users.getUdfValue(ann.id)).toEqual({ motto: 'a' });
    expect((await users.detail(bob.id, { withCustomData: true })).customData).toEqual({ age: 2, active: false });
  });

  test('sessions: refreshToken, checkLoginStatus, logout, kick', async () => {
    const { users } = world.management;
    expect(await users.checkLoginStatus(ann.id)).toEqual({ isLogin: false });
    const { token } = await users.refreshToken(ann.id);
    const authing = world.authing({ token: token as string });
    expect((await authing.getCurrentUser())?.id).toBe(ann.id);
    expect(await users.checkLoginStatus(ann.id)).toMatchObject({ isLogin: true, user: { id: ann.id } });
    await users.logout({ userId: ann.id });
    expect(await authing.getCurrentUser()).toBeNull();
    const other = await world.signedIn(bob);
    await users.kick([bob.id]);
    expect(await other.getCurrentUser()).toBeNull();
  });

  test('sendFirstLoginVerifyEmail', async () => {
    const { appId } = world.server;
    expect(await world.management.users.sendFirstLoginVerifyEmail({ appId, userId: ann.id })).toBe(true);
    expect(world.server.outbox.last({ email: ann.email })).toMatchObject({ scene: 'FIRST_EMAIL_LOGIN_VERIFY' });
  });

  test('linkIdentity and unlinkIdentity', async () => {
    const { users } = world.management;
    const link = { userId: ann.id, isSocial: true, identifier: 'github', extIdpId: 'idp-1' };
    expect(await users.linkIdentity({ ...link, userIdInIdp: 'g-1' })).toMatchObject({ code: 200 });
    const found = await users.find({ identity: { provider: 'github', userIdInIdp: 'g-1' } });
    expect(found.id).toBe(ann.id);
    expect(await users.unlinkIdentity(link)).toMatchObject({ code: 200 });
    // 4.x hands this failure out as an answer.
    expect(await users.unlinkIdentity(link)).toMatchObject({ code: 2216 });
  });

  test('resignUser and resignUserBatch keep people out', async () => {
    const { users } = world.management;
    await users.resignUser(ann.id);
    await users.resignUserBatch([bob.id]);
    expect(await users.detail(ann.id)).toMatchObject({ status: 'Resigned' });
    const login = world.authing().loginByUsername(bob.username, bob.password);
    await expect(login).rejects.toMatchObject({ code: 2005 });
  });

  test('numbers and actions: who logged in', async () => {
    const { users, statistics, userAction } = world.management;
    const { appId } = world.server;
    await world.authing().loginByUsername(ann.username, ann.password);
    await users.setUdfValue(ann.id, { age: 1 });
    expect(await users.getApplicationLoginUserNum({ appId })).toBe(1);
    expect(await users.getUdfFieldUserNum({ appId, definedFieldKey: 'age' })).toBe(1);
    expect(await users.getUdfFieldUserNum({ appId, definedFieldKey: 'motto' })).toBe(0);
    const options = { userIds: [ann.id], operationNames: ['login'], appIds: [appId], excludeNonAppRecords: true };
    expect(await users.listUserActions(options)).toMatchObject({
      totalCount: 1,
      list: [{ userId: ann.id, operationName: 'login', appId, clientIp: '127.0.0.1' }],
    });
    expect((await statistics.listUserActions({ userId: ann.id, eventType: 'login' })).totalCount).toBe(1);
    expect((await statistics.listUserActions({ userId: bob.id })).totalCount).toBe(0);
    expect((await userAction.list()).totalCount).toBe(1);
    const audit = await statistics.listAuditLogs();
    expect(audit.list[0]).toMatchObject({ eventResultCode: '200' });
  });

  test('principal of a user', async () => {
    const { principal } = world.management;
    expect(await principal.detail(ann.id)).toBeNull();
    await principal.authenticate(ann.id, { type: 'P', name: 'Ann', idCard: '1234', bankCard: '622' } as never);
    expect(await principal.detail(ann.id)).toMatchObject({ principalName: 'Ann' });
  });

  test('getUserTenants', async () => {
    const { users, tenant } = world.management;
    const { id } = await tenant.create({ name: 'Acme', appIds: world.server.appId });
    await tenant.addMembers(id, [ann.id]);
    expect(await users.getUserTenants(ann.id)).toMatchObject([{ id, name: 'Acme' }]);
  });
}
