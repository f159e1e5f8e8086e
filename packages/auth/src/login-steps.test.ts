import {
  AuthingError,
  isCaptchaRequired,
  isFirstLoginResetRequired,
  isForcedResetRequired,
  isIdentityBindingRequired,
  isMfaRequired,
  isProfileCompletionRequired,
} from '@authing/auth';
import { expect, test } from '@jest/globals';
import { useLocal } from '../../../test/support/auth.js';

const guards = {
  isMfaRequired,
  isFirstLoginResetRequired,
  isForcedResetRequired,
  isCaptchaRequired,
  isIdentityBindingRequired,
  isProfileCompletionRequired,
};
const error = (code: number, data?: unknown) => new AuthingError('api', code, 'more is needed', { data });

test.each([
  [1635, { mfaToken: 'm' }, 'isMfaRequired'],
  [1636, { mfaToken: 'm' }, 'isMfaRequired'],
  [1639, { token: 't' }, 'isFirstLoginResetRequired'],
  [2058, { token: 't' }, 'isForcedResetRequired'],
  [2000, undefined, 'isCaptchaRequired'],
  [1640, undefined, 'isIdentityBindingRequired'],
  [1641, undefined, 'isIdentityBindingRequired'],
  [1642, undefined, 'isProfileCompletionRequired'],
  [2006, { mfaToken: 'm', token: 't' }, 'nothing'],
])('%d with %j is %s and nothing else', (code, data, name) => {
  const fits = Object.entries(guards).filter(([, guard]) => guard(error(code, data)));
  expect(fits.map(([guard]) => guard)).toEqual(name === 'nothing' ? [] : [name]);
});

test('a step whose token is missing cannot be taken', () => {
  for (const data of [undefined, null, {}, { mfaToken: 1, token: 1 }]) {
    expect(
      [1635, 1636, 1639, 2058].map((code) => Object.values(guards).some((guard) => guard(error(code, data)))),
    ).toEqual(Array(4).fill(false));
  }
});

test('what is no error of this SDK is no step', () => {
  for (const value of [undefined, null, 'text', { code: 1636, data: { mfaToken: 'm' } }, new Error('x')]) {
    expect(Object.values(guards).some((guard) => guard(value))).toBe(false);
  }
});

const world = useLocal({
  seed: {
    userPool: { settings: { loginFailCheck: { enabled: true, limit: 2, timeInterval: 300 } } as never },
    users: [{ email: 'ann@example.com', password: 'correct horse 1' }],
  },
});

test('after repeated failures the picture code lets the user in', async () => {
  const authing = world.client();
  const login = (password: string, captchaCode?: string) =>
    authing
      .loginByEmail('ann@example.com', password, { captchaCode, clientIp: '9.9.9.9' })
      .catch((cause: unknown) => cause);
  await login('wrong');
  await login('wrong');
  expect(isCaptchaRequired(await login('correct horse 1'))).toBe(true);
  const captcha = world.server.outbox.list().at(-1)!.code!;
  expect(await login('correct horse 1', captcha)).toMatchObject({ email: 'ann@example.com' });
});
