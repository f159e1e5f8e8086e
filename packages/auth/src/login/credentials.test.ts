import { expect, test } from '@jest/globals';
import { useLocal } from '../../../../test/support/auth.js';
import { faultServer, json } from '../../../../test/support/fault-server.js';

const world = useLocal({ seed: { users: [{ email: 'ann@example.com', password: 'correct horse 1' }] } });

test('tokens come for a password and are not stored', async () => {
  const authing = world.client();
  const params = { connection: 'PASSWORD', passwordPayload: { email: 'ann@example.com', password: 'correct horse 1' } };
  const result = await authing.signinByCredentials(params);
  expect(result).toMatchObject({
    access_token: expect.any(String),
    token_type: 'Bearer',
    state: expect.stringMatching(/^\w{32}$/),
  });
  expect(world.sent('POST /api/v3/signin').body).toEqual(params);
  expect(authing.connection.session.token()).toBeUndefined();
});

test('a code comes back with the state that was asked for, to the address of the client', async () => {
  const service = await faultServer((_, response) =>
    json(response, { statusCode: 200, data: { code: 'c1', token_type: 'Bearer' } }),
  );
  const authing = world.client({ appHost: service.url, redirectUri: 'https://app.example.com/cb', token: 'before' });
  const options = Object.freeze({ responseType: 'code', state: 's1', autoRegister: true });
  const params = Object.freeze({
    connection: 'PASSCODE',
    passCodePayload: { email: 'a@example.com', passCode: '1' },
    options,
  });
  expect(await authing.signinByCredentials(params)).toEqual({ code: 'c1', token_type: 'Bearer', state: 's1' });
  expect(JSON.parse(service.seen[0]!.body)).toEqual({
    ...params,
    options: { ...options, redirectUri: 'https://app.example.com/cb' },
  });
  expect(service.seen[0]!.headers.authorization).toBeUndefined();
  await service.close();
});

test('an address of its own wins', async () => {
  const service = await faultServer((_, response) =>
    json(response, { statusCode: 200, data: { token_type: 'Bearer' } }),
  );
  const authing = world.client({ appHost: service.url, redirectUri: 'https://app.example.com/cb' });
  await authing.signinByCredentials({
    connection: 'LDAP',
    options: { responseType: 'code', redirectUri: 'https://other.example.com' },
  });
  expect(JSON.parse(service.seen[0]!.body).options.redirectUri).toBe('https://other.example.com');
  await service.close();
});

test('a refusal is an error with the code of the service', async () => {
  const params = { connection: 'PASSWORD', passwordPayload: { email: 'ann@example.com', password: 'wrong' } };
  await expect(world.client().signinByCredentials(params)).rejects.toMatchObject({ kind: 'api', code: 2333 });
});
