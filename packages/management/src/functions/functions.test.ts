import { expect, test } from '@jest/globals';
import { refusal, useManagement } from '../../../../test/support/management.js';

const world = useManagement();

test('functions are created, read back, changed part by part and deleted', async () => {
  const { functions } = world.management;
  const sourceCode = await functions.templateCode();
  expect(sourceCode).toContain('function');
  const created = await functions.create({ name: 'pipe', sourceCode, description: 'Greets' });
  expect(await functions.detail(created.id)).toEqual(created);
  expect(created).toMatchObject({ name: 'pipe', sourceCode, description: 'Greets', url: null });
  expect(await functions.update({ id: created.id, sourceCode: '1' })).toEqual({ ...created, sourceCode: '1' });
  expect(await functions.delete(created.id)).toMatchObject({ code: 200 });
  expect(await functions.detail(created.id)).toBeNull();
  await expect(functions.update({ id: created.id, name: 'x' })).rejects.toMatchObject(refusal(404));
  await expect(functions.delete(created.id)).rejects.toMatchObject(refusal(404));
});

test('functions are listed page by page', async () => {
  const { functions } = world.management;
  for (const name of ['a', 'b', 'c']) await functions.create({ name, sourceCode: '' });
  expect(await functions.list()).toMatchObject({ totalCount: 3, list: [{ name: 'c' }, { name: 'b' }, { name: 'a' }] });
  expect((await functions.list(2, 2)).list).toMatchObject([{ name: 'a' }]);
  const names: string[] = [];
  for await (const { name } of functions.iterate({ limit: 1, sortBy: 'CREATEDAT_ASC' })) names.push(name);
  expect(names).toEqual(['a', 'b', 'c']);
});
