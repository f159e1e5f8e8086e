/** The entities of the cloud that the specs of 4.x name by their ids, made here under the same ids. */
import { AuthenticationClient } from '@authing/auth';
import type { LocalServer } from '@authing/local';
import { ManagementClient } from '@authing/management';

const APP = '607543c1ec30828efb065adb';
const TENANT_APP = '6194a3c595908f00ff698d3a';
const NAMESPACE = '6018bab016c246d458ef0ad2';
const user = (id: string) => ({ id, username: `user-${id}` });

export const seed = {
  applications: [
    {},
    ...[APP, TENANT_APP, '619b64e4ccc0467dcba00920', '60ab28843baf2e2c075dbeae'].map((id) => ({ id })),
  ],
  fields: [
    { key: 'school' },
    { key: 'source' },
    { key: 'isForbidden' },
    { key: 'hep_isTeacher' },
    { key: 'age', dataType: 'NUMBER' as const },
  ],
  roles: [{ code: 'test', namespace: NAMESPACE }],
  users: [
    { id: 'cj', email: 'cj@authing.cn', password: '123456', customData: { hep_isTeacher: 'yes' } },
    { ...user('603f2c49e91d695739d7206c'), phone: '15210165828' },
    user('603f2c4910dfc09f1f3ecce5'),
    user('603f567865d782899ffb0b6e'),
    user('60e31b9b94b5795362256698'),
    user('6194bb53a6c4dca57363182c'),
    user('5f9976a7389b6dccb23a4c54'),
    user('619b07ab229e3bfa98e94ee2'),
    ...['11', '22', '111'].map(user),
  ],
  directories: { ldap: [{ username: 'admin', password: 'admin' }] },
};

/** Makes what a seed cannot name, then gives it the ids that the specs use, in a snapshot that is put back. */
export async function makeEntities(server: LocalServer): Promise<string> {
  const client = new ManagementClient({
    userPoolId: server.userPoolId,
    secret: server.userPoolSecret,
    host: server.url,
  });
  const ids = new Map<string, string>();
  const named = (id: string, { id: made }: { id?: string | null }) => void ids.set(made ?? '', id);

  for (const code of [NAMESPACE, '603f52f97cd214a8805c0cc8']) await client.acl.createNamespace(code, code);
  await client.policies.create({
    code: 'wIHHgw9zG',
    statements: [{ resource: 'a:*', actions: ['a:read'], effect: 'ALLOW' }],
  } as never);
  await client.groups.create('group', 'group');

  const org = await client.org.create('specs');
  named('603f4add8d7971d877feaa94', org);
  const devops = await client.org.addNode(org.id, org.rootNode.id, {
    name: 'devops',
    code: 'ou=devops,dc=example,dc=org',
  });
  named('603f4add1655b8d33f91a848', devops as never);

  let tenantId = '';
  for (const id of ['619b07312d6b99e1af7d8e4e', '619c917f534a3b8ad988a209', '619b64fd2cfccd07a8296839']) {
    const tenant = await client.tenant.create({ name: id, appIds: TENANT_APP });
    tenantId = tenant.id;
    named(id, tenant);
    await client.tenant.addMembers(tenantId, ['619b07ab229e3bfa98e94ee2', '11', '22', '111']);
  }
  const connections: Record<string, string[]> = {
    '619b33a00412723ba777eabf': [],
    '619c84ce946e9c1913247af1': ['619c9490d7b1cec02bf982f6'],
    '619c917f534a3b8ad988a209': ['619cc337075fdb26f5fdbfa2'],
  };
  for (const [id, own] of Object.entries(connections)) {
    const idp = await client.tenant.createExtIdp({
      tenantId,
      name: id,
      type: 'wechat',
      connections: own.map((identifier) => ({ type: 'wechat:pc', identifier, displayName: identifier, fields: {} })),
    } as never);
    named(id, idp as never);
    const { connections: made } = (await client.tenant.extIdpDetail((idp as { id: string }).id)) as never as {
      connections: { id: string; identifier: string }[];
    };
    for (const connection of made) named(connection.identifier, connection);
  }

  // Statistics count what happened.
  const application = new AuthenticationClient({ appId: '60ab28843baf2e2c075dbeae', appHost: server.url });
  await application.loginByEmail('cj@authing.cn', '123456');

  const text = await (await fetch(`${server.url}/_local/snapshot`)).text();
  return [...ids].reduce((all, [made, id]) => all.replaceAll(made, id), text);
}
