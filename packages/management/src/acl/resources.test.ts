import { describe, expect, test } from '@jest/globals';
import { argumentError, HARD_CODE, refusal, useManagement } from '../../../../test/support/management.js';

const world = useManagement();

describe('resources', () => {
  test('are defined, read by id and by code, changed and deleted', async () => {
    const { acl } = world.management;
    const created = await world.defineBooks();
    expect(created).toMatchObject({
      code: 'books',
      type: 'DATA',
      namespace: 'default',
      namespaceId: expect.any(Number),
    });
    expect(await acl.getResourceById(created.id)).toEqual(created);
    expect(await acl.getResourceByCode({ namespace: 'default', code: 'books' })).toEqual(created);
    const updates = {
      namespace: 'default',
      description: 'All books',
      actions: [{ name: 'books:read', description: 'Read' }],
    };
    expect(await acl.updateResource('books', updates)).toMatchObject({ ...updates, type: 'DATA' });
    expect(
      await acl.updateResource('books', { namespace: 'default', type: 'API', apiIdentifier: '/books' }),
    ).toMatchObject({
      ...updates,
      type: 'API',
      apiIdentifier: '/books',
    });
    expect(await acl.deleteResource('books', 'default')).toBe(true);
    expect(await acl.getResourceById(created.id)).toBeNull();
    expect(await acl.getResourceByCode({ namespace: 'default', code: 'books' })).toBeNull();
  });

  test('keep codes with reserved characters whole', async () => {
    const { acl } = world.management;
    const actions = [{ name: 'x', description: '' }];
    await acl.createResource({ code: HARD_CODE, type: 'DATA', namespace: 'default', actions });
    expect(await acl.getResourceByCode({ namespace: 'default', code: HARD_CODE })).toMatchObject({ code: HARD_CODE });
    expect(await acl.updateResource(HARD_CODE, { namespace: 'default', description: 'Hard' })).toMatchObject({
      code: HARD_CODE,
      description: 'Hard',
    });
    expect(await acl.deleteResource(HARD_CODE, 'default')).toBe(true);
    await expect(acl.deleteResource('..', 'default')).rejects.toMatchObject(argumentError);
  });

  test('are listed by namespace and kind, page by page', async () => {
    const { acl } = world.management;
    await acl.createNamespace('shop', 'Shop');
    const actions = [{ name: 'x', description: '' }];
    for (const code of ['a', 'b', 'c']) await acl.createResource({ code, type: 'DATA', namespace: 'shop', actions });
    await acl.createResource({ code: 'menu', type: 'MENU', namespace: 'default', actions });
    expect((await acl.listResources()).totalCount).toBe(4);
    expect((await acl.listResources({ namespace: 'shop' })).totalCount).toBe(3);
    expect((await acl.getResources({ namespaceCode: 'shop', page: 2, limit: 2 })).list).toHaveLength(1);
    expect((await acl.listResources({ type: 'MENU' })).list).toMatchObject([{ code: 'menu' }]);
    const codes: string[] = [];
    for await (const { code } of acl.iterateResources({ namespace: 'shop', type: 'DATA', limit: 2 })) codes.push(code);
    expect(codes.sort()).toEqual(['a', 'b', 'c']);
  });

  test('that cannot be are refused, before sending where it is plain', async () => {
    const { acl } = world.management;
    const good = { code: 'x', type: 'DATA', namespace: 'default', actions: [{ name: 'x', description: '' }] };
    for (const bad of [{ code: '' }, { actions: [] }, { namespace: '' }]) {
      await expect(acl.createResource({ ...good, ...bad })).rejects.toMatchObject(argumentError);
    }
    await expect(acl.deleteResource('x', '')).rejects.toMatchObject(argumentError);
    await expect(acl.updateResource('', { namespace: 'default' })).rejects.toMatchObject(argumentError);
    await acl.createResource(good);
    await expect(acl.createResource(good)).rejects.toMatchObject(refusal(400));
    await expect(acl.createResource({ ...good, code: 'y', type: 'THING' })).rejects.toMatchObject(refusal(400));
    await expect(acl.createResource({ ...good, namespace: 'nowhere' })).rejects.toMatchObject(refusal(404));
    await expect(acl.updateResource('nothing', { namespace: 'default' })).rejects.toMatchObject(refusal(404));
    await expect(acl.deleteResource('nothing', 'default')).rejects.toMatchObject(refusal(404));
  });
});
