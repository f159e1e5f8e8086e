import { expect, test } from '@jest/globals';
import { session, useTokenService } from '../../../../test/support/token-service.js';

declare const authing: typeof import('../index.js');
declare const client: import('../client.js').AuthenticationClient;

const world = useTokenService();
const { openTab, token, stored, forgetFailure, answerWithIdToken } = world;

test('an ID token that is not for us, not from the service, too old or without a signature is refused', async () => {
  const page = await openTab(session({ endsIn: -1 }));
  const weekAgo = Math.floor(Date.now() / 1000) - 604_800;
  const forged: [header: object, change: Record<string, unknown>][] = [
    [{ alg: 'none' }, {}],
    [{ alg: 'XX256' }, {}],
    [{}, { iss: 'https://evil.example' }],
    [{}, { aud: 'other' }],
    [{}, { aud: ['app', 'other'] }],
    [{}, { exp: 1_000 }],
    [{}, { iat: weekAgo, exp: weekAgo + 60 }],
    [{}, { sub: undefined }],
    [{}, { at_hash: 'of-another-access-token' }],
    [{}, { sub: 'eve' }],
  ];
  const codes: string[] = [];
  for (const [header, change] of forged) {
    answerWithIdToken('forged', header, change);
    codes.push(await token(page, { ignoreCache: true }));
    await forgetFailure(page);
  }
  expect(world.refreshes).toHaveLength(forged.length);
  expect(codes.slice(0, -2).every((code) => code.startsWith('protocol/OAUTH_'))).toBe(true);
  expect(codes.slice(-2)).toEqual(['protocol/at_hash', 'protocol/sub']);
  expect(await stored(page)).toMatchObject({ token: 'access-0' });

  for (const clock of [-600, 600]) {
    answerWithIdToken(`right-${clock}`, {}, {}, clock);
    expect(await token(page, { ignoreCache: true })).toBe(`right-${clock}`);
  }
});

test('an ID token of another login is refused: with another nonce, without one, or when there is none', async () => {
  const page = await openTab();
  const login = { state: 's', nonce: 'n', verifier: 'v', redirectUri: 'x', issuer: `${world.url}/oidc` };
  const finish = () =>
    page.evaluate(
      ([key, login]) => {
        sessionStorage.setItem(`${key}:login`, JSON.stringify({ ...login, startedAt: Date.now() }));
        const client = new authing.AuthenticationClient({ appId: 'app', appHost: key.split('@')[1], retry: 0 });
        return client.handleRedirectCallback(`${location.href}?code=c&state=s`).then(
          () => client.connection.session.token(),
          ({ kind, code }) => `${kind}/${code}`,
        );
      },
      [world.key, login] as const,
    );
  expect(await finish()).toBe('protocol/nonce');
  for (const nonce of ['another', undefined]) {
    answerWithIdToken('forged', {}, { nonce });
    expect(await finish()).toBe('protocol/nonce');
  }
  expect(await stored(page)).toBeNull();
  answerWithIdToken('right', {}, { nonce: 'n' });
  expect(await finish()).toBe('right');
});
