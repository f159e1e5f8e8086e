import { type LocalServer, startLocal } from '@authing/local';
import { ManagementClient } from '@authing/management';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

let server: LocalServer;
let management: ManagementClient;

beforeAll(async () => {
  server = await startLocal({
    passwordCost: 2,
    seed: { applications: [{}, { id: 'second-app', identifier: 'second' }] },
  });
});
afterAll(() => server.close());
beforeEach(async () => {
  await server.reset();
  management = new ManagementClient({ host: server.url, userPoolId: server.userPoolId, secret: server.userPoolSecret });
});

/** A person who registers and logs in over the wire, from an address of their own. */
async function person(username: string, clientIp: string): Promise<string> {
  const headers = { 'content-type': 'application/json', 'x-authing-app-id': server.appId };
  const send = async (query: string) => {
    const response = await fetch(`${server.url}/graphql/v2`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query }),
    });
    return ((await response.json()) as { data: { user: { id: string } } }).data.user;
  };
  const input = `{username:"${username}",password:"Secret-1",clientIp:"${clientIp}"}`;
  await send(`mutation{user:registerByUsername(input:${input}){id}}`);
  return (await send(`mutation{user:loginByUsername(input:${input}){id}}`)).id;
}

describe('listUserActions', () => {
  test('shows what users did, the newest first, and who they are', async () => {
    const ada = await person('ada', '10.0.0.1');
    const { totalCount, list } = await management.statistics.listUserActions();
    expect(totalCount).toBe(2);
    expect(list.map(({ operation_name }) => operation_name)).toEqual(['login', 'register']);
    expect(list[0]).toMatchObject({
      operator_arn: `arn:cn:authing:${server.userPoolId}:user:${ada}`,
      userpool_id: server.userPoolId,
      clientip: '10.0.0.1',
      app_id: server.appId,
      app: { id: server.appId },
      user: { id: ada, displayName: 'ada' },
    });
    expect(Math.abs(Date.parse(list[0]!.timestamp) - Date.now())).toBeLessThan(60_000);
  });

  test('narrows by each option alone and by all together', async () => {
    const ada = await person('ada', '10.0.0.1');
    await person('bob', '10.0.0.2');
    const count = async (options: Parameters<typeof management.statistics.listUserActions>[0]) =>
      (await management.statistics.listUserActions(options)).totalCount;
    expect(await count({})).toBe(4);
    expect(await count({ clientIp: '10.0.0.2' })).toBe(2);
    expect(await count({ eventType: 'login' })).toBe(2);
    expect(await count({ userId: ada })).toBe(2);
    expect(await count({ appId: server.appId })).toBe(4);
    expect(await count({ appId: 'second-app' })).toBe(0);
    expect(await count({ userId: ada, eventType: 'register', clientIp: '10.0.0.1', appId: server.appId })).toBe(1);
    expect(await count({ userId: 'x&page=2' })).toBe(0);
  });

  test('narrows by time; 0 is a time', async () => {
    await person('ada', '10.0.0.1');
    const now = Date.now();
    server.clock.advance(3_600_000);
    await person('bob', '10.0.0.2');
    const between = (start?: number, end?: number) => management.statistics.listUserActions({ start, end });
    expect((await between(now + 60_000)).totalCount).toBe(2);
    expect((await between(undefined, now + 60_000)).totalCount).toBe(2);
    expect((await between(0, 0)).totalCount).toBe(0);
    expect((await between(0)).totalCount).toBe(4);
  });

  test('is paged, and iterated from page to page', async () => {
    for (const name of ['ada', 'bob', 'cy']) await person(name, '10.0.0.1');
    const page = await management.statistics.listUserActions({ page: 2, limit: 4 });
    expect([page.totalCount, page.list.length]).toEqual([6, 2]);
    const names: string[] = [];
    for await (const { operation_name } of management.statistics.iterateUserActions({ eventType: 'login', limit: 2 })) {
      names.push(operation_name);
    }
    expect(names).toEqual(['login', 'login', 'login']);
  });

  test('shows a failed login too', async () => {
    await management.users.create({ username: 'ada', password: 'Secret-1' });
    await person('ada', '10.0.0.9').catch(() => {});
    const headers = { 'content-type': 'application/json', 'x-authing-app-id': server.appId };
    const query = 'mutation{loginByUsername(input:{username:"ada",password:"wrong-1"}){id}}';
    await fetch(`${server.url}/graphql/v2`, { method: 'POST', headers, body: JSON.stringify({ query }) });
    const { list } = await management.statistics.listUserActions({ eventType: 'login', limit: 1 });
    expect(list[0]!.user).toMatchObject({ displayName: 'ada' });
  });
});

