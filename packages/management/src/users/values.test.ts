import { beforeEach, describe, expect, test } from '@jest/globals';
import { argumentError, refusal, useManagement } from '../../../../test/support/management.js';

const world = useManagement();

beforeEach(async () => {
  const { udf } = world.management;
  await udf.set('USER', 'height', 'NUMBER', 'Height');
  await udf.set('USER', 'born', 'DATETIME', 'Born');
  await udf.set('USER', 'motto', 'STRING', 'Motto');
  await udf.set('USER', 'address', 'OBJECT', 'Address');
  await udf.set('USER', 'vip', 'BOOLEAN', 'VIP');
});

describe('custom data of users', () => {
  test('comes back as it was given: numbers, dates, texts that look like JSON, objects, booleans', async () => {
    const { id } = await world.user();
    const data = {
      height: 170.5,
      born: new Date('1815-12-10T08:00:00.000Z'),
      motto: '{"not": "json"} "quoted"',
      address: { city: 'London', zip: ['W1', null] },
      vip: false,
    };
    const rows = await world.management.users.setUdfValue(id, data);
    expect(rows.map(({ key, dataType }) => [key, dataType])).toContainEqual(['height', 'NUMBER']);
    expect(await world.management.users.getUdfValue(id)).toEqual(Object.assign(Object.create(null), data));
    expect(await world.management.users.getUdfValue('nobody')).toEqual({});
  });

  test('is set and read for several users at once', async () => {
    const ada = await world.user('ada');
    const bob = await world.user('bob');
    const { users } = world.management;
    await users.setUdfValueBatch([
      { userId: ada.id, data: { height: 170, vip: true } },
      { userId: bob.id, data: { height: 180 } },
    ]);
    const values = await users.getUdfValueBatch([ada.id, bob.id]);
    expect(values[ada.id]).toEqual({ height: 170, vip: true });
    expect(values[bob.id]).toEqual({ height: 180 });
  });

  test('is removed key by key', async () => {
    const { id } = await world.user();
    const { users } = world.management;
    await users.setUdfValue(id, { height: 170, vip: true });
    expect(await users.removeUdfValue(id, 'vip')).toBeUndefined();
    expect(await users.getUdfValue(id)).toEqual({ height: 170 });
  });

  test('refuses nothing at all before sending, and unknown fields and wrong types from the service', async () => {
    const { id } = await world.user();
    const { users } = world.management;
    await expect(users.setUdfValue(id, {})).rejects.toMatchObject(argumentError);
    await expect(users.setUdfValueBatch([])).rejects.toMatchObject(argumentError);
    await expect(users.setUdfValueBatch([{ userId: id, data: {} }])).rejects.toMatchObject(argumentError);
    await expect(users.getUdfValueBatch([])).rejects.toMatchObject(argumentError);
    await expect(users.setUdfValue(id, { shoe: 42 })).rejects.toMatchObject(refusal(400));
    await expect(users.setUdfValue(id, { height: 'tall' })).rejects.toMatchObject(refusal(400));
    expect(await users.getUdfValue(id)).toEqual({});
  });
});
