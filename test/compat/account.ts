import { expect, test } from '@jest/globals';
import { EmailScene, PasswordSecurityLevel } from 'authing-js-sdk';
import { ann, bob, type World } from './world.js';

export function account(world: World): void {
  const smsCode = async (phone: string): Promise<string> => {
    await world.authing().sendSmsCode(phone);
    return world.server.outbox.code({ phone });
  };
  const mailCode = async (email: string): Promise<string> => {
    await world.authing().sendEmail(email, EmailScene.ChangeEmail);
    return world.server.outbox.code({ email });
  };

  test('updateProfile: the change is read back, and the session stays', async () => {
    const authing = await world.signedIn();
    expect(await authing.updateProfile({ nickname: 'Annie', city: 'Ulm' })).toMatchObject({ nickname: 'Annie' });
    expect(await authing.getCurrentUser()).toMatchObject({ nickname: 'Annie', city: 'Ulm' });
    expect(await world.management.users.detail(ann.id)).toMatchObject({ nickname: 'Annie' });
  });

  test('updatePassword', async () => {
    const authing = await world.signedIn();
    await expect(authing.updatePassword('secret-9', 'wrong-1')).rejects.toMatchObject({ code: expect.any(Number) });
    await authing.updatePassword('secret-9', ann.password);
    expect((await world.authing().loginByEmail(ann.email, 'secret-9')).id).toBe(ann.id);
  });

  test('bindPhone, updatePhone, unbindPhone', async () => {
    const authing = await world.signedIn(bob);
    expect((await authing.bindPhone('13911110000', await smsCode('13911110000'))).phone).toBe('13911110000');
    const codes = [await smsCode('13922220000'), await smsCode('13911110000')] as const;
    const updated = await authing.updatePhone('13922220000', codes[0], '13911110000', codes[1]);
    expect(updated.phone).toBe('13922220000');
    await authing.unbindPhone();
    expect((await authing.getCurrentUser())?.phone).toBeFalsy();
  });

  test('bindEmail, updateEmail, unbindEmail', async () => {
    const authing = await world.signedIn();
    const changed = await authing.updateEmail(
      'new@x.com',
      await mailCode('new@x.com'),
      ann.email,
      await mailCode(ann.email),
    );
    expect(changed.email).toBe('new@x.com');
    await authing.unbindEmail();
    expect((await authing.getCurrentUser())?.email).toBeFalsy();
    expect((await authing.bindEmail('third@x.com', await mailCode('third@x.com'))).email).toBe('third@x.com');
  });

  test('custom data one by one: setUdv, listUdv, removeUdv', async () => {
    const authing = await world.signedIn();
    await authing.setUdv('age', 41);
    expect(await authing.listUdv()).toMatchObject([{ key: 'age', dataType: 'NUMBER', value: 41 }]);
    expect(await authing.removeUdv('age')).toEqual([]);
  });

  test('custom data as an object: setUdfValue, getUdfValue, removeUdfValue', async () => {
    const authing = await world.signedIn();
    await authing.setUdfValue({ age: 42, motto: 'go on', active: true });
    expect(await authing.getUdfValue()).toEqual({ age: 42, motto: 'go on', active: true });
    await authing.removeUdfValue('motto');
    expect(await authing.getUdfValue()).toEqual({ age: 42, active: true });
    await expect(authing.setUdfValue({ unknown: 1 })).rejects.toMatchObject({ code: expect.any(Number) });
  });

  test('getSecurityLevel', async () => {
    const level = await (await world.signedIn()).getSecurityLevel();
    expect(level).toMatchObject({ email: true, mfa: false, passwordSecurityLevel: PasswordSecurityLevel.MIDDLE });
  });

  test('hasRole, listApplications and listAuthorizedResources show what the administrator gave', async () => {
    const { roles, acl } = world.management;
    const authing = await world.signedIn();
    expect(await authing.hasRole('editor')).toBe(false);
    await roles.create('editor');
    await roles.addUsers('editor', [ann.id]);
    expect(await authing.hasRole('editor')).toBe(true);
    expect((await authing.listApplications()).totalCount).toBe(4);
    await acl.createResource({
      namespace: 'default',
      code: 'book',
      type: 'DATA' as never,
      actions: [{ name: 'read', description: '' }],
    });
    await acl.allow(ann.id, 'book', 'book:read', 'default');
    expect(await authing.listAuthorizedResources('default')).toMatchObject({ totalCount: 1, list: [{ code: 'book' }] });
  });

  test('listOrgs and listDepartments', async () => {
    const { org } = world.management;
    const authing = await world.signedIn();
    expect(await authing.listOrgs()).toEqual([]);
    const { id, rootNode } = await org.create('Acme');
    const sales = await org.addNode(id, rootNode.id, { name: 'Sales' });
    await org.addMembers(sales.id, [ann.id]);
    expect(await authing.listOrgs()).toMatchObject([[{ name: 'Acme' }, { name: 'Sales' }]]);
    expect(await authing.listDepartments()).toMatchObject({ totalCount: 1, list: [{ department: { name: 'Sales' } }] });
  });

  test('principal.authenticate and principal.detail', async () => {
    const { principal } = await world.signedIn();
    expect(await principal.detail()).toBeNull();
    await principal.authenticate({ type: 'P', name: 'Ann', idCard: '1234', bankCard: '622' } as never);
    expect(await principal.detail()).toMatchObject({ principalType: 'P', principalName: 'Ann' });
  });

  test('linkAccount, social.getIdentities, unLinkAccount', async () => {
    const { users } = world.management;
    const { id } = await users.create({ username: 'second' }, { identity: { provider: 'github', userIdInIdp: 'g-1' } });
    const [authing, other] = [await world.signedIn(), await world.signedIn({ id })];
    const primaryUserToken = authing.tokenProvider.getToken() as string;
    await authing.linkAccount({ primaryUserToken, secondaryUserToken: other.tokenProvider.getToken() as string });
    expect(await authing.social.getIdentities()).toMatchObject([{ provider: 'github', userIdInIdp: 'g-1' }]);
    await authing.unLinkAccount({ primaryUserToken, provider: 'github' as never });
    expect(await authing.social.getIdentities()).toEqual([]);
  });

  test('social.generateLinkExtIdpUrl and social.unlinkExtIdp', async () => {
    const { users } = world.management;
    const link = { userId: ann.id, userIdInIdp: 'g-2', isSocial: true, identifier: 'github', extIdpId: 'idp-1' };
    await users.linkIdentity(link);
    const authing = await world.signedIn();
    const idToken = authing.tokenProvider.getToken() as string;
    const { url } = await authing.social.generateLinkExtIdpUrl({ extIdpConnIdentifier: 'github', idToken });
    expect(url).toContain(`${world.server.url}/connections/social/github?`);
    await authing.social.unlinkExtIdp({ extIdpId: 'idp-1' });
    expect(await authing.social.getIdentities()).toEqual([]);
  });
}
