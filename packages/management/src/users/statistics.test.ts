import { AuthenticationClient } from '@authing/auth';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { refusal, useManagement } from '../../../../test/support/management.js';

const world = useManagement();
let ids: string[];

beforeEach(async () => {
  ids = [];
  for (const username of ['ada', 'bob']) {
    const { id } = await world.management.users.create({ username, password: 'Passw0rd' });
    ids.push(id!);
    const auth = new AuthenticationClient({ appId: world.server.appId, appHost: world.server.url });
    await auth.loginByUsername(username, 'Passw0rd');
  }
});

describe('user actions', () => {
  test('are rows with plain names', async () => {
    const { list, totalCount } = await world.management.users.listUserActions();
    expect(totalCount).toBeGreaterThanOrEqual(2);
    expect(list).toContainEqual(
      expect.objectContaining({ userId: ids[0], userpoolId: world.server.userPoolId, appId: world.server.appId }),
    );
    expect(list[0]).toMatchObject({ operationName: expect.any(String), timestamp: expect.any(String) });
  });

  test('are chosen by user, operation, application, address and time', async () => {
    const { users } = world.management;
    const { list } = await users.listUserActions({ userIds: [ids[1]!] });
    expect(new Set(list.map(({ userId }) => userId))).toEqual(new Set([ids[1]]));
    await users.listUserActions({
      operationNames: ['login', 'logout'],
      userIds: ids,
      appIds: [world.server.appId],
      clientIp: '1.2.3.4',
      excludeNonAppRecords: true,
      start: 1,
      end: 2,
      page: 3,
      limit: 4,
    });
    expect(world.sent('GET /api/v2/analysis/user-action').query).toEqual({
      'operation_name[]': ['login', 'logout'],
      'operator_arn[]': ids.map((id) => `arn:cn:authing:${world.server.userPoolId}:user:${id}`),
      'app_id[]': [world.server.appId],
      clientip: '1.2.3.4',
      exclude_non_app_records: '1',
      start: '1',
      end: '2',
      page: '3',
      limit: '4',
    });
  });

  test('keep their page size when only a filter is given, and are walked page by page', async () => {
    await world.management.users.listUserActions({ clientIp: '1.2.3.4' });
    expect(world.sent('GET /api/v2/analysis/user-action').query).toMatchObject({ page: '1', limit: '10' });
    const { totalCount } = await world.management.users.listUserActions();
    let seen = 0;
    for await (const _ of world.management.users.iterateUserActions({ limit: 1 })) seen++;
    expect(seen).toBe(totalCount);
  });
});

describe('counts', () => {
  test('of users who logged in to an application, and of those with a value in a field', async () => {
    const { users, udf } = world.management;
    const { appId } = world.server;
    expect(await users.getApplicationLoginUserNum({ appId })).toBe(2);
    await udf.set('USER', 'height', 'NUMBER', 'Height');
    await users.setUdfValue(ids[0]!, { height: 170 });
    expect(await users.getUdfFieldUserNum({ appId, definedFieldKey: 'height' })).toBe(1);
    await expect(users.getApplicationLoginUserNum({ appId: 'no-app' })).rejects.toMatchObject(refusal(2011));
  });
});
