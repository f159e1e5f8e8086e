import { expect, test } from '@jest/globals';
import { EmailScene, UdfDataType, UdfTargetType, WhitelistType } from 'authing-js-sdk';
import { ann, type World } from './world.js';

export function pool(world: World): void {
  test('custom fields and their values', async () => {
    const { udf } = world.management;
    expect(await udf.set(UdfTargetType.User, 'size', UdfDataType.Number, 'Size')).toMatchObject({ key: 'size' });
    expect((await udf.list(UdfTargetType.User)).map(({ key }) => key)).toContain('size');
    await udf.setUdvBatch(UdfTargetType.User, ann.id, [{ key: 'size', value: 38 }]);
    expect(await udf.listUdv(UdfTargetType.User, ann.id)).toMatchObject([{ key: 'size', value: 38 }]);
    await udf.remove(UdfTargetType.User, 'size');
    expect((await udf.list(UdfTargetType.User)).map(({ key }) => key)).not.toContain('size');
  });

  test('a white list decides who may register', async () => {
    const { whitelist } = world.management;
    const register = (name: string) =>
      world
        .authing()
        .registerByUsername(name, 'secret-3')
        .then(
          () => true,
          () => false,
        );
    await whitelist.add(WhitelistType.Username, ['dora', 'eve']);
    expect((await whitelist.list(WhitelistType.Username)).map(({ value }) => value).sort()).toEqual(['dora', 'eve']);
    expect(await register('mallory')).toBe(true);
    await whitelist.enable(WhitelistType.Username);
    expect([await register('dora'), await register('trudy')]).toEqual([true, false]);
    await whitelist.remove(WhitelistType.Username, ['eve']);
    expect(await register('eve')).toBe(false);
    await whitelist.disable(WhitelistType.Username);
    expect(await register('eve')).toBe(true);
  });

  test('the user pool: detail and update', async () => {
    const { userpool } = world.management;
    expect(await userpool.detail()).toMatchObject({ id: world.server.userPoolId });
    expect(await userpool.update({ name: 'Renamed', registerDisabled: true })).toMatchObject({ name: 'Renamed' });
    expect(await userpool.detail()).toMatchObject({ name: 'Renamed', registerDisabled: true });
    const register = world.authing().registerByUsername('late', 'secret-3');
    await expect(register).rejects.toMatchObject({ code: expect.any(Number) });
  });

  test('environment variables', async () => {
    const { userpool } = world.management;
    expect(await userpool.addEnv('REGION', 'eu')).toMatchObject([{ key: 'REGION', value: 'eu' }]);
    expect(await userpool.listEnv()).toMatchObject([{ key: 'REGION', value: 'eu' }]);
    await userpool.removeEnv('REGION');
    expect(await userpool.listEnv()).toEqual([]);
  });

  test('the client itself: mails, password rule, token status, own requests, language', async () => {
    const { management, server } = world;
    await management.sendEmail('new@example.com', EmailScene.VerifyEmail);
    expect(server.outbox.last({ email: 'new@example.com' })).toMatchObject({ kind: 'email' });
    expect(await management.isPasswordValid('123')).toMatchObject([{ valid: false }]);
    expect(await management.isPasswordValid('secret-3')).toMatchObject([{ valid: true }]);
    const { token } = await server.signIn({ id: ann.id });
    expect(await management.checkLoginStatus(token, { fetchUserDetail: true })).toMatchObject({
      id: ann.id,
      username: 'ann',
    });
    const query = 'query ($id: String) { user(id: $id) { username } }';
    expect(await management.makeGraphqlRequest({ query, variables: { id: ann.id } })).toEqual({
      user: { username: 'ann' },
    });
    const request = { method: 'GET', url: `/api/v2/users/${ann.id}` } as never;
    expect(await management.makeRestRequest(request)).toMatchObject({ username: 'ann' });
    management.setLang('zh-CN' as never);
    await expect(management.users.delete('nobody')).rejects.toMatchObject({
      message: expect.stringMatching(/[\u4e00-\u9fff]/),
    });
    management.setLang('en-US' as never);
    await expect(management.users.delete('nobody')).rejects.toMatchObject({
      message: expect.stringMatching(/^[ -~]+$/),
    });
  });
}
