/** End to end: the SDK against deployments that are older or newer than it, before and after generation. */

import {
  AuthenticationClient,
  AuthingError,
  type AuthOptions,
  connect,
  getCurrentUser,
  loginByEmail,
} from '@authing/auth';
import { type DeploymentResolvers, type LocalServer, startLocal } from '@authing/local';
import { afterEach, expect, test } from '@jest/globals';
import { newerDeployment, olderDeployment } from './testing/schemas.js';
import { type Workspace, workspace } from './testing/workspace.js';

const email = 'ann@example.com';
const password = 'correct horse';

let server: LocalServer;
let space: Workspace;
afterEach(async () => {
  await server.close();
  space.remove();
});

async function deployment(schema: string, resolvers?: DeploymentResolvers): Promise<void> {
  server = await startLocal({ schema, resolvers, passwordCost: 16, seed: { users: [{ email, password }] } });
  space = workspace({ 'package.json': '{ "dependencies": { "@authing/auth": "*" } }' });
}

const options = (more: Partial<AuthOptions> = {}): AuthOptions => ({
  appId: server.appId,
  appHost: server.url,
  retry: 0,
  ...more,
});

/** Runs the command against the deployment and loads what it wrote. */
async function generated(...more: string[]) {
  const { code, err } = await space.run('--schema', server.url, '--out', 'src/authing', ...more);
  expect({ code, err }).toMatchObject({ code: 0 });
  return import(`${space.folder}/src/authing/index.ts`);
}

test('older: a login fails without regeneration and works after it', async () => {
  await deployment(olderDeployment());
  const before = connect(options());
  await expect(loginByEmail(before, email, password)).rejects.toThrow(/Cannot query field "\w+" on type "User"/);

  const { documents } = await generated();
  const connection = connect(options({ documents }));
  const user = await loginByEmail(connection, email, password);
  expect(user).toMatchObject({ email, token: expect.any(String) });
  expect(user).not.toHaveProperty('phoneCountryCode');
  expect(await getCurrentUser(connection)).toMatchObject({ id: user.id });
});

test('older: every client method but those of the missing mutations works through the client class', async () => {
  await deployment(olderDeployment());
  const { documents } = await generated();
  const client = new AuthenticationClient(options({ documents }));
  await client.loginByEmail(email, password);
  expect(await client.updateProfile({ nickname: 'Ann' })).toMatchObject({ nickname: 'Ann' });
  const failure = await client.unbindPhone().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(AuthingError);
  expect((failure as AuthingError).message).toContain('unbindPhone');
  expect(space.read('src/authing/report.md')).toContain('Mutation.unbindPhone: no such field');
});

test('newer: own fields come with the user, own operations are functions, a new enum value passes', async () => {
  const numbers = new Map<unknown, unknown>();
  await deployment(newerDeployment(), {
    User: { employeeNumber: ({ id }) => numbers.get(id) ?? null, employeeKind: () => 'STAFF', status: () => 'Locked' },
    Query: { countEmployees: (_, { city }) => (city === 'Beijing' ? numbers.size : 0) },
    Mutation: {
      setEmployeeNumber: (_, { userId, employeeNumber }) => ({ id: numbers.set(userId, employeeNumber) && userId }),
    },
  });
  space.write({
    'authing-codegen.yml': 'select: { User: [employeeNumber] }',
    'own.graphql': `
      query countEmployees($city: String) { countEmployees(city: $city) }
      mutation setEmployeeNumber($userId: String!, $employeeNumber: String!) {
        setEmployeeNumber(userId: $userId, employeeNumber: $employeeNumber) { id employeeNumber employeeKind }
      }`,
  });
  const { documents, countEmployees, setEmployeeNumber } = await generated('--documents', 'own.graphql');
  const connection = connect(options({ documents }));
  const { id } = await loginByEmail(connection, email, password);
  const set = await setEmployeeNumber(connection, { userId: id, employeeNumber: 'E-7' });
  expect(set).toEqual({ setEmployeeNumber: { id, employeeNumber: 'E-7', employeeKind: 'STAFF' } });
  expect(await getCurrentUser(connection)).toMatchObject({ employeeNumber: 'E-7', status: 'Locked' });
  expect(await countEmployees(connection)).toEqual({ countEmployees: 0 });
  expect(await countEmployees(connection, { city: 'Beijing' })).toEqual({ countEmployees: 1 });
});
