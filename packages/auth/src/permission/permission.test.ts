import { expect, test } from '@jest/globals';
import { useLocal } from '../../../../test/support/auth.js';
import { faultServer, json } from '../../../../test/support/fault-server.js';

const world = useLocal({
  seed: {
    roles: [{ code: 'admin' }, { code: 'editor', namespace: 'books' }],
    users: [{ email: 'ann@example.com', roles: ['admin'] }],
  },
});

test('whether the user has a role, in a namespace or in the default one', async () => {
  const ann = await world.signedIn();
  expect(await ann.hasRole('admin')).toBe(true);
  expect(world.sent('user').variables).toEqual({ id: ann.checkLoggedIn() });
  expect(await ann.hasRole('nobody')).toBe(false);
  expect(await ann.hasRole('admin', 'books')).toBe(false);
  expect(world.sent('user').variables).toEqual({ id: ann.checkLoggedIn(), namespace: 'books' });
});

async function answering(data: unknown) {
  const service = await faultServer((_, response) => json(response, data));
  const { token } = await world.server.signIn({ email: 'ann@example.com' });
  return { service, ann: world.client({ appHost: service.url, token }) };
}

test('resources come without the members that say nothing', async () => {
  const list = [
    { code: 'books:1', type: 'DATA', actions: ['read'], apiIdentifier: null },
    { code: 'menu', type: 'MENU', actions: null, apiIdentifier: null },
  ];
  const { service, ann } = await answering({ data: { user: { authorizedResources: { totalCount: 2, list } } } });
  expect(await ann.listAuthorizedResources('default', { resourceType: 'DATA' })).toEqual({
    totalCount: 2,
    list: [
      { code: 'books:1', type: 'DATA', actions: ['read'] },
      { code: 'menu', type: 'MENU' },
    ],
  });
  expect(JSON.parse(service.seen[0]!.body).variables).toEqual({
    id: ann.checkLoggedIn(),
    namespace: 'default',
    resourceType: 'DATA',
  });
  await service.close();
});

test('departments of the user', async () => {
  const departments = {
    totalCount: 1,
    list: [{ department: { id: 'n1', name: 'Sales' }, isMainDepartment: true, joinedAt: null }],
  };
  const { service, ann } = await answering({ data: { user: { departments } } });
  expect(await ann.listDepartments()).toEqual(departments);
  expect(JSON.parse(service.seen[0]!.body).variables).toEqual({ id: ann.checkLoggedIn() });
  await service.close();
});

test('a reply without the user is an error', async () => {
  const { service, ann } = await answering({ data: { user: null } });
  await expect(ann.listAuthorizedResources('default')).rejects.toMatchObject({ kind: 'protocol', code: 'no_user' });
  await expect(ann.listDepartments()).rejects.toMatchObject({ kind: 'protocol' });
  expect(await ann.hasRole('admin')).toBe(false);
  await service.close();
});

test('organisations of the user', async () => {
  const { service, ann } = await answering({ code: 200, data: [[{ id: 'root' }, { id: 'n1' }]] });
  expect(await ann.listOrgs()).toEqual([[{ id: 'root' }, { id: 'n1' }]]);
  expect(service.seen[0]).toMatchObject({ method: 'GET', url: '/api/v2/users/me/orgs' });
  await service.close();
});

test('applications come page by page, or one after the other', async () => {
  const all = Array.from({ length: 5 }, (_, i) => ({ id: `app${i}` }));
  const service = await faultServer(({ url }, response) => {
    const query = new URL(url, 'http://x').searchParams;
    const [page, limit] = [Number(query.get('page')), Number(query.get('limit'))];
    json(response, { code: 200, data: { totalCount: 5, list: all.slice((page - 1) * limit, page * limit) } });
  });
  const ann = world.client({ appHost: service.url });
  expect((await ann.listApplications()).list).toHaveLength(5);
  expect(service.seen[0]!.url).toBe('/api/v2/users/me/applications/allowed?page=1&limit=10');
  expect(await ann.listApplications({ page: 2, limit: 2 })).toEqual({ totalCount: 5, list: all.slice(2, 4) });
  const seen = [];
  for await (const application of ann.iterateApplications({ limit: 2 })) seen.push(application);
  expect(seen).toEqual(all);
  await service.close();
});
