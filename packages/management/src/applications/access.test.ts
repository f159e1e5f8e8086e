import { AuthenticationClient } from '@authing/auth';
import { describe, expect, test } from '@jest/globals';
import { argumentError, refusal, useManagement } from '../../../../test/support/management.js';

const world = useManagement();
const done = { code: 200, message: expect.stringMatching(/^[A-Z][a-z ]+$/) };

/** Whether the user is told that they may enter the server's application. */
async function mayEnter(token: string): Promise<boolean> {
  const { appId, url } = world.server;
  const response = await fetch(`${url}/api/v2/users/me/applications/allowed`, {
    headers: { authorization: `Bearer ${token}`, 'x-authing-app-id': appId },
  });
  const { data } = (await response.json()) as { data: { list: { id: string }[] } };
  return data.list.some(({ id }) => id === appId);
}

describe('who may enter an application', () => {
  test('everybody, until the default strategy or a policy says otherwise', async () => {
    const { applications } = world.management;
    const { appId } = world.server;
    const { id, token } = await world.user();
    expect(await mayEnter(token)).toBe(true);
    expect(await applications.updateDefaultAccessPolicy(appId, 'DENY_ALL')).toMatchObject({
      id: appId,
      permissionStrategy: { defaultStrategy: 'DENY_ALL' },
    });
    expect(await mayEnter(token)).toBe(false);
    expect(await applications.allowAccess(appId, { targetType: 'USER', targetIdentifiers: [id] })).toEqual(done);
    expect(await mayEnter(token)).toBe(true);
    expect(await mayEnter((await world.user('bob')).token)).toBe(false);
    await applications.updateDefaultAccessPolicy(appId, 'ALLOW_ALL');
    expect(await applications.denyAccess(appId, { targetType: 'USER', targetIdentifiers: [id] })).toEqual(done);
    expect(await mayEnter(token)).toBe(false);
    await expect(applications.updateDefaultAccessPolicy(appId, 'SOME')).rejects.toMatchObject(refusal(400));
    await expect(applications.updateDefaultAccessPolicy(appId, '')).rejects.toMatchObject(argumentError);
  });

  test('whoever may not is refused at login, whatever the password', async () => {
    const { applications, users } = world.management;
    const { appId, url } = world.server;
    const { id } = await users.create({ username: 'ada', password: 'a good password' });
    const logIn = () => new AuthenticationClient({ appId, appHost: url }).loginByUsername('ada', 'a good password');
    expect(await logIn()).toMatchObject({ id });
    await applications.denyAccess(appId, { targetType: 'USER', targetIdentifiers: [id] });
    await expect(logIn()).rejects.toMatchObject(refusal(2130010));
    await applications.deleteAccessPolicy(appId, { targetType: 'USER', targetIdentifiers: [id] });
    expect(await logIn()).toMatchObject({ id });
  });

  test('policies are suspended, put in force again and deleted', async () => {
    const { applications } = world.management;
    const { appId } = world.server;
    const { id, token } = await world.user();
    const user = { targetType: 'USER', targetIdentifiers: [id] };
    await applications.denyAccess(appId, user);
    expect(await applications.disableAccessPolicy(appId, user)).toEqual(done);
    expect(await mayEnter(token)).toBe(true);
    expect(await applications.enableAccessPolicy(appId, user)).toEqual(done);
    expect(await mayEnter(token)).toBe(false);
    expect(await applications.deleteAccessPolicy(appId, user)).toEqual(done);
    expect(await mayEnter(token)).toBe(true);
    expect(await applications.getAccessPolicies(appId)).toEqual({ totalCount: 0, list: [] });
    for (const method of ['enableAccessPolicy', 'disableAccessPolicy', 'deleteAccessPolicy'] as const) {
      await expect(applications[method](appId, user)).rejects.toMatchObject(refusal(404));
    }
  });

  test('roles of the application, groups and nodes with what is below count', async () => {
    const { applications, groups, org } = world.management;
    const { appId } = world.server;
    const { id, token } = await world.user();
    await applications.updateDefaultAccessPolicy(appId, 'DENY_ALL');

    await applications.createRole(appId, { code: 'member' });
    await applications.addUsersToRole(appId, 'member', [id]);
    await applications.allowAccess(appId, { targetType: 'ROLE', targetIdentifiers: ['member'] });
    expect(await mayEnter(token)).toBe(true);
    await applications.removeUsersFromRole(appId, 'member', [id]);
    expect(await mayEnter(token)).toBe(false);

    await groups.create('staff', 'Staff');
    await groups.addUsers('staff', [id]);
    await applications.allowAccess(appId, { targetType: 'GROUP', targetIdentifiers: ['staff'] });
    expect(await mayEnter(token)).toBe(true);
    await groups.removeUsers('staff', [id]);

    const { id: orgId, rootNode } = await org.create('Acme');
    const below = await org.addNode(orgId, rootNode.id, { name: 'Web' });
    await org.addMembers(below.id, [id]);
    await applications.allowAccess(appId, { targetType: 'ORG', targetIdentifiers: [rootNode.id] });
    expect(await mayEnter(token)).toBe(false);
    await applications.allowAccess(appId, {
      targetType: 'ORG',
      targetIdentifiers: [rootNode.id],
      inheritByChildren: true,
    });
    expect(await mayEnter(token)).toBe(true);
  });

  test('policies are listed page by page with whom they are for', async () => {
    const { applications } = world.management;
    const { appId } = world.server;
    const [ada, bob] = [await world.user('ada'), await world.user('bob')];
    await applications.allowAccess(appId, { targetType: 'USER', targetIdentifiers: [ada.id, bob.id] });
    const { totalCount, list } = await applications.getAccessPolicies(appId, { page: 1, limit: 1 });
    expect(totalCount).toBe(2);
    expect(list).toMatchObject([
      {
        targetType: 'USER',
        enabled: true,
        namespace: appId,
        code: expect.stringMatching(/^ApplicationLoginAccess:/),
        target: { username: expect.stringMatching(/^(ada|bob)$/) },
        policy: {
          statements: [
            {
              resource: `arn:cn:authing:${world.server.userPoolId}:application:${appId}`,
              actions: ['application:login'],
              effect: 'ALLOW',
            },
          ],
        },
      },
    ]);
    const names: unknown[] = [];
    for await (const { targetIdentifier } of applications.iterateAccessPolicies(appId, { limit: 1 }))
      names.push(targetIdentifier);
    expect(names.sort()).toEqual([ada.id, bob.id].sort());
    // They are the service's own and no policies of the namespace.
    expect(await world.management.policies.list({ namespace: appId })).toEqual({ totalCount: 0, list: [] });
  });

  test('the calls of acl name the application in their one argument', async () => {
    const { acl } = world.management;
    const { appId } = world.server;
    const { id, token } = await world.user();
    const user = { appId, targetType: 'USER', targetIdentifiers: [id], namespace: 'default' };
    expect(await acl.denyAccessApplication(user)).toEqual(done);
    expect(await mayEnter(token)).toBe(false);
    expect(await acl.disableApplicationAccessPolicy(user)).toEqual(done);
    expect(await acl.enableApplicationAccessPolicy(user)).toEqual(done);
    expect(await acl.allowAccessApplication(user)).toEqual(done);
    expect(await mayEnter(token)).toBe(true);
    expect(await acl.getApplicationAccessPolicies({ appId, page: 1, limit: 10 })).toMatchObject({ totalCount: 1 });
    const names: unknown[] = [];
    for await (const { targetIdentifier } of acl.iterateApplicationAccessPolicies(appId)) names.push(targetIdentifier);
    expect(names).toEqual([id]);
    expect(await acl.deleteApplicationAccessPolicy(user)).toEqual(done);
    expect(await acl.updateDefaultApplicationAccessPolicy({ appId, defaultStrategy: 'DENY_ALL' })).toMatchObject({
      id: appId,
    });
    expect(await mayEnter(token)).toBe(false);
  });

  test('need an application, a kind of target and targets', async () => {
    const { acl } = world.management;
    const good = { appId: world.server.appId, targetType: 'USER', targetIdentifiers: [(await world.user()).id] };
    for (const bad of [{ appId: '' }, { targetType: '' }, { targetIdentifiers: undefined as unknown as string[] }]) {
      await expect(acl.allowAccessApplication({ ...good, ...bad })).rejects.toMatchObject(argumentError);
    }
    await expect(acl.getApplicationAccessPolicies({ appId: '' })).rejects.toMatchObject(argumentError);
    await expect(acl.allowAccessApplication({ ...good, targetIdentifiers: ['nobody'] })).rejects.toMatchObject(
      refusal(2004),
    );
    await expect(acl.allowAccessApplication({ ...good, targetType: 'AK_SK' })).rejects.toMatchObject(refusal(400));
    await expect(acl.allowAccessApplication({ ...good, appId: 'a/b' })).rejects.toMatchObject(refusal(2011));
  });
});

