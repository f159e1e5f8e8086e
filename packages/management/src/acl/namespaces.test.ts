import { describe, expect, test } from '@jest/globals';
import { argumentError, HARD_CODE, refusal, useManagement } from '../../../../test/support/management.js';

const world = useManagement();

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
    await world.defineBooks('shop');
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
