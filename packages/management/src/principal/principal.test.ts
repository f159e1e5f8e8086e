import { expect, test } from '@jest/globals';
import { refusal, useManagement } from '../../../../test/support/management.js';

const world = useManagement();

test('a person is verified and read back', async () => {
  const { id } = await world.user();
  const { principal } = world.management;
  expect(await principal.detail(id)).toBeNull();
  const person = { type: 'P', name: '王小明', idCard: '110101199003074233', bankCard: '6222020200112233445' } as const;
  expect(await principal.authenticate(id, person)).toBe(true);
  expect(world.sent('POST /api/v2/users/{userId}/management/principal_authentication').body).toEqual({
    type: 'P',
    name: person.name,
    idCard: person.idCard,
    ext: person.bankCard,
  });
  expect(await principal.detail(id)).toMatchObject({ userId: id, principalType: 'P', principalName: person.name });
});

test('an enterprise is verified with its code and its representative', async () => {
  const { id } = await world.user();
  const { principal } = world.management;
  const firm = {
    type: 'E',
    enterpriseName: 'Acme',
    enterpriseCode: '91350211M000100Y43',
    legalPersonName: 'Ada',
  } as const;
  expect(await principal.authenticate(id, firm)).toBe(true);
  expect(world.sent('POST /api/v2/users/{userId}/management/principal_authentication').body).toEqual({
    type: 'E',
    name: 'Acme',
    idCard: firm.enterpriseCode,
    ext: 'Ada',
  });
  expect(await principal.detail(id)).toMatchObject({ principalType: 'E', principalName: 'Acme' });
});

test('an unknown user is refused', async () => {
  await expect(world.management.principal.detail('nobody')).rejects.toMatchObject(refusal(2004));
});