describe('listAuditLogs', () => {
  test('shows what administrators changed, in whatever resource, and what was refused', async () => {
    const { id } = await management.users.create({ username: 'ada', password: 'Secret-1' });
    await management.roles.create('admin');
    await management.tenant.create({ name: 'Acme', appIds: server.appId });
    await expect(management.tenant.delete('nowhere')).rejects.toMatchObject({ code: 404 });
    const { totalCount, list } = await management.statistics.listAuditLogs();
    expect(list.map(({ eventType, eventResultCode }) => [eventType, eventResultCode])).toEqual([
      ['DELETE /api/v2/tenant/{tenantId}', '404'],
      ['POST /api/v2/tenant', '200'],
      ['createRole', '200'],
      ['createUser', '200'],
    ]);
    expect(totalCount).toBe(4);
    expect(list[3]).toMatchObject({
      userId: id,
      userName: 'ada',
      userPoolId: server.userPoolId,
      operationMode: 'createUser',
    });
  });

  test('keeps reads and end users out, and users’ own log keeps administrators out', async () => {
    await person('ada', '10.0.0.1');
    await management.users.list();
    await management.users.exists({ username: 'ada' });
    await management.browserFingerprint.getDeviceList();
    expect(await management.statistics.listAuditLogs()).toEqual({ totalCount: 0, list: [] });
    await management.roles.create('admin');
    expect((await management.statistics.listUserActions()).totalCount).toBe(2);
  });

  test('narrows and is iterated as the users’ log', async () => {
    for (const code of ['a', 'b', 'c']) await management.roles.create(code);
    await management.users.create({ username: 'ada', password: 'Secret-1' });
    expect((await management.statistics.listAuditLogs({ eventType: 'createRole' })).totalCount).toBe(3);
    expect((await management.statistics.listAuditLogs({ clientIp: '10.9.9.9' })).totalCount).toBe(0);
    expect((await management.statistics.listAuditLogs({ start: Date.now() + 60_000 })).totalCount).toBe(0);
    const types: string[] = [];
    for await (const { eventType } of management.statistics.iterateAuditLogs({ limit: 2 })) types.push(eventType);
    expect(types).toEqual(['createUser', 'createRole', 'createRole', 'createRole']);
  });

  test('is of one user pool', async () => {
    const pool = await management.userpools.create('Other', 'other');
    const other = new ManagementClient({ host: server.url, userPoolId: pool.id, secret: pool.secret! });
    await other.roles.create('theirs');
    const { list } = await other.statistics.listAuditLogs();
    expect(list.map(({ eventType }) => eventType)).toEqual(['createRole']);
    const mine = await management.statistics.listAuditLogs();
    expect(mine.list.map(({ eventType }) => eventType)).not.toContain('createRole');
  });

  test('a refusal of the service is an error', async () => {
    server.faults.next('GET /api/v2/analysis/audit', { code: 1001 });
    await expect(management.statistics.listAuditLogs()).rejects.toMatchObject({ kind: 'api', code: 1001 });
    server.faults.next('GET /api/v2/analysis/user-action', { code: 1001 });
    await expect(management.statistics.listUserActions()).rejects.toMatchObject({ kind: 'api', code: 1001 });
  });
});
