import { AuthenticationClient } from '@authing/auth';
import { expect, test } from '@jest/globals';
import { argumentError, refusal, useManagement } from '../../../../test/support/management.js';

const world = useManagement();

test.each([
  ['USERNAME', 'ada', 'ada'],
  ['EMAIL', 'Ada@Example.com', 'ada@example.com'],
  ['PHONE', '13800000000', '13800000000'],
])('a list of type %s is kept, emails without regard to case', async (type, value, kept) => {
  const { whitelist } = world.management;
  expect(await whitelist.add(type, [value, 'other'])).toMatchObject([{ value: kept }, { value: 'other' }]);
  expect((await whitelist.list(type)).map(({ value }) => value).sort()).toEqual([kept, 'other'].sort());
  expect(await whitelist.remove(type, [value])).toMatchObject([{ value: 'other' }]);
  expect(await whitelist.list(type)).toMatchObject([{ value: 'other' }]);
});

test('while a list is on, only who is on it may register', async () => {
  const { whitelist, userpool } = world.management;
  const auth = new AuthenticationClient({ appId: world.server.appId, appHost: world.server.url });
  await whitelist.add('USERNAME', ['ada']);
  expect(await whitelist.enable('USERNAME')).toBeUndefined();
  expect((await userpool.detail()).whitelist).toEqual({
    usernameEnabled: true,
    emailEnabled: false,
    phoneEnabled: false,
  });
  await expect(auth.registerByUsername('bob', 'Passw0rd')).rejects.toMatchObject(refusal(2031));
  expect(await auth.registerByUsername('ada', 'Passw0rd')).toMatchObject({ username: 'ada' });
  expect(await whitelist.disable('USERNAME')).toBeUndefined();
  expect(await auth.registerByUsername('bob', 'Passw0rd')).toMatchObject({ username: 'bob' });
});

test('an unknown type is refused before anything is sent', async () => {
  const { whitelist } = world.management;
  for (const type of ['FAX', 'constructor', '']) {
    await expect(whitelist.enable(type)).rejects.toMatchObject(argumentError);
    await expect(whitelist.disable(type)).rejects.toMatchObject(argumentError);
  }
  expect(world.server.requests.list()).toEqual([]);
});
