import { expect, test } from '@jest/globals';
import { useLocal } from '../../../../test/support/auth.js';

const world = useLocal();

test('the current user is read anew and kept', async () => {
  const { token } = await world.server.signIn({ email: 'ann@example.com', nickname: 'Ann' });
  const ann = world.client({ token });
  expect(await ann.getCurrentUser()).toMatchObject({ email: 'ann@example.com', nickname: 'Ann' });
  expect(world.sent('user').variables).toEqual({});
  expect(ann.connection.session.user()).toMatchObject({ nickname: 'Ann' });
  expect(ann.connection.session.token()).toBeTruthy();
});

test('nobody is null, without a request', async () => {
  expect(await world.client().getCurrentUser()).toBeNull();
  expect(world.server.requests.list()).toEqual([]);
});

test('a token that is no longer good ends the session and gives null', async () => {
  const ann = await world.signedIn();
  world.server.faults.next('user', { code: 2206 });
  expect(await ann.getCurrentUser()).toBeNull();
  expect(ann.connection.session.token()).toBeUndefined();
});

test('a dead network is not "nobody"', async () => {
  const ann = await world.signedIn('ann@example.com', { appHost: 'http://127.0.0.1:9' });
  await expect(ann.getCurrentUser()).rejects.toMatchObject({ kind: 'network' });
  expect(ann.connection.session.token()).toBeTruthy();
});

test('a profile change sends the user id, the proofs and never a password', async () => {
  const ann = await world.signedIn();
  const updates = Object.freeze({ nickname: 'Ann', gender: 'F', password: 'secret' });
  const token = ann.connection.session.token();
  expect(await ann.updateProfile(updates, { emailToken: 'e', phoneToken: 'p' })).toMatchObject({
    nickname: 'Ann',
    gender: 'F',
  });
  expect(world.sent('updateUser').variables).toEqual({
    id: ann.checkLoggedIn(),
    input: { nickname: 'Ann', gender: 'F' },
    emailToken: 'e',
    phoneToken: 'p',
  });
  expect(ann.connection.session.user()).toMatchObject({ nickname: 'Ann' });
  expect(ann.connection.session.token()).toBe(token);
});

test('nobody has a profile to change', async () => {
  await expect(world.client().updateProfile({ nickname: 'x' })).rejects.toMatchObject({ code: 'not_signed_in' });
});

test.each(['email', 'username', 'phone', 'externalId'] as const)('whether somebody has this %s', async (key) => {
  await world.server.signIn({ [key]: 'ann@example.com' });
  const authing = world.client();
  expect(await authing.isUserExists({ [key]: 'ann@example.com' })).toBe(true);
  expect(world.sent('isUserExists').variables).toEqual({ [key]: 'ann@example.com' });
  expect(await authing.isUserExists({ [key]: 'bob@example.com' })).toBe(false);
});

test('how well the account is protected', async () => {
  const ann = await world.signedIn();
  expect(await ann.getSecurityLevel()).toMatchObject({
    email: true,
    phone: false,
    mfa: false,
    password: false,
    score: expect.any(Number),
  });
});

test('a picture becomes the photo of the user', async () => {
  const ann = await world.signedIn();
  const { photo } = await ann.uploadAvatarByBlob(new Blob(['picture'], { type: 'image/png' }));
  expect(photo).toMatch(/^http/);
  expect(world.sent('POST /api/v2/upload')).toMatchObject({
    query: { folder: 'avatar' },
    headers: {
      authorization: `Bearer ${ann.connection.session.token()}`,
      'content-type': expect.stringMatching(/^multipart/),
    },
  });
  expect(world.sent('updateUser').variables).toMatchObject({ input: { photo } });
  expect(await ann.getCurrentUser()).toMatchObject({ photo });
});
