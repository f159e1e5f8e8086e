import { describe, expect, test } from '@jest/globals';
import { refusal, useManagement } from '../../../../test/support/management.js';

const world = useManagement();

async function people(count: number): Promise<void> {
  for (let n = 1; n <= count; n++)
    await world.server.signIn({ username: `user${n}`, nickname: n % 2 ? 'odd' : 'even' });
}
const names = (users: { username?: string | null }[]) => users.map(({ username }) => username);

describe('list', () => {
  test('gives ten, newest first, and pages as told', async () => {
    await people(12);
    const { users } = world.management;
    const first = await users.list();
    expect(first.totalCount).toBe(12);
    expect(names(first.list)).toEqual(Array.from({ length: 10 }, (_, n) => `user${12 - n}`));
    expect(names((await users.list(2)).list)).toEqual(['user2', 'user1']);
    expect(names((await users.list(3, 5)).list)).toEqual(['user2', 'user1']);
    expect(world.sent('users').variables).toMatchObject({ page: 3, limit: 5, excludeUsersInOrg: false });
    expect(names((await users.list(1, 2, { sortBy: 'CREATEDAT_ASC' })).list)).toEqual(['user1', 'user2']);
    expect(first.list[0]).toMatchObject({ identities: [] });
    expect(first.list[0]).not.toHaveProperty('customData');
  });

  test('gives custom data where asked for', async () => {
    const { id } = await world.user();
    await world.management.udf.set('USER', 'vip', 'BOOLEAN', 'VIP');
    await world.management.users.setUdfValue(id, { vip: false });
    const { list } = await world.management.users.list(1, 10, { withCustomData: true });
    expect(list).toMatchObject([{ id, customData: { vip: false } }]);
  });

  test('leaves out members of organisations where asked for', async () => {
    const ada = await world.user('ada');
    await world.user('bob');
    const org = await world.management.org.create('Acme');
    await world.management.org.addMembers(org.rootNode!.id, [ada.id]);
    const outside = await world.management.users.list(1, 10, { excludeUsersInOrg: true });
    expect(outside.totalCount).toBe(1);
    expect(names(outside.list)).toEqual(['bob']);
  });
});

describe('iterate', () => {
  test('walks all users in order with one page in memory at a time', async () => {
    await people(7);
    const { users } = world.management;
    const seen: unknown[] = [];
    for await (const { username } of users.iterate({ limit: 3, sortBy: 'CREATEDAT_ASC' })) seen.push(username);
    expect(seen).toEqual(['user1', 'user2', 'user3', 'user4', 'user5', 'user6', 'user7']);
    const sizes: number[] = [];
    for await (const page of users.iterate({ limit: 3 }).pages()) sizes.push(page.length);
    expect(sizes).toEqual([3, 3, 1]);
  });

  test('stops asking on break and on an aborted signal', async () => {
    await people(5);
    for await (const _ of world.management.users.iterate({ limit: 1 })) break;
    expect(world.server.requests.list('users')).toHaveLength(1);
    const controller = new AbortController();
    const { users } = world.management.with({ signal: controller.signal });
    const walk = async () => {
      for await (const _ of users.iterate({ limit: 1 })) controller.abort();
    };
    await expect(walk()).rejects.toMatchObject({ kind: 'aborted', operation: 'users' });
    expect(world.server.requests.list('users')).toHaveLength(2);
  });

  test('ends with the error of the page that fails', async () => {
    await people(3);
    const seen: unknown[] = [];
    const walk = async () => {
      for await (const { username } of world.management.users.iterate({ limit: 1 })) {
        seen.push(username);
        world.server.faults.next('users', { code: 1000 });
      }
    };
    await expect(walk()).rejects.toMatchObject(refusal(1000));
    expect(seen).toEqual(['user3']);
  });
});

describe('search', () => {
  test('finds part of a text in the usual fields, or in those named', async () => {
    await people(4);
    const { users } = world.management;
    expect(names((await users.search('EVEN')).list)).toEqual(['user4', 'user2']);
    expect(await users.search('even', { fields: ['username'] })).toEqual({ totalCount: 0, list: [] });
    expect(names((await users.search('user', { page: 2, limit: 3 })).list)).toEqual(['user1']);
    expect((await users.search('100%')).totalCount).toBe(0);
    expect((await users.search('user1', { withCustomData: true })).list).toMatchObject([{ customData: {} }]);
    const all: unknown[] = [];
    for await (const { username } of users.iterateSearch('odd', { limit: 1 })) all.push(username);
    expect(all).toEqual(['user3', 'user1']);
    await expect(users.search('x', { fields: ['passwordHash'] })).rejects.toMatchObject(refusal(400));
  });

  test('is limited to roles, groups and departments', async () => {
    await people(4);
    const { users, roles, groups, org } = world.management;
    const idOf = async (username: string) => (await users.find({ username }))!.id;
    await roles.create('admin', undefined, 'default');
    await roles.addUsers('admin', [await idOf('user4')]);
    await groups.create('staff', 'Staff');
    await groups.addUsers('staff', [await idOf('user3')]);
    const acme = await org.create('Acme');
    const node = await org.addNode(acme.id!, acme.rootNode!.id, { name: 'Research', code: 'research' });
    await org.addMembers(node.id, [await idOf('user2')]);
    expect(names((await users.search('user', { roleOpts: [{ code: 'admin' }] })).list)).toEqual(['user4']);
    expect(names((await users.search('user', { groupOpts: [{ code: 'staff' }] })).list)).toEqual(['user3']);
    const departmentId = acme.rootNode!.id;
    expect((await users.search('user', { departmentOpts: [{ departmentId }] })).totalCount).toBe(0);
    const deep = await users.search('user', { departmentOpts: [{ departmentId, includeChildrenDepartments: true }] });
    expect(names(deep.list)).toEqual(['user2']);
  });
});

describe('filter', () => {
  test('passes the conditions on as they are and pages', async () => {
    await people(3);
    const { users } = world.management;
    const filter = [{ field: 'nickname', operator: 'EQUAL', value: 'odd' }];
    expect(names((await users.filter({ filter })).list)).toEqual(['user3', 'user1']);
    expect(world.sent('POST /api/v2/users/filter').body).toEqual({ filter });
    expect((await users.filter()).totalCount).toBe(3);
    const all: unknown[] = [];
    for await (const { username } of users.iterateFilter({ filter, limit: 1 })) all.push(username);
    expect(all).toEqual(['user3', 'user1']);
    await expect(users.filter({ filter: [{ field: 'nickname', operator: 'SOUNDS_LIKE' }] })).rejects.toMatchObject(
      refusal(400),
    );
  });
});
