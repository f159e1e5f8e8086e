import { AuthenticationClient } from '@authing/auth';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type FaultServer, faultServer, json } from '../../../../test/support/fault-server.js';

let service: FaultServer;
let answer: unknown = { sub: 'u1' };
beforeEach(async () => {
  service = await faultServer((_, response) => json(response, answer));
});
afterEach(() => service.close());
const client = () => new AuthenticationClient({ appId: 'app', appHost: service.url, token: 'mine' });

test('the claims of a token come from the service', async () => {
  expect(await client().validateToken({ idToken: 'i&1' })).toEqual({ sub: 'u1' });
  expect(service.seen[0]).toMatchObject({ method: 'GET', url: '/api/v2/oidc/validate_token?id_token=i%261' });
  await client().validateToken({ accessToken: 'a' });
  expect(service.seen[1]!.url).toBe('/api/v2/oidc/validate_token?access_token=a');
  expect(service.seen[1]!.headers.authorization).toBeUndefined();
});

test('a token that is not good is an error, never claims', async () => {
  answer = { code: 400, message: 'bad token' };
  await expect(client().validateToken({ idToken: 'i' })).rejects.toMatchObject({
    kind: 'api',
    code: 400,
    message: 'bad token',
  });
});

test.each([{}, { idToken: 'i', accessToken: 'a' }])('one token is needed, not %p', async (tokens) => {
  await expect(client().validateToken(tokens)).rejects.toMatchObject({ kind: 'config' });
  expect(service.seen).toEqual([]);
});
