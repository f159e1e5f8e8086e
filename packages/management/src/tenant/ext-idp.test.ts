import { type LocalServer, startLocal } from '@authing/local';
import { type ExtIdpCreateBody, ManagementClient } from '@authing/management';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

let server: LocalServer;
let management: ManagementClient;

beforeAll(async () => {
  server = await startLocal({ passwordCost: 2 });
});
afterAll(() => server.close());
beforeEach(async () => {
  await server.reset();
  management = new ManagementClient({ host: server.url, userPoolId: server.userPoolId, secret: server.userPoolSecret });
});

const tenantWith = (name: string) => management.tenant.create({ name, appIds: server.appId });
const refused = (code: number) => expect.objectContaining({ name: 'AuthingError', kind: 'api', code });

describe('external identity providers', () => {
  const connectionInput = (identifier: string) => ({
    type: 'oidc',
    identifier,
    displayName: `Log in with ${identifier}`,
    fields: { issuer: 'https://idp.example' },
  });
  const idpInput = (tenantId: string | undefined, ...identifiers: string[]): ExtIdpCreateBody => ({
    ...(tenantId && { tenantId }),
    name: 'Okta',
    type: 'oidc',
    connections: identifiers.map(connectionInput),
  });

  test('are created with their connections, listed by tenant, renamed and deleted', async () => {
    const { id: tenantId } = await tenantWith('Acme');
    const created = await management.tenant.createExtIdp(idpInput(tenantId, 'okta-1', 'okta-2'));
    expect(created).toMatchObject({
      tenantId,
      name: 'Okta',
      type: 'oidc',
      connections: [{ identifier: 'okta-1' }, { identifier: 'okta-2' }],
    });
    const pools = await management.tenant.createExtIdp(idpInput(undefined));
    expect(pools).toMatchObject({ tenantId: null, connections: [] });
    expect(await management.tenant.listExtIdp(tenantId)).toEqual([created]);
    expect(await management.tenant.updateExtIdp(created.id, { name: 'Okta Inc.' })).toMatchObject({
      name: 'Okta Inc.',
    });
    expect(await management.tenant.extIdpDetail(created.id)).toMatchObject({
      name: 'Okta Inc.',
      connections: { length: 2 },
    });
    await management.tenant.deleteExtIdp(created.id);
    await expect(management.tenant.extIdpDetail(created.id)).rejects.toEqual(refused(404));
    expect(await management.tenant.checkExtIdpConnectionIdentifierUnique('okta-1')).toBe(true);
  });

  test('with a taken identifier are not created at all', async () => {
    const { id: tenantId } = await tenantWith('Acme');
    await management.tenant.createExtIdp(idpInput(tenantId, 'okta'));
    await expect(management.tenant.createExtIdp(idpInput(tenantId, 'new', 'okta'))).rejects.toEqual(refused(400));
    expect(await management.tenant.listExtIdp(tenantId)).toHaveLength(1);
    expect(await management.tenant.checkExtIdpConnectionIdentifierUnique('new')).toBe(true);
  });

  test('get, change and lose connections', async () => {
    const idp = await management.tenant.createExtIdp(idpInput(undefined));
    const input = {
      extIdpId: idp.id,
      ...connectionInput('okta'),
      userMatchFields: ['email'],
      logo: 'https://x.example/l.png',
    };
    const created = await management.tenant.createExtIdpConnection(input);
    expect(created).toMatchObject({ ...input, id: expect.any(String) });

    const changed = await management.tenant.updateExtIdpConnection(created.id, {
      displayName: 'New',
      fields: { a: 1 },
    });
    expect(changed).toMatchObject({
      displayName: 'New',
      fields: { a: 1 },
      userMatchFields: ['email'],
      identifier: 'okta',
    });
    await management.tenant.deleteExtIdpConnection(created.id);
    expect((await management.tenant.extIdpDetail(idp.id)).connections).toEqual([]);
    await expect(management.tenant.deleteExtIdpConnection(created.id)).rejects.toEqual(refused(404));
  });

  test('have connections that are switched one by one or all at once', async () => {
    const { id: tenantId } = await tenantWith('Acme');
    const idp = await management.tenant.createExtIdp(idpInput(tenantId, 'one', 'two'));
    const [one, two] = idp.connections!;
    const states = async () => {
      const { connections } = await management.tenant.extIdpDetail(idp.id);
      return connections!.map((connection) => Reflect.get(connection, 'states'));
    };
    expect(await management.tenant.changeExtIdpConnectionState(one!.id, { tenantId, enabled: true })).toBe(true);
    expect(await states()).toEqual([[{ targetType: 'TENANT', targetId: tenantId, enabled: true }], []]);
    expect(await management.tenant.batchChangeExtIdpConnectionState(idp.id, { tenantId, enabled: false })).toBe(true);
    const off = { targetType: 'TENANT', targetId: tenantId, enabled: false };
    expect(await states()).toEqual([[off], [off]]);
    expect(await management.tenant.changeExtIdpConnectionState(two!.id, { appId: server.appId, enabled: true })).toBe(
      true,
    );
    expect((await states())[1]).toEqual([{ targetType: 'APP', targetId: server.appId, enabled: true }, off]);
    await expect(management.tenant.changeExtIdpConnectionState('x', { enabled: true })).rejects.toEqual(refused(404));
    await expect(management.tenant.batchChangeExtIdpConnectionState('x', { enabled: true })).rejects.toEqual(
      refused(404),
    );
  });

  describe('whether an identifier is free', () => {
    const route = 'POST /api/v2/check/extIdpConn/identifier';

    test('is asked for what it is', async () => {
      await management.tenant.createExtIdp(idpInput(undefined, 'taken'));
      expect(await management.tenant.checkExtIdpConnectionIdentifierUnique('taken')).toBe(false);
      expect(await management.tenant.checkExtIdpConnectionIdentifierUnique('free')).toBe(true);
    });

    test('is not read out of failures that say nothing of it', async () => {
      const client = management.with({ timeout: 500 });
      for (const fault of [
        { status: 500 },
        { drop: true },
        { code: 1001 },
        { code: 1000 },
        { status: 429, body: '{}' },
      ]) {
        server.faults.next(route, { ...fault, times: 5 });
        await expect(client.tenant.checkExtIdpConnectionIdentifierUnique('free')).rejects.toMatchObject({
          name: 'AuthingError',
        });
        server.faults.clear();
      }
    });
  });
});
