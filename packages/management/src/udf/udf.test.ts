import { describe, expect, test } from '@jest/globals';
import { faultServer } from '../../../../test/support/fault-server.js';
import { refusal, useManagement } from '../../../../test/support/management.js';

const world = useManagement();

describe('definitions', () => {
  test('are created, changed under the same key, listed by target and removed with their values', async () => {
    const { udf } = world.management;
    expect(await udf.set('USER', 'height', 'NUMBER', 'Height')).toMatchObject({
      targetType: 'USER',
      key: 'height',
      label: 'Height',
    });
    await udf.set('USER', 'height', 'STRING', 'How tall');
    await udf.set('ROLE', 'level', 'SELECT', 'Level', '["low","high"]');
    expect(await udf.list('USER')).toMatchObject([{ key: 'height', dataType: 'STRING', label: 'How tall' }]);
    expect(await udf.list('ROLE')).toMatchObject([{ key: 'level', dataType: 'SELECT', options: '["low","high"]' }]);
    const { id } = await world.user();
    await udf.setUdvBatch('USER', id, [{ key: 'height', value: 'tall' }]);
    expect(await udf.remove('USER', 'height')).toMatchObject({ code: 200 });
    expect(await udf.list('USER')).toEqual([]);
    expect(await udf.listUdv('USER', id)).toEqual([]);
  });
});

describe('values', () => {
  test('are rows whose value is what the type says', async () => {
    const { udf } = world.management;
    const values = {
      STRING: 'plain',
      NUMBER: 1.5,
      BOOLEAN: false,
      OBJECT: { a: [1] },
      DATETIME: new Date('2024-02-29T12:00:00.000Z'),
      SELECT: 'low',
    };
    const { id } = await world.user();
    for (const type of Object.keys(values)) await udf.set('USER', type.toLowerCase(), type, `A ${type}`);
    const given = Object.entries(values).map(([type, value]) => ({ key: type.toLowerCase(), value }));
    const rows = await udf.setUdvBatch('USER', id, given);
    expect(rows).toEqual(
      Object.entries(values).map(([dataType, value]) => ({
        key: dataType.toLowerCase(),
        dataType,
        value,
        label: `A ${dataType}`,
      })),
    );
    expect(await udf.listUdv('USER', id)).toEqual(rows);
    expect(await udf.removeUdv('USER', id, 'string')).toEqual(rows.filter(({ key }) => key !== 'string'));
    await expect(udf.setUdvBatch('USER', id, [{ key: 'unknown', value: 1 }])).rejects.toMatchObject(refusal(400));
  });

  test('one bad value, as another client may have stored it, does not cost the others', async () => {
    const row = (key: string, dataType: string, value: string | null) => ({ key, dataType, value, label: null });
    const udv = [
      row('bad', 'NUMBER', 'not a number'),
      row('empty', 'OBJECT', ''),
      row('none', 'DATETIME', null),
      row('iso', 'DATETIME', '2024-02-29T12:00:00Z'),
      row('millis', 'DATETIME', '1709208000000'),
      row('good', 'NUMBER', '7'),
    ];
    const server = await faultServer((_, response) => response.end(JSON.stringify({ data: { udv } })));
    const { udf } = world.client({ host: server.url, secret: undefined, accessToken: 'token' });
    const date = new Date('2024-02-29T12:00:00Z');
    expect((await udf.listUdv('USER', 'ada')).map(({ value }) => value)).toEqual([
      'not a number',
      '',
      null,
      date,
      date,
      7,
    ]);
    await server.close();
  });
});
