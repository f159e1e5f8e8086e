import { describe, expect, test } from '@jest/globals';
import { argumentError, refusal, useManagement } from '../../../../test/support/management.js';

const world = useManagement();

/** An organisation with two departments: `Acme > Engineering > Web`. */
async function acme() {
  const { org } = world.management;
  const { id, rootNode } = await org.create('Acme', 'Makes everything', 'acme');
  const engineering = await org.addNode(id, rootNode.id, { name: 'Engineering', code: 'eng' });
  const web = await org.addNode(id, engineering.id, { name: 'Web', code: 'web' });
  return { orgId: id, root: rootNode, engineering, web };
}

describe('organisations', () => {
  test('begin with one node, are found with their tree, and are deleted whole', async () => {
    const { org } = world.management;
    const created = await org.create('Acme', 'Makes everything', 'acme');
    expect(created.nodes).toEqual([created.rootNode]);
    expect(created.rootNode).toMatchObject({
      name: 'Acme',
      description: 'Makes everything',
      code: 'acme',
      root: true,
      depth: 0,
      children: [],
    });
    expect(await org.create('Bare')).toMatchObject({ rootNode: { code: null, description: null } });

    expect((await org.findById(created.id)).tree).toEqual({ ...created.rootNode, children: [] });
    expect(await org.deleteById(created.id)).toMatchObject({ code: 200 });
    await expect(org.findById(created.id)).rejects.toMatchObject(refusal(404));
    await expect(org.deleteById(created.id)).rejects.toMatchObject(refusal(404));
    expect(await org.getNodeById(created.rootNode.id)).toBeNull();
    await expect(org.create('')).rejects.toMatchObject(refusal(400));
  });

  test('are listed page by page, with trees or without nodes', async () => {
    const { org } = world.management;
    for (const name of ['One', 'Two', 'Three']) await org.create(name, undefined, name.toLowerCase());
    const { totalCount, list } = await org.list();
    expect(totalCount).toBe(3);
    expect(list.map(({ tree }) => tree.name).sort()).toEqual(['One', 'Three', 'Two']);
    expect((await org.list(2, 2)).list).toHaveLength(1);

    const page = await org.getAllOrgs(1, 2);
    expect(page).toMatchObject({ totalCount: 3 });
    expect(page.list).toHaveLength(2);
    expect(Object.keys(page.list[0]!)).toEqual(
      expect.arrayContaining(['id', 'name', 'code', 'rootNodeId', 'createdAt']),
    );

    const names: unknown[] = [];
    for await (const { name } of org.iterateAllOrgs({ limit: 2 })) names.push(name);
    const trees: string[] = [];
    for await (const { tree } of org.iterate({ limit: 1 })) trees.push(tree.name);
    expect(names.sort()).toEqual(trees.sort());
    expect(trees).toHaveLength(3);
  });

  test('may belong to a tenant', async () => {
    const { org, tenant } = world.management;
    const { id } = await tenant.create({ name: 'North', appIds: world.server.appId });
    const created = await org.create('Acme', undefined, undefined, id);
    expect(await org.getOrgByTenantId(id)).toMatchObject({ id: created.id, name: 'Acme', tenantId: id });
    await expect(org.getOrgByTenantId('a&tenant_id=b')).rejects.toMatchObject(refusal(404));
    expect(world.sent('GET /api/v2/orgs/by-tenant').query).toEqual({ tenant_id: 'a&tenant_id=b' });
  });
});