describe('access key pairs of programs', () => {
  test('are made, listed, switched off and on, given a secret, and deleted', async () => {
    const { acl } = world.management;
    const { appId } = world.server;
    const first = await acl.createProgrammaticAccessAccount(appId);
    expect(first).toMatchObject({ appId, tokenLifetime: 600, enabled: true, remarks: null });
    const second = await acl.createProgrammaticAccessAccount(appId, { tokenLifetime: 60, remarks: 'CI' });
    expect(second).toMatchObject({ tokenLifetime: 60, remarks: 'CI' });
    await acl.createProgrammaticAccessAccount(appId, { remarks: 'Only a note' });
    expect(world.sent('POST /api/v2/applications/{appId}/programmatic-access-accounts').body).toEqual({
      tokenLifetime: 600,
      remarks: 'Only a note',
    });
    expect((await acl.programmaticAccessAccountList(appId)).totalCount).toBe(3);
    expect((await acl.programmaticAccessAccountList(appId, 2, 2)).list).toHaveLength(1);
    const ids: string[] = [];
    for await (const { id } of acl.iterateProgrammaticAccessAccounts(appId, { limit: 2 })) ids.push(id);
    expect(ids).toContain(first.id);
    expect(ids).toHaveLength(3);

    expect(await acl.disableProgrammaticAccessAccount(first.id)).toMatchObject({ id: first.id, enabled: false });
    expect(await acl.enableProgrammaticAccessAccount(first.id)).toMatchObject({ enabled: true, secret: first.secret });
    const renewed = await acl.refreshProgrammaticAccessAccountSecret(first.id);
    expect(renewed.secret).toMatch(/^[a-z2-8]{32}$/);
    expect(await acl.refreshProgrammaticAccessAccountSecret(first.id, 'my own secret')).toMatchObject({
      secret: 'my own secret',
      enabled: true,
    });

    expect(await acl.deleteProgrammaticAccessAccount(first.id)).toBe(true);
    expect((await acl.programmaticAccessAccountList(appId)).totalCount).toBe(2);
    await expect(acl.deleteProgrammaticAccessAccount(`${second.id}&x=y`)).rejects.toMatchObject(refusal(404));
    await expect(acl.enableProgrammaticAccessAccount(first.id)).rejects.toMatchObject(refusal(404));
    await expect(acl.createProgrammaticAccessAccount(appId, { tokenLifetime: 0 })).rejects.toMatchObject(refusal(400));
  });

  test('get tokens by client credentials while they are enabled', async () => {
    const { acl } = world.management;
    const { appId, url } = world.server;
    const { id, secret } = await acl.createProgrammaticAccessAccount(appId);
    const client = new AuthenticationClient({ appId, appHost: url, protocol: 'oidc' });
    const ask = () => client.getAccessTokenByClientCredentials('openid', { accessKey: id, accessSecret: secret });
    expect(await ask()).toMatchObject({ access_token: expect.any(String) });
    await acl.disableProgrammaticAccessAccount(id);
    await expect(ask()).rejects.toMatchObject({ name: 'AuthingError' });
  });
});
