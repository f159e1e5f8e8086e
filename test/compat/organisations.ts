import { expect, test } from '@jest/globals';
import { PolicyEffect } from 'authing-js-sdk';
import { ann, bob, type World } from './world.js';

export function organisations(world: World): void {
  const acme = async () => {
    const { org } = world.management;
    const { id, rootNode } = await org.create('Acme', 'Makes things', 'acme');
    const sales = await org.addNode(id, rootNode.id, { name: 'Sales', code: 'sales' });
    const lab = await org.addNode(id, rootNode.id, { name: 'Lab', code: 'lab' });
    return { id, rootNode, sales, lab };
  };

  test('organisations: create, list, find, delete', async () => {
    const { org } = world.management;
    const { id, rootNode } = await acme();
    expect((await org.list()).list).toMatchObject([{ id, tree: { id: rootNode.id, children: [{}, {}] } }]);
    expect(await org.getAllOrgs()).toMatchObject({ totalCount: 1, list: [{ id }] });
    expect((await org.findById(id)).tree.children).toMatchObject([{ name: 'Sales' }, { name: 'Lab' }]);
    expect(await org.rootNode(id)).toMatchObject({ id: rootNode.id, name: 'Acme' });
    expect(await org.isRootNode(id, rootNode.id)).toBe(true);
    await org.deleteById(id);
    expect((await org.list()).totalCount).toBe(0);
  });

  test('nodes: read, change, search, move, delete', async () => {
    const { org } = world.management;
    const { id, rootNode, sales, lab } = await acme();
    expect(await org.getNodeById(sales.id)).toMatchObject({ name: 'Sales' });
    expect(await org.getNodeByCode(id, 'lab')).toMatchObject({ id: lab.id });
    expect(await org.updateNode(lab.id, { name: 'Laboratory' })).toMatchObject({ name: 'Laboratory' });
    expect(await org.searchNodes('Labor')).toMatchObject([{ id: lab.id }]);
    const moved = await org.moveNode(id, lab.id, sales.id);
    expect(moved.tree.children).toMatchObject([{ id: sales.id, children: [{ id: lab.id }] }]);
    expect(await org.listChildren(sales.id)).toMatchObject([{ id: lab.id }]);
    await org.deleteNode(id, lab.id);
    expect(await org.listChildren(sales.id)).toEqual([]);
    expect(await org.isRootNode(id, sales.id)).toBe(false);
    expect(rootNode.root).toBe(true);
  });

  test('members: add, list, move, main department, remove', async () => {
    const { org } = world.management;
    const { rootNode, sales, lab } = await acme();
    await org.addMembers(sales.id, [ann.id, bob.id]);
    expect(await org.listMembers(sales.id)).toMatchObject({ totalCount: 2 });
    expect(await org.listMembers(rootNode.id, { includeChildrenNodes: true, page: 1, limit: 10 })).toMatchObject({
      totalCount: 2,
    });
    await org.moveMembers({ userIds: [bob.id], sourceNodeId: sales.id, targetNodeId: lab.id });
    expect(await org.listMembers(lab.id)).toMatchObject({ totalCount: 1, list: [{ id: bob.id }] });
    await org.setMainDepartment(ann.id, sales.id);
    const departments = await world.management.users.listDepartment(ann.id);
    expect(departments.list).toMatchObject([{ isMainDepartment: true }]);
    await org.removeMembers(sales.id, [ann.id]);
    expect(await org.listMembers(sales.id)).toMatchObject({ totalCount: 0 });
  });

  test('importByJson, exportByOrgId and exportAll', async () => {
    const { org } = world.management;
    await org.importByJson({ name: 'Imported', code: 'imported', children: [{ name: 'Part', code: 'part' }] });
    const [{ id } = { id: '' }] = (await org.list()).list as { id: string }[];
    expect(await org.exportByOrgId(id)).toMatchObject({ name: 'Imported', children: [{ name: 'Part' }] });
    expect(await org.exportAll()).toMatchObject([{ name: 'Imported' }]);
  });

  test('startSync fetches an address book', async () => {
    const { org, users } = world.management;
    expect(await org.startSync({ providerType: 'ad', adConnectorId: 'c-1' })).toBe(true);
    expect(await users.exists({ username: 'ad-user' })).toBe(true);
    expect((await org.list()).totalCount).toBe(1);
  });

  test('getOrgByTenantId', async () => {
    const { org, tenant } = world.management;
    const { id: tenantId } = await tenant.create({ name: 'Acme', appIds: world.server.appId });
    const { id } = await org.create('Acme', undefined, undefined, tenantId);
    expect(await org.getOrgByTenantId(tenantId)).toMatchObject({ id });
  });

  test('what a department may: by id and by code', async () => {
    const { org, policies } = world.management;
    const { id, sales } = await acme();
    const statements = [{ resource: 'book:*', actions: ['book:read'], effect: PolicyEffect.Allow }];
    await policies.create({ code: 'read-books', statements } as never);
    await policies.addAssignments(['read-books'], 'ORG' as never, [sales.id]);
    const expected = { totalCount: 1, list: [{ code: 'book:*', actions: ['book:read'] }] };
    expect(await org.listAuthorizedResourcesByNodeId(sales.id, 'default')).toMatchObject(expected);
    expect(await org.listAuthorizedResourcesByNodeCode(id, 'sales', 'default')).toMatchObject(expected);
  });
}
