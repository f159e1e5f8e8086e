import { expect, test } from '@jest/globals';
import { EmailScene, SigninByCredentialsConnection } from 'authing-js-sdk';
import { ann, overdue, sub, type World } from './world.js';

export function signIn(world: World): void {
  test('passwords: by email, user name and phone', async () => {
    for (const login of ['loginByEmail', 'loginByUsername', 'loginByPhonePassword'] as const) {
      const authing = world.authing();
      const name = { loginByEmail: ann.email, loginByUsername: ann.username, loginByPhonePassword: ann.phone }[login];
      const user = await authing[login](name, ann.password);
      expect(user).toMatchObject({ id: ann.id, token: expect.any(String) });
      expect((await authing.getCurrentUser())?.id).toBe(ann.id);
      await expect(authing[login](name, 'wrong-1')).rejects.toMatchObject({ code: 2006 });
    }
  });

  test('loginBySubAccount', async () => {
    const user = await world.authing().loginBySubAccount(sub.username, sub.password);
    expect(user).toMatchObject({ username: 'sub', token: expect.any(String) });
    await expect(world.authing().loginBySubAccount(ann.username, ann.password)).rejects.toMatchObject({ code: 2004 });
  });

  test('codes: by phone and by email', async () => {
    const authing = world.authing();
    await authing.sendSmsCode(ann.phone);
    const sms = world.server.outbox.code({ phone: ann.phone });
    expect((await authing.loginByPhoneCode(ann.phone, sms)).id).toBe(ann.id);
    await expect(authing.loginByPhoneCode(ann.phone, sms)).rejects.toMatchObject({ code: 2001 });
    await authing.sendEmail(ann.email, EmailScene.LOGIN_VERIFY_CODE);
    const mail = world.server.outbox.code({ email: ann.email });
    expect((await authing.loginByEmailCode(ann.email, mail)).id).toBe(ann.id);
  });

  test('directories: LDAP and Active Directory', async () => {
    const ldap = await world.authing().loginByLdap('ldap-user', 'ldap-password');
    expect(ldap).toMatchObject({ email: 'ldap-user@example.com', token: expect.any(String) });
    // 4.x sends AD logins to a host it derives from the address and that no port is kept for, unless it is named.
    const authing = world.authing({ websocketHost: world.server.url });
    expect(await authing.loginByAd('ad-user', 'ad-password')).toMatchObject({ email: 'ad-user@example.com' });
    expect((await authing.getCurrentUser())?.email).toBe('ad-user@example.com');
  });

  test('signinByCredentials', async () => {
    const passwordPayload = { account: ann.username, password: ann.password };
    // Without `options` 4.x fails after the answer has come.
    const request = { connection: SigninByCredentialsConnection.PASSWORD, passwordPayload, options: {} };
    const tokens = await world.authing().signinByCredentials({ ...request, client_id: world.server.appId } as never);
    expect(tokens.token_type).toBe('Bearer');
    const authing = world.authing({ token: tokens.access_token });
    expect((await authing.getCurrentUser())?.id).toBe(ann.id);
  });

  test('the session: token, status, refresh and logout', async () => {
    const authing = await world.signedIn();
    expect(authing.checkLoggedIn()).toBe(ann.id);
    expect(await authing.checkLoginStatus()).toMatchObject({ status: true, code: 200 });
    const { token } = await authing.refreshToken();
    authing.setToken(token as string);
    expect(await authing.checkLoginStatus(token as string)).toMatchObject({ data: { id: ann.id } });
    await authing.logout();
    expect(() => authing.checkLoggedIn()).toThrow();
    expect(await world.authing().checkLoginStatus(token as string)).toMatchObject({ status: false });
  });

  test('logoutCurrent ends this session, not the others', async () => {
    const [one, other] = [await world.signedIn(), await world.signedIn()];
    await one.logoutCurrent();
    expect(await one.getCurrentUser()).toBeNull();
    expect((await other.getCurrentUser())?.id).toBe(ann.id);
  });

  test('trackSession: without a cookie there is no session', async () => {
    expect(await world.authing().trackSession()).toBeNull();
  });

  test('setLang and setRequestFrom go with the next request', async () => {
    const authing = world.authing();
    authing.setLang('zh-CN' as never);
    authing.setRequestFrom('compat' as never);
    await expect(authing.loginByEmail(ann.email, 'wrong-1')).rejects.toMatchObject({
      message: expect.stringMatching(/[\u4e00-\u9fff]/),
    });
    expect(world.server.requests.last('loginByEmail')?.headers).toMatchObject({ 'x-authing-request-from': 'compat' });
  });

  test('forgotten passwords: by phone and by email code', async () => {
    const authing = world.authing();
    await authing.sendSmsCode(ann.phone);
    await authing.resetPasswordByPhoneCode(ann.phone, world.server.outbox.code({ phone: ann.phone }), 'secret-8');
    expect((await world.authing().loginByEmail(ann.email, 'secret-8')).id).toBe(ann.id);
    await authing.sendEmail(ann.email, EmailScene.ResetPassword);
    await authing.resetPasswordByEmailCode(ann.email, world.server.outbox.code({ email: ann.email }), 'secret-9');
    expect((await world.authing().loginByEmail(ann.email, 'secret-9')).id).toBe(ann.id);
    await expect(world.authing().loginByEmail(ann.email, ann.password)).rejects.toMatchObject({ code: 2006 });
  });

  test('a password the user has to change at the first login', async () => {
    const userInfo = { username: 'fresh', password: 'secret-3' };
    await world.management.users.create(userInfo, { resetPasswordOnFirstLogin: true });
    const refusal = await world
      .authing()
      .loginByUsername('fresh', 'secret-3')
      .catch((error: unknown) => error);
    const { token } = (refusal as { data: { token: string } }).data;
    await world.authing().resetPasswordByFirstLoginToken({ token, password: 'secret-4' });
    expect((await world.authing().loginByUsername('fresh', 'secret-4')).username).toBe('fresh');
  });

  test('a password the user is made to change', async () => {
    const { username, password } = overdue;
    const refusal = await world
      .authing()
      .loginByUsername(username, password)
      .catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 2058 });
    const { token } = (refusal as { data: { token: string } }).data;
    const authing = world.authing();
    await authing.resetPasswordByForceResetToken({ token, oldPassword: password, newPassword: 'secret-7' });
    expect((await authing.loginByUsername(username, 'secret-7')).username).toBe(username);
  });
}
