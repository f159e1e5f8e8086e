import { expect, test } from '@jest/globals';
import { refusal, useManagement } from '../../../../test/support/management.js';

const world = useManagement();

test('a new user pool has a free domain, a secret of its own and nobody in it', async () => {
  const { userpools } = world.management;
  const [type] = await userpools.listTypes();
  expect(type).toMatchObject({ code: expect.any(String), name: expect.any(String) });
  expect(await userpools.isDomainAvailable('acme')).toBe(true);
  const options = { description: 'Everything', logo: 'https://acme.example/logo.png', userpoolTypes: [type!.code!] };
  const pool = await userpools.create('Acme', 'acme', options);
  expect(pool).toMatchObject({ name: 'Acme', domain: 'acme', ...options, userpoolTypes: [type] });
  expect(await userpools.isDomainAvailable('acme')).toBe(false);
  await expect(userpools.create('Acme 2', 'acme')).rejects.toMatchObject({
    ...refusal(2039),
    operation: 'createUserpool',
  });
  await world.user('ada');
  const other = world.client({ userPoolId: pool.id, secret: pool.secret });
  expect(await other.userpool.detail()).toMatchObject({ id: pool.id, name: 'Acme' });
  expect(await other.users.list()).toEqual({ totalCount: 0, list: [] });
});

test('the pools of an owner are listed page by page; the token of one is not good for another', async () => {
  const { userpools } = world.management;
  const created = [];
  for (const name of ['a', 'b', 'c']) created.push(await userpools.create(name, `domain-${name}`));
  expect(await userpools.list()).toMatchObject({
    totalCount: 4,
    list: [{ name: 'c' }, { name: 'b' }, { name: 'a' }, {}],
  });
  expect((await userpools.list(2, 3)).list).toMatchObject([{ id: world.server.userPoolId }]);
  const names: string[] = [];
  for await (const { name } of userpools.iterate({ limit: 2, sortBy: 'CREATEDAT_ASC' })) names.push(name);
  expect(names.slice(1)).toEqual(['a', 'b', 'c']);
  const accessToken = await world.management.getToken();
  const intruder = world.client({ userPoolId: created[0]!.id, secret: undefined, accessToken });
  await expect(intruder.users.list()).rejects.toMatchObject(refusal(1001));
});
