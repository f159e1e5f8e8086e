import { describe, expect, test } from '@jest/globals';
import { refusal, useManagement } from '../../../../test/support/management.js';

const world = useManagement();

/** `Acme > Web`, and two users. */
async function acme() {
  const { org } = world.management;
  const { id: orgId, rootNode } = await org.create('Acme');
  const web = await org.addNode(orgId, rootNode.id, { name: 'Web', code: 'web' });
  const [ada, bob] = [(await world.user('ada')).id, (await world.user('bob')).id];
  return { orgId, root: rootNode, web, ada, bob };
}

const idsOf = ({ list }: { list: { id: string }[] }) => list.map(({ id }) => id).sort();

describe('members of a node', () => {
  test('come, are listed page by page, and go', async () => {
    const { org } = world.management;
    const { orgId, web, ada, bob } = await acme();
    expect(idsOf(await org.addMembers(web.id, [ada, bob]))).toEqual([ada, bob].sort());
    expect(await org.listMembers(web.id)).toMatchObject({ totalCount: 2 });
    expect(await org.listMembers(web.id, { page: 2, limit: 1 })).toMatchObject({ totalCount: 2, list: [{ id: ada }] });
    expect(idsOf(await org.listMembersByNodeCode(orgId, 'web'))).toEqual([ada, bob].sort());
    const seen: string[] = [];
    for await (const { id } of org.iterateMembers(web.id, { limit: 1 })) seen.push(id);
    expect(seen.sort()).toEqual([ada, bob].sort());

    expect(idsOf(await org.removeMembers(web.id, [ada]))).toEqual([bob]);
    expect(await org.updateNode(web.id, { name: 'Web' })).toMatchObject({ users: { totalCount: 1 } });
  });

  test('of the nodes below count when asked for, each once', async () => {
    const { org } = world.management;
    const { root, web, ada, bob } = await acme();
    await org.addMembers(web.id, [ada, bob]);
    await org.addMembers(root.id, [ada]);
    expect(idsOf(await org.listMembers(root.id))).toEqual([ada]);
    expect(await org.listMembers(root.id, { includeChildrenNodes: true })).toMatchObject({ totalCount: 2 });
    const seen: string[] = [];
    for await (const { id } of org.iterateMembers(root.id, { includeChildrenNodes: true, limit: 1 })) seen.push(id);
    expect(seen.sort()).toEqual([ada, bob].sort());
  });

  test('move from one node to another', async () => {
    const { org } = world.management;
    const { root, web, ada, bob } = await acme();
    await org.addMembers(web.id, [ada]);
    expect(await org.moveMembers({ userIds: [ada, bob], sourceNodeId: web.id, targetNodeId: root.id })).toBe(true);
    expect(await org.listMembers(web.id)).toEqual({ totalCount: 0, list: [] });
    expect(idsOf(await org.listMembers(root.id))).toEqual([ada]);
  });

  test('can be told to lead', async () => {
    const { org } = world.management;
    const { web, ada } = await acme();
    await org.addMembers(web.id, [ada], { isLeader: true });
    expect(world.sent('addMember').variables).toEqual({ nodeId: web.id, userIds: [ada], isLeader: true });
    expect(idsOf(await org.addMembers(web.id, [ada]))).toEqual([ada]);
  });

  test('leave with their account', async () => {
    const { org, users } = world.management;
    const { web, ada, bob } = await acme();
    await org.addMembers(web.id, [ada, bob]);
    await users.delete(ada);
    expect(idsOf(await org.listMembers(web.id))).toEqual([bob]);
  });

  test('need a node and an account', async () => {
    const { org } = world.management;
    const { orgId, web, ada } = await acme();
    await expect(org.listMembers('nothing')).rejects.toMatchObject(refusal(404));
    await expect(org.listMembersByNodeCode(orgId, 'nothing')).rejects.toMatchObject(refusal(404));
    await expect(org.addMembers('nothing', [ada])).rejects.toMatchObject(refusal(404));
    await expect(org.addMembers(web.id, [ada, 'nobody'])).rejects.toMatchObject(refusal(2004));
    expect(await org.listMembers(web.id)).toEqual({ totalCount: 0, list: [] });
  });
});

test('a main department is one of the departments of the user', async () => {
  const { org, users } = world.management;
  const { web, root, ada } = await acme();
  await org.addMembers(web.id, [ada]);
  expect(await org.setMainDepartment(ada, web.id)).toMatchObject({ code: 200 });
  expect(await users.detail(ada)).toMatchObject({ mainDepartmentId: web.id, mainDepartmentCode: 'web' });
  expect(await users.listDepartment(ada)).toMatchObject({
    totalCount: 1,
    list: [{ department: { id: web.id, name: 'Web' }, isMainDepartment: true }],
  });
  await expect(org.setMainDepartment(ada, root.id)).rejects.toMatchObject(refusal(400));
  await expect(org.setMainDepartment('nobody', web.id)).rejects.toMatchObject(refusal(2004));
});

test('a user knows the way to each of their departments', async () => {
  const { org, users } = world.management;
  const { web, root, ada } = await acme();
  await org.addMembers(web.id, [ada]);
  expect(await users.listOrgs(ada)).toMatchObject([
    [
      { id: root.id, type: 'Organization' },
      { id: web.id, type: 'Department' },
    ],
  ]);
});
