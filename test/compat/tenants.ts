import { expect, test } from '@jest/globals';
import { ann, apps, bob, type World } from './world.js';

interface Identified {
  id: string;
}

export function tenants(world: World): void {
  const acme = () => world.management.tenant.create({ name: 'Acme', appIds: apps.web.id }) as Promise<Identified>;
  const connection = {
    type: 'oidc',
    identifier: 'corp',
    displayName: 'Corp',
    fields: { issuerUrl: 'https://corp.example' },
  };

  test('create, list, details, update, config, delete', async () => {
    const { tenant } = world.management;
    const { id } = await acme();
    expect(await tenant.list({ page: 1, limit: 10 })).toMatchObject({ totalCount: 1, list: [{ id, name: 'Acme' }] });
    await tenant.update(id, { name: 'Acme Ltd', description: 'Makes things' });
    await tenant.config(id, { css: 'body {}', ssoPageCustomizationSettings: { hideIdp: true } });
    expect(await tenant.details(id)).toMatchObject({
      name: 'Acme Ltd',
      description: 'Makes things',
      css: 'body {}',
      ssoPageCustomizationSettings: { hideIdp: true },
    });
    await tenant.delete(id);
    await expect(tenant.details(id)).rejects.toMatchObject({ code: 404 });
  });

  test('members and administrators', async () => {
    const { tenant } = world.management;
    const { id } = await acme();
    await tenant.addMembers(id, [ann.id, bob.id]);
    // Without options 4.x throws.
    const members = async () => ((await tenant.members(id, { page: 1, limit: 10 })) as { list: object[] }).list;
    expect(await members()).toMatchObject([{ userId: bob.id }, { userId: ann.id }]);
    expect(await tenant.setTanentAdmin(id, { userIds: [ann.id] })).toBe(true);
    expect(await members()).toMatchObject([{ isAdmin: false }, { isAdmin: true }]);
    expect(await tenant.deleteTanentAdmin(id, ann.id)).toBe(true);
    expect(await tenant.deleteTanentAdmin(id, ann.id)).toBe(false);
    expect(await tenant.updateTenantMember(id, bob.id, false)).toBe(true);
    const login = world.authing({ tenantId: id }).loginByUsername(bob.username, bob.password);
    await expect(login).rejects.toMatchObject({ code: 2120008 });
    await tenant.removeMembers(id, bob.id);
    expect(await members()).toMatchObject([{ userId: ann.id, isAdmin: false }]);
  });

  test('identity sources', async () => {
    const { tenant } = world.management;
    const { id: tenantId } = await acme();
    const source = { tenantId, name: 'Corp', type: 'oidc', connections: [connection] };
    const { id } = (await tenant.createExtIdp(source)) as Identified;
    expect(await tenant.listExtIdp(tenantId)).toMatchObject([{ id, name: 'Corp' }]);
    await tenant.updateExtIdp(id, { name: 'Corporation' });
    expect(await tenant.extIdpDetail(id)).toMatchObject({ name: 'Corporation', connections: [{ identifier: 'corp' }] });
    await tenant.deleteExtIdp(id);
    expect(await tenant.listExtIdp(tenantId)).toEqual([]);
  });

  test('connections of an identity source', async () => {
    const { tenant } = world.management;
    const { id: tenantId } = await acme();
    const source = { tenantId, name: 'Corp', type: 'oidc', connections: [] };
    const { id: extIdpId } = (await tenant.createExtIdp(source)) as Identified;
    const { id } = (await tenant.createExtIdpConnection({ extIdpId, ...connection })) as Identified;
    expect(await tenant.checkExtIdpConnectionIdentifierUnique('corp')).toBe(false);
    expect(await tenant.checkExtIdpConnectionIdentifierUnique('free')).toBe(true);
    await tenant.updateExtIdpConnection(id, { displayName: 'The corp', fields: {} });
    expect(await tenant.extIdpDetail(extIdpId)).toMatchObject({ connections: [{ id, displayName: 'The corp' }] });
    expect(await tenant.changeExtIdpConnectionState(id, { tenantId, enabled: true })).toBe(true);
    expect(await tenant.changeExtIdpConnectionState('unknown', { tenantId, enabled: true })).toBe(false);
    expect(await tenant.batchChangeExtIdpConnectionState(extIdpId, { tenantId, enabled: false })).toBe(true);
    await tenant.deleteExtIdpConnection(id);
    expect(await tenant.extIdpDetail(extIdpId)).toMatchObject({ connections: [] });
  });

  test('batchInsertResource', async () => {
    const bulk = ['book', 'film'].map((code) => ({
      code,
      type: 'DATA',
      namespace: 'default',
      actions: [{ name: 'read', description: '' }],
    }));
    expect(await world.management.tenant.batchInsertResource({ bulk } as never)).toBe(true);
    expect(await world.management.acl.listResources({ namespace: 'default' })).toMatchObject({ totalCount: 2 });
    expect(await world.management.tenant.batchInsertResource({ bulk } as never)).toBe(false);
  });
}
