import { expect, test } from '@jest/globals';
import { useLocal } from '../../../../test/support/auth.js';

const types = ['STRING', 'NUMBER', 'BOOLEAN', 'OBJECT', 'DATETIME'] as const;
const world = useLocal({
  seed: { fields: types.map((dataType) => ({ key: dataType.toLowerCase(), dataType, label: dataType })) },
});
const values = {
  string: '007',
  number: 7,
  boolean: false,
  object: { a: [1] },
  datetime: new Date('2026-01-02T03:04:05Z'),
};
const USER = (ann: { checkLoggedIn(): string }) => ({ targetType: 'USER', targetId: ann.checkLoggedIn() });

test('values of every type come back as they went in', async () => {
  const ann = await world.signedIn();
  const all = await ann.setUdfValue(values);
  expect(Object.fromEntries(all.map(({ key, value }) => [key, value]))).toEqual(values);
  expect(world.sent('setUdvBatch').variables).toEqual({
    ...USER(ann),
    udvList: [
      { key: 'string', value: '"007"' },
      { key: 'number', value: '7' },
      { key: 'boolean', value: 'false' },
      { key: 'object', value: '{"a":[1]}' },
      { key: 'datetime', value: '"2026-01-02T03:04:05.000Z"' },
    ],
  });
  expect(await ann.getUdfValue()).toEqual(values);
  expect(world.sent('udv').variables).toEqual(USER(ann));
});

test('a removed value is gone', async () => {
  const ann = await world.signedIn();
  await ann.setUdfValue({ string: 'a', number: 1 });
  expect(await ann.removeUdfValue('number')).toBeUndefined();
  expect(world.sent('removeUdv').variables).toEqual({ ...USER(ann), key: 'number' });
  expect(await ann.getUdfValue()).toEqual({ string: 'a' });
});

test('the older methods give lists with read values', async () => {
  const ann = await world.signedIn();
  await ann.setUdv('number', 1);
  expect(world.sent('setUdv').variables).toEqual({ ...USER(ann), key: 'number', value: '1' });
  expect(await ann.setUdv('datetime', values.datetime)).toContainEqual({
    key: 'datetime',
    dataType: 'DATETIME',
    label: 'DATETIME',
    value: values.datetime,
  });
  expect((await ann.listUdv()).map(({ key, value }) => [key, value]).sort()).toEqual([
    ['datetime', values.datetime],
    ['number', 1],
  ]);
  expect((await ann.removeUdv('number')).map(({ key }) => key)).toEqual(['datetime']);
});

test('no data, an unknown field and nobody are errors', async () => {
  const ann = await world.signedIn();
  await expect(ann.setUdfValue({})).rejects.toMatchObject({ kind: 'config' });
  await expect(ann.setUdfValue({ unknown: 1 })).rejects.toMatchObject({ kind: 'api' });
  await expect(world.client().getUdfValue()).rejects.toMatchObject({ code: 'not_signed_in' });
});
