import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type LocalServer, startLocal } from '../index.js';
import { call, graphql, type Loose, managementToken } from '../testing/client.js';

const ann = { id: '5f00000000000000000000aa', username: 'ann', password: 'secret-1' };
const bob = { id: '5f00000000000000000000bb', username: 'bob', password: 'secret-2' };
const other = { id: 'other-app', identifier: 'other', name: 'Other' };

let server: LocalServer;
let admin: string;
beforeAll(async () => {
  server = await startLocal({
    passwordCost: 16,
    seed: { users: [ann, bob], applications: [{}, other] },
  });
});
beforeEach(async () => {
  await server.reset();
  admin = await managementToken(server);
});
afterAll(() => server.close());

const manage = (request: string, body?: object, headers = {}): Promise<Loose> =>
  call(server, request, body, { token: admin, headers });
const manageGraphql = (query: string, variables: object = {}): Promise<Loose> =>
  graphql(server, query, variables, { token: admin });
const actions = [{ name: 'read', description: '' }];

describe('applications', () => {
  const signIn = async (appId: string): Promise<string> => {
    const query = 'mutation { loginByUsername(input: { username: "ann", password: "secret-1" }) { token } }';
    return (await graphql(server, query, {}, { headers: { 'x-authing-app-id': appId } })).loginByUsername.token;
  };
  const isGood = async (token: string): Promise<boolean> =>
    (await graphql(server, 'query ($t: String) { checkLoginStatus(token: $t) { status } }', { t: token }))
      .checkLoginStatus.status;

  test('a logout of one leaves the sessions of the other', async () => {
    const [one, two] = [await signIn(server.appId), await signIn(other.id)];
    await manage(`GET /logout?userId=${ann.id}&appId=${other.id}`);
    expect([await isGood(one), await isGood(two)]).toEqual([true, false]);
  });

  test('keep their roles, resources and access rules to themselves', async () => {
    const role = (namespace: string) =>
      manageGraphql(`mutation { createRole(code: "same", namespace: "${namespace}") { id } }`);
    await Promise.all([role(server.appId), role(other.id)]);
    await manageGraphql(
      `mutation { assignRole(roleCode: "same", namespace: "${other.id}", userIds: ["${ann.id}"]) { code } }`,
    );
    const holders = async (namespace: string) =>
      (await manageGraphql(`{ role(code: "same", namespace: "${namespace}") { users { totalCount } } }`)).role.users
        .totalCount;
    expect([await holders(server.appId), await holders(other.id)]).toEqual([0, 1]);
    await manage('POST /api/v2/resources', { code: 'page', type: 'DATA', namespace: other.id, actions });
    expect((await manage(`GET /api/v2/resources?namespace=${server.appId}`)).totalCount).toBe(0);
    await manage(`POST /api/v2/applications/${other.id}/authorization/deny`, {
      targetType: 'USER',
      targetIdentifiers: [ann.id],
    });
    await expect(signIn(other.id)).rejects.toMatchObject({ code: 2130010 });
    expect(await isGood(await signIn(server.appId))).toBe(true);
  });
});

describe('tenants', () => {
  const tenantOf = async (user: { id: string }): Promise<string> => {
    const { id } = await manage('POST /api/v2/tenant', { name: `of ${user.id}`, appIds: server.appId });
    await manage(`POST /api/v2/tenant/${id}/user`, { userIds: [user.id] });
    return id;
  };
  const inTenant = (id: string) => ({ 'x-authing-app-tenant-id': id });

  test('a user acts and logs in only in the name of their own', async () => {
    const [ours, theirs] = [await tenantOf(ann), await tenantOf(bob)];
    const { token } = await server.signIn({ id: ann.id });
    const me = (tenant: string) => graphql(server, '{ user { id } }', {}, { token, headers: inTenant(tenant) });
    expect(await me(ours)).toEqual({ user: { id: ann.id } });
    await expect(me(theirs)).rejects.toMatchObject({ code: 2120008 });
    await expect(me('unknown')).rejects.toMatchObject({ code: 404 });
    const query = 'mutation { loginByUsername(input: { username: "ann", password: "secret-1" }) { id } }';
    await expect(graphql(server, query, {}, { headers: inTenant(theirs) })).rejects.toMatchObject({ code: 2120008 });
    expect((await graphql(server, query, {}, { headers: inTenant(ours) })).loginByUsername.id).toBe(ann.id);
  });

  test('what is granted in one is granted there only', async () => {
    const [ours, theirs] = [await tenantOf(ann), await tenantOf(bob)];
    await manage('POST /api/v2/resources', { code: 'page', type: 'DATA', namespace: 'default', actions });
    const opts = [
      {
        targetType: 'USER',
        targetIdentifiers: [ann.id],
        resources: [{ code: 'page', resourceType: 'DATA', actions: ['page:read'] }],
      },
    ];
    await manage('POST /api/v2/acl/authorize-resources', { namespace: 'default', opts }, inTenant(ours));
    const question = { userId: ann.id, resource: 'page', action: 'page:read', namespace: 'default' };
    const allowed = async (headers: object) => (await manage('POST /api/v2/acl/is-allowed', question, headers)).allowed;
    expect([await allowed(inTenant(ours)), await allowed(inTenant(theirs)), await allowed({})]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('an organisation is found by its own', async () => {
    const [ours, theirs] = [await tenantOf(ann), await tenantOf(bob)];
    const { createOrg } = await manageGraphql(`mutation { createOrg(name: "Ours", tenantId: "${ours}") { id } }`);
    expect((await manage(`GET /api/v2/orgs/by-tenant?tenant_id=${ours}`)).id).toBe(createOrg.id);
    await expect(manage(`GET /api/v2/orgs/by-tenant?tenant_id=${theirs}`)).rejects.toMatchObject({ code: 404 });
  });
});
