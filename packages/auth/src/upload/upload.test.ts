import { upload } from '@authing/auth';
import { expect, test } from '@jest/globals';
import { useLocal } from '../../../../test/support/auth.js';
import { faultServer, json } from '../../../../test/support/fault-server.js';

const world = useLocal();
const picture = () => new Blob(['picture'], { type: 'image/png' });

test('a picture gets an address where it can be read', async () => {
  const { connection } = await world.signedIn();
  const { url } = await upload(connection, 'avatar', picture());
  const { query, headers } = world.sent('POST /api/v2/upload');
  expect(query).toEqual({ folder: 'avatar' });
  expect(headers.authorization).toBe(`Bearer ${connection.session.token()}`);
  expect(await (await fetch(url!)).text()).toBe('picture');
});

test('a private one gets a key, with the token that is given', async () => {
  const { connection } = world.client();
  const { token } = await world.server.signIn({ username: 'bob' });
  const stored = await upload(connection, 'face-photo', picture(), { private: true, token });
  expect(stored).toMatchObject({ key: expect.any(String) });
  expect(world.sent('POST /api/v2/upload')).toMatchObject({
    query: { folder: 'face-photo', private: 'true' },
    headers: { authorization: `Bearer ${token}` },
  });
  expect(connection.session.token()).toBeUndefined();
});

test('an upload that is refused is an error and not repeated', async () => {
  const { connection } = await world.signedIn('ann@example.com', { retry: 2 });
  world.server.faults.next('POST /api/v2/upload', { code: 1000 });
  await expect(upload(connection, 'avatar', picture())).rejects.toMatchObject({ kind: 'api', code: 1000 });
  expect(world.server.requests.list('POST /api/v2/upload')).toHaveLength(1);
});

test('#94 a picture is sent under the name 4.x gives it', async () => {
  const service = await faultServer((_, response) => json(response, { code: 200, data: { key: 'k' } }));
  await upload(world.client({ appHost: service.url }).connection, 'face-photo', picture());
  expect(service.seen[0]!.body).toContain('filename="personal.jpeg"');
  await service.close();
});
