import { expect, test } from '@jest/globals';
import { type Client, generators, Issuer } from 'openid-client5';
import { useWorld } from './harness.js';

const world = useWorld(['/callback']);

async function client(): Promise<Client> {
  const issuer = await Issuer.discover(world.issuer);
  const { appId, appSecret } = world.server;
  return new issuer.Client({
    client_id: appId,
    client_secret: appSecret,
    redirect_uris: [`${world.app}/callback`],
    response_types: ['code'],
  });
}

test('login, refresh, user info, revocation, logout', async () => {
  const rp = await client();
  const browser = world.browser();
  const [state, nonce, verifier] = [generators.state(), generators.nonce(), generators.codeVerifier()];
  const { url } = await browser.open(
    rp.authorizationUrl({
      ...{ scope: 'openid email offline_access', prompt: 'consent', state, nonce },
      ...{ code_challenge: generators.codeChallenge(verifier), code_challenge_method: 'S256' },
    }),
  );
  const redirect = `${world.app}/callback`;
  const tokens = await rp.callback(redirect, rp.callbackParams(url.href), { state, nonce, code_verifier: verifier });
  expect(tokens.claims()).toMatchObject({ email: 'ann@example.com' });
  const renewed = await rp.refresh(tokens);
  expect(await rp.userinfo(renewed)).toMatchObject({ sub: tokens.claims().sub });
  await rp.revoke(renewed.access_token as string);
  await expect(rp.userinfo(renewed)).rejects.toMatchObject({ error: 'invalid_token' });
  const end = rp.endSessionUrl({ id_token_hint: tokens, post_logout_redirect_uri: world.app });
  expect((await browser.open(end)).url.origin).toBe(world.app);
  const after = await browser.open(rp.authorizationUrl({ prompt: 'none', state }));
  expect(after.url.searchParams.get('error')).toBe('login_required');
});

test.each(['code token', 'code id_token token'])('%s without a challenge', async (response_type) => {
  const rp = await client();
  const [state, nonce] = [generators.state(), generators.nonce()];
  const { url } = await world.browser().open(rp.authorizationUrl({ response_type, state, nonce }));
  const params = Object.fromEntries(new URLSearchParams(url.hash.slice(1)));
  const tokens = await rp.callback(`${world.app}/callback`, params, { state, nonce, response_type });
  expect(tokens.access_token).toEqual(expect.any(String));
});

test('a code of somebody else is refused', async () => {
  const rp = await client();
  const asked = rp.callback(`${world.app}/callback`, { code: 'made-up', iss: world.issuer });
  await expect(asked).rejects.toMatchObject({ error: 'invalid_grant' });
});
