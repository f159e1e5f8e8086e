/** A project that uses the generated files, under strict, with every supported version of TypeScript. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { installDeclarations, typeCheck } from './testing/consumer.js';
import { newerDeployment } from './testing/schemas.js';
import { type Workspace, workspace } from './testing/workspace.js';

const program = `
import { AuthenticationClient, connect, getCurrentUser, loginByEmail, type RoleFragment, type User } from '@authing/auth';
import { boss, countEmployees, documents } from './authing/index.js';
import { EmployeeKind, type Filter, UserStatus } from './authing/types.js';

const connection = connect({ appId: 'a', appHost: 'https://a.example.com', documents });
const client = new AuthenticationClient({ appId: 'a', appHost: 'https://a.example.com', documents });

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(_: Same<A, B>): void => {};

export async function run(role: RoleFragment, filter: Filter): Promise<void> {
  const user = await loginByEmail(connection, 'a@example.com', 'x');
  same<typeof user, User>(true);
  same<typeof user.employeeNumber, string | null>(true);
  same<NonNullable<typeof user.manager>['id'], string>(true);
  const kind: EmployeeKind | null = user.employeeKind;
  same<NonNullable<Awaited<ReturnType<typeof client.getCurrentUser>>>['employeeNumber'], string | null>(true);
  same<NonNullable<Awaited<ReturnType<typeof getCurrentUser>>>['employeeNumber'], string | null>(true);
  same<typeof role.owners, string[]>(true);
  // @ts-expect-error nobody selected it
  user.salary;

  const { countEmployees: count } = await countEmployees(connection, { city: 'Beijing', kind: EmployeeKind.Staff });
  same<typeof count, number>(true);
  same<number | undefined, typeof filter.limit & number | undefined>(true);
  await countEmployees(client.connection);
  // @ts-expect-error a misspelt variable
  await countEmployees(connection, { town: 'Beijing' });
  const found = await boss(connection, { id: 'u1' });
  same<NonNullable<typeof found.user>['kind'], EmployeeKind | null>(true);
  // @ts-expect-error the id is required
  await boss(connection);

  const employee = await connection.rest('GET /api/v2/employees/{id}', { path: { id: 'u1' } });
  same<typeof employee.number, string>(true);
  // @ts-expect-error no such route
  await connection.rest('GET /api/v2/employes', {});
  const locked: UserStatus = UserStatus.Locked;
  void [kind, locked];
}
`;

const options = {
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  skipLibCheck: false,
};
const config = (more: object, include = ['src']) =>
  JSON.stringify({ compilerOptions: { ...options, ...more }, include });

const openapi = `
openapi: 3.1.0
paths:
  /api/v2/employees/{id}:
    get:
      parameters: [ { name: id, in: path, required: true, schema: { type: string } } ]
      responses: { '200': { content: { application/json: { schema: { type: object, required: [number], properties: { number: { type: string } } } } } } }
`;

let space: Workspace;
beforeAll(async () => {
  space = workspace({
    'package.json': '{ "type": "module", "dependencies": { "@authing/auth": "*" } }',
    'schema.graphql': `${newerDeployment()}\ninput Filter { limit: Int }`,
    'openapi.yaml': openapi,
    'authing-codegen.yml':
      "schema: schema.graphql\nout: src/authing\ndocuments: src/*.graphql\nopenapi: openapi.yaml\nselect: { User: [employeeNumber, employeeKind, 'manager { id }'], Role: [owners] }",
    'src/own.graphql': `query countEmployees($city: String, $kind: EmployeeKind) { countEmployees(city: $city, kind: $kind) }
      query boss($id: String!) { user(id: $id) { ...User kind: employeeKind } }`,
    'src/main.ts': program,
    'tsconfig.json': config({ module: 'nodenext' }),
    'bundler.json': config({ module: 'esnext', moduleResolution: 'bundler' }),
  });
  expect(await space.run()).toMatchObject({ code: 0 });
  installDeclarations(space.folder);
}, 120_000);
afterAll(() => space.remove());

describe.each([['typescript54'], ['typescript59'], ['typescript6'], ['typescript']])('%s', (version) => {
  test('accepts the generated files and everything that is used of them', () => {
    expect(typeCheck(space.folder, version)).toBe('');
  }, 60_000);
});

test('a bundler’s resolution of modules gives the same', () => {
  expect(typeCheck(space.folder, 'typescript', 'bundler.json')).toBe('');
}, 60_000);

test('the check is one: without the generated files the same program does not compile', () => {
  space.write({
    'plain.json': config({ module: 'nodenext' }, ['plain']),
    'plain/main.ts':
      "import type { User } from '@authing/auth';\nexport const number = (user: User) => user.employeeNumber;\n",
  });
  expect(typeCheck(space.folder, 'typescript', 'plain.json')).toContain(
    "Property 'employeeNumber' does not exist on type 'User'",
  );
}, 60_000);
