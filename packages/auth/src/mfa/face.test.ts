import { isMfaRequired } from '@authing/auth';
import { expect, test } from '@jest/globals';
import { useLocal } from '../../../../test/support/auth.js';

const PASSWORD = 'correct horse 1';
const world = useLocal({
  seed: {
    applications: [{ id: '5f0000000000000000000a02', name: 'Strict', settings: { mfa: ['FACE'] } as never }],
    users: [{ email: 'ann@example.com', password: PASSWORD }],
  },
});
const picture = (content: string) => new Blob([content], { type: 'image/jpeg' });

test('two pictures are stored privately, bound, and later complete a login', async () => {
  const ann = await world.signedIn();
  await ann.mfa.associateFaceByBlob({ baseFace: picture('ann'), compareFace: picture('ann') });
  expect(world.server.requests.list('POST /api/v2/upload').map(({ query }) => query)).toEqual(
    Array(2).fill({ folder: 'face-photo', private: 'true' }),
  );
  const { photoA } = world.sent('POST /api/v2/mfa/face/associate').body as { photoA: string };
  const fresh = world.client();
  const error = await fresh.loginByEmail('ann@example.com', PASSWORD).catch((cause: unknown) => cause);
  if (!isMfaRequired(error)) throw error;
  const user = await fresh.mfa.verifyFaceMfa(photoA, error.data.mfaToken);
  expect(user).toMatchObject({ email: 'ann@example.com', token: fresh.connection.session.token() });
  expect(world.sent('POST /api/v2/mfa/face/verify')).toMatchObject({
    body: { photo: photoA },
    headers: { authorization: `Bearer ${error.data.mfaToken}` },
  });
});

test('one picture stands for both', async () => {
  const ann = await world.signedIn();
  await ann.mfa.associateFaceByBlob({ baseFace: picture('ann'), mfaToken: ann.connection.session.token() });
  const { photoA, photoB } = world.sent('POST /api/v2/mfa/face/associate').body as { photoA: string; photoB: string };
  expect(photoA).toBeTruthy();
  expect(photoB).toBe(photoA);
});

test('an upload that fails ends it', async () => {
  const ann = await world.signedIn();
  world.server.faults.next('POST /api/v2/upload', { code: 1000 });
  await expect(ann.mfa.associateFaceByBlob({ baseFace: picture('ann') })).rejects.toMatchObject({ code: 1000 });
  expect(world.server.requests.list('POST /api/v2/mfa/face/associate')).toEqual([]);
});

test('different faces are refused', async () => {
  const ann = await world.signedIn();
  const different = ann.mfa.associateFaceByBlob({ baseFace: picture('ann'), compareFace: picture('bob') });
  await expect(different).rejects.toMatchObject({ kind: 'api', code: 1702 });
});

test('pictures at public addresses are named as such', async () => {
  const ann = await world.signedIn();
  const [baseFace, compareFace] = ['https://cdn.example.com/a.jpg', 'https://cdn.example.com/a.jpg'];
  await ann.mfa.associateFaceByUrl({ baseFace, compareFace, mfaToken: ann.connection.session.token() });
  expect(world.sent('POST /api/v2/mfa/face/associate').body).toEqual({
    photoA: baseFace,
    photoB: compareFace,
    isExternal: true,
  });
});
