import { type LocalServer, startLocal } from '@authing/local';
import { ManagementClient } from '@authing/management';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';

let server: LocalServer;
let management: ManagementClient;
let arns: string[];

beforeAll(async () => {
  server = await startLocal({ passwordCost: 2 });
});
afterAll(() => server.close());
beforeEach(async () => {
  await server.reset();
  management = new ManagementClient({ host: server.url, userPoolId: server.userPoolId, secret: server.userPoolSecret });
  arns = [];
  for (const [index, name] of ['ada', 'bob', 'cy', 'di', 'ed', 'flo'].entries()) {
    const { id, token } = await server.signIn({ username: name });
    arns.push(`arn:cn:authing:${server.userPoolId}:user:${id}`);
    await changeNickname(token);
    if (index < 5) await fetch(`${server.url}/api/v2/logout`, { headers: { authorization: `Bearer ${token}` } });
  }
});

async function changeNickname(token: string): Promise<void> {
  await fetch(`${server.url}/graphql/v2`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'x-authing-app-id': server.appId },
    body: JSON.stringify({ query: 'mutation{updateUser(input:{nickname:"n"}){id}}' }),
  });
}

test('a page has ten records unless told otherwise, also when only one of the two is told', async () => {
  expect(await management.userAction.list()).toMatchObject({ totalCount: 11, list: { length: 10 } });
  expect(await management.userAction.list({ page: 2 })).toMatchObject({ totalCount: 11, list: { length: 1 } });
  expect(await management.userAction.list({ limit: 3 })).toMatchObject({ totalCount: 11, list: { length: 3 } });
  expect(server.requests.last('GET /api/v2/analysis/user-action')!.query).toEqual({ page: '1', limit: '3' });
});

test('it narrows by operation, by actor and by address', async () => {
  const names = async (options: Parameters<typeof management.userAction.list>[0]) =>
    (await management.userAction.list(options)).list.map(({ operation_name }) => operation_name);
  expect(await names({ operationName: 'logout' })).toEqual(Array(5).fill('logout'));
  expect(await names({ operationName: 'updateUserinfo', limit: 2 })).toEqual(['updateUserinfo', 'updateUserinfo']);
  expect(await names({ operatorArn: arns[0]! })).toEqual(['logout', 'updateUserinfo']);
  expect(await names({ clientIp: '10.9.9.9' })).toEqual([]);
});

test('the misspelt option of 4.x still works, the well-spelt one wins', async () => {
  const arnsOf = async (options: Parameters<typeof management.userAction.list>[0]) =>
    new Set((await management.userAction.list(options)).list.map(({ operator_arn }) => operator_arn));
  expect(await arnsOf({ operatoArn: arns[1]! })).toEqual(new Set([arns[1]]));
  expect(await arnsOf({ operatoArn: arns[1]!, operatorArn: arns[2]! })).toEqual(new Set([arns[2]]));
});

test('all records come one after the other, page by page', async () => {
  const found: string[] = [];
  for await (const action of management.userAction.iterate({ limit: 4 })) found.push(action.request_id!);
  expect(new Set(found).size).toBe(11);
  const pages: number[] = [];
  for await (const page of management.userAction.iterate({ limit: 4, operationName: 'logout' }).pages())
    pages.push(page.length);
  expect(pages).toEqual([4, 1]);
});
