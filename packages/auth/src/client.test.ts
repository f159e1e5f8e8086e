import { AuthenticationClient, connect, loginByEmail } from '@authing/auth';
import { expect, test } from '@jest/globals';
import { useLocal } from '../../../test/support/auth.js';

const world = useLocal({ seed: { users: [{ email: 'ann@example.com', password: 'correct horse 1' }] } });

test('the function and the method are the same', async () => {
  const connection = connect({ appId: world.server.appId, appHost: world.server.url });
  const user = await loginByEmail(connection, 'ann@example.com', 'correct horse 1');
  expect(await new AuthenticationClient(connection).getCurrentUser()).toMatchObject({ id: user.id });
});

test('a client without an application cannot be made', () => {
  expect(() => new AuthenticationClient({} as never)).toThrow(
    expect.objectContaining({ kind: 'config', code: 'app_id' }),
  );
});

test('a derived client shares the session and differs in what was given', async () => {
  const authing = world.client();
  const english = authing.with({ lang: 'en-US' });
  await english.loginByEmail('ann@example.com', 'correct horse 1');
  expect(world.sent('loginByEmail').headers['x-authing-lang']).toBe('en-US');
  expect(await authing.getCurrentUser()).toMatchObject({ email: 'ann@example.com' });
  expect(world.sent('user').headers['x-authing-lang']).toBe('zh-CN');
  expect(english).toBeInstanceOf(AuthenticationClient);
  await english.qrcode.geneCode();
  expect(world.sent('POST /api/v2/qrcode/gene').headers['x-authing-lang']).toBe('en-US');
});

test('on a server, a client per user shares everything but the session', async () => {
  const shared = world.client();
  const [ann, bob] = await Promise.all(
    ['ann@example.com', 'bob@example.com'].map(async (email) =>
      shared.with({ token: (await world.server.signIn({ email })).token }),
    ),
  );
  const [first, second] = await Promise.all([ann!.getCurrentUser(), bob!.getCurrentUser()]);
  expect([first?.email, second?.email]).toEqual(['ann@example.com', 'bob@example.com']);
  expect(shared.connection.session.token()).toBeUndefined();
});

test('two clients share nothing, and options stay as they were', async () => {
  const options = Object.freeze({
    appId: world.server.appId,
    appHost: world.server.url,
    timeout: 0,
    headers: Object.freeze({ 'x-mine': '1' }),
  });
  const [one, two] = [new AuthenticationClient(options), new AuthenticationClient(options)];
  await one.loginByEmail('ann@example.com', 'correct horse 1');
  expect(world.sent('loginByEmail').headers['x-mine']).toBe('1');
  expect(await two.getCurrentUser()).toBeNull();
});

test('misspelt names of 4.x lead to the well-spelt methods', async () => {
  const authing = world.client();
  for (const unlink of [authing.unLinkAccount, authing.unlinkAccount]) {
    const refused = unlink({ primaryUserToken: 'x', provider: 'github' });
    await expect(refused).rejects.toMatchObject({ operation: 'POST /api/v2/users/unlink' });
  }
  for (const name of [
    'associateMfaAuthenticator',
    'confirmAssociateMfaAuthenticator',
    'assosicateMfaAuthenticator',
    'confirmAssosicateMfaAuthenticator',
  ]) {
    expect(Reflect.get(authing.mfa, name)).toBeInstanceOf(Function);
  }
});

test('options are read back without secret and token, and changing them changes nothing', () => {
  const authing = new AuthenticationClient({ appId: 'a', appHost: 'https://id.example.com', secret: 's', token: 't' });
  expect(authing.options).toMatchObject({ appId: 'a', appHost: 'https://id.example.com', timeout: 10_000 });
  expect(JSON.stringify(authing.options)).not.toMatch(/secret|token"/);
  Object.assign(authing.options, { appId: 'b' });
  expect(authing.options.appId).toBe('a');
});