describe('nodes', () => {
  test('know their way from the top and what is directly below', async () => {
    const { org } = world.management;
    const { orgId, root, engineering, web } = await acme();
    expect(web).toMatchObject({
      orgId,
      depth: 2,
      root: false,
      children: [],
      path: [root.id, engineering.id, web.id],
      codePath: ['acme', 'eng', 'web'],
      namePath: ['Acme', 'Engineering', 'Web'],
    });
    expect(await org.getNodeById(engineering.id)).toMatchObject({ name: 'Engineering', children: [web.id] });
    expect(await org.getNodeByCode(orgId, 'web')).toEqual(web);
    expect(await org.getNodeByCode(orgId, 'sales')).toBeNull();
    expect(await org.getNodeById('nothing')).toBeNull();
    expect(await org.rootNode(orgId)).toMatchObject({ id: root.id, children: [engineering.id] });
    expect(await org.listChildren(root.id)).toMatchObject([{ id: engineering.id }]);
    expect(await org.isRootNode(orgId, root.id)).toBe(true);
    expect(await org.isRootNode(orgId, web.id)).toBe(false);
    await expect(org.isRootNode(orgId, 'nothing')).rejects.toMatchObject(refusal(404));
  });

  test('are added with all their members, in their order', async () => {
    const { org } = world.management;
    const { orgId, root } = await acme();
    const sales = {
      name: 'Sales',
      code: 'sales',
      order: 1,
      description: 'Sells',
      nameI18n: '{"de":"Verkauf"}',
      descriptionI18n: '{"de":"Verkauft"}',
    };
    expect(await org.addNode(orgId, root.id, sales)).toMatchObject(sales);
    const { tree } = await org.addNodeToOrg(orgId, root.id, { name: 'Legal', order: 0 });
    expect(tree.children.map(({ name }) => name)).toEqual(['Legal', 'Sales', 'Engineering']);
    await expect(org.addNode(orgId, root.id, { name: 'Other sales', code: 'sales' })).rejects.toMatchObject(
      refusal(400),
    );
    await expect(org.addNode(orgId, 'nothing', { name: 'Lost' })).rejects.toMatchObject(refusal(404));
  });

  test('are changed part by part; every field is sent', async () => {
    const { org } = world.management;
    const { web } = await acme();
    const count = { users: { totalCount: 0 } };
    expect(await org.updateNode(web.id, { name: 'Web apps', description: 'Sites' })).toMatchObject({
      name: 'Web apps',
      code: 'web',
      description: 'Sites',
      ...count,
    });
    const rest = { order: 0, nameI18n: '{"de":"Netz"}', descriptionI18n: '{}', code: 'net' };
    expect(await org.updateNode(web.id, rest)).toMatchObject({
      ...rest,
      name: 'Web apps',
      description: 'Sites',
      ...count,
    });
    expect(await org.getNodeById(web.id)).toMatchObject({ ...rest, name: 'Web apps', description: 'Sites' });
    await expect(org.updateNode(web.id, { code: 'eng' })).rejects.toMatchObject(refusal(400));
    await expect(org.updateNode('nothing', { name: 'x' })).rejects.toMatchObject(refusal(404));
  });

  test('move with everything below them, but not below themselves', async () => {
    const { org } = world.management;
    const { orgId, root, engineering, web } = await acme();
    const sales = await org.addNode(orgId, root.id, { name: 'Sales' });
    const { tree, treeProblems } = await org.moveNode(orgId, engineering.id, sales.id);
    expect(tree).toMatchObject({
      name: 'Acme',
      children: [{ name: 'Sales', children: [{ name: 'Engineering', children: [{ name: 'Web' }] }] }],
    });
    expect(treeProblems).toEqual([]);
    expect(await org.getNodeById(web.id)).toMatchObject({
      depth: 3,
      namePath: ['Acme', 'Sales', 'Engineering', 'Web'],
    });
    await expect(org.moveNode(orgId, sales.id, web.id)).rejects.toMatchObject(refusal(400));
    await expect(org.moveNode(orgId, root.id, web.id)).rejects.toMatchObject(refusal(400));
  });

  test('are deleted with everything below them', async () => {
    const { org } = world.management;
    const { orgId, root, engineering, web } = await acme();
    expect(await org.deleteNode(orgId, engineering.id)).toMatchObject({ code: 200 });
    expect(await org.getNodeById(web.id)).toBeNull();
    expect((await org.findById(orgId)).nodes.map(({ id }) => id)).toEqual([root.id]);
    await expect(org.deleteNode(orgId, root.id)).rejects.toMatchObject(refusal(400));
  });

  test('are found by a part of their name or code', async () => {
    const { org } = world.management;
    const { engineering, web } = await acme();
    expect((await org.searchNodes('engin')).map(({ id }) => id)).toEqual([engineering.id]);
    expect((await org.searchNodes('web')).map(({ id }) => id)).toEqual([web.id]);
    expect(await org.searchNodes('%')).toEqual([]);
  });
});

