import { expect, test } from '@jest/globals';
import { useLocal } from '../../../../test/support/auth.js';

const world = useLocal();

test('a person is verified and can be read back', async () => {
  const ann = await world.signedIn();
  expect(await ann.principal.detail()).toBeNull();
  expect(await ann.principal.authenticate({ type: 'P', name: 'Ann', idCard: '110', bankCard: '622' })).toBe(true);
  expect(world.sent('POST /api/v2/users/principal_authentication').body).toEqual({
    type: 'P',
    name: 'Ann',
    idCard: '110',
    ext: '622',
  });
  expect(await ann.principal.detail()).toMatchObject({
    principalType: 'P',
    principalName: 'Ann',
    principalCode: '110',
    userId: ann.checkLoggedIn(),
  });
});

test('a company has other particulars', async () => {
  const ann = await world.signedIn();
  await ann.principal.authenticate({ type: 'E', enterpriseName: 'Acme', enterpriseCode: '91', legalPersonName: 'Bob' });
  expect(world.sent('POST /api/v2/users/principal_authentication').body).toEqual({
    type: 'E',
    name: 'Acme',
    idCard: '91',
    ext: 'Bob',
  });
});

test('nobody has a principal', async () => {
  await expect(world.client().principal.detail()).rejects.toMatchObject({ kind: 'api', code: 2020 });
});