describe('import, export and synchronisation', () => {
  test('a tree that is imported comes back in the export, with members', async () => {
    const { org } = world.management;
    const tree = {
      name: 'Acme',
      code: 'acme',
      description: 'All',
      children: [{ name: 'Sales' }, { name: 'Web', code: 'web', children: [{ name: 'Shop' }] }],
    };
    const { id } = await org.importByJson(tree);
    const { id: userId } = await world.user();
    const web = await org.getNodeByCode(id!, 'web');
    await org.addMembers(web!.id, [userId]);

    const exported = await org.exportByOrgId(id!);
    expect(exported).toMatchObject({
      name: 'Acme',
      code: 'acme',
      depth: 0,
      root: true,
      members: [],
      children: [
        { name: 'Sales', depth: 1, children: [] },
        { name: 'Web', members: [{ id: userId }], children: [{ name: 'Shop', depth: 2, root: false }] },
      ],
    });
    await org.create('Other');
    expect((await org.exportAll()).map(({ name }) => name)).toEqual(['Acme', 'Other']);
    await expect(org.exportByOrgId('a&b')).rejects.toMatchObject(refusal(404));
    await expect(org.importByJson({ name: 'Acme', children: [{ name: '' }] })).rejects.toMatchObject(refusal(400));
    expect(await org.getAllOrgs()).toMatchObject({ totalCount: 2 });
  });

  test('a tree may be deep, but not endlessly', async () => {
    const { org } = world.management;
    const chain = (levels: number) => {
      let tree: { name: string; children: object[] } = { name: `level ${levels}`, children: [] };
      for (let level = levels - 1; level > 0; level--) tree = { name: `level ${level}`, children: [tree] };
      return tree as { name: string };
    };
    const { id } = await org.importByJson(chain(500));
    const { nodes, tree, rootNode } = await org.findById(id);
    expect(nodes).toHaveLength(500);
    expect(tree.children[0]?.children[0]?.name).toBe('level 3');
    const last = nodes.find(({ name }) => name === 'level 500')!;
    await expect(org.addNode(id, last.id, { name: 'level 501' })).rejects.toMatchObject(refusal(400));
    const aside = await org.addNode(id, rootNode.id, { name: 'aside' });
    await expect(org.moveNode(id, rootNode.children![0]!, aside.id)).rejects.toMatchObject(refusal(400));
    await expect(org.importByJson(chain(501))).rejects.toMatchObject(refusal(400));
    expect(await org.getAllOrgs()).toMatchObject({ totalCount: 1 });
  });

  test('address books are copied into organisations of their own', async () => {
    const { org, users } = world.management;
    expect(await org.startSync({ providerType: 'dingtalk' })).toBe(true);
    expect(await org.startSync({ providerType: 'wechatwork' })).toBe(true);
    expect(await org.startSync({ providerType: 'ad', adConnectorId: 'connector' })).toBe(true);
    expect(await org.startSync({ providerType: 'ad', adConnectorId: 'connector' })).toBe(true);
    const { list } = await org.getAllOrgs();
    expect(list.map(({ code }) => code).sort()).toEqual(['ad', 'dingtalk', 'wechatwork']);
    const directory = list.find(({ code }) => code === 'ad')!;
    expect((await org.listMembers(directory.rootNodeId!)).list).toMatchObject([{ username: 'ad-user' }]);
    expect(await users.exists({ username: 'ad-user' })).toBe(true);
  });

  test('a provider that is not known, or not fully named, sends nothing', async () => {
    const { org } = world.management;
    await expect(org.startSync({ providerType: 'ad' })).rejects.toMatchObject(argumentError);
    await expect(org.startSync({ providerType: 'slack' as 'ad' })).rejects.toMatchObject(argumentError);
    expect(world.server.requests.last('POST /api/v2/ad/sync')).toBeUndefined();
  });
});

test('organisations of another pool are not there', async () => {
  const { orgId, web } = await acme();
  const { id: userPoolId, secret } = await world.management.userpools.create('Other', 'other');
  const other = world.client({ userPoolId, secret });
  await expect(other.org.findById(orgId)).rejects.toMatchObject(refusal(404));
  expect(await other.org.getNodeById(web.id)).toBeNull();
  expect(await other.org.list()).toEqual({ totalCount: 0, list: [] });
  expect(await other.org.searchNodes('web')).toEqual([]);
  await expect(other.org.deleteById(orgId)).rejects.toMatchObject(refusal(404));
});
