/** What becomes of the SDK's operations in deployments that differ from the contract. */
import { describe, expect, test } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { type Contract, publishedContract } from './contract.js';
import { type Comparison, compareWithDeployment } from './diff.js';
import { deploymentText, newerDeployment, olderDeployment } from './testing/schemas.js';

const contract: Contract = publishedContract();

const against = (sdl: string, select = {}): Promise<Comparison> =>
  compareWithDeployment(contract, buildSchema(sdl), select);

/** The contract with one piece of its text replaced. */
const edited = (from: RegExp, to: string, text = deploymentText({})): string => {
  expect(text).toMatch(from);
  return text.replace(from, to);
};

/** What becomes of one operation. */
async function fate(sdl: string, name: string) {
  const operations = contract.operations.filter((operation) => operation.name?.value === name);
  const [found] = (await compareWithDeployment({ ...contract, operations }, buildSchema(sdl))).operations;
  if (!found) throw new Error(`no operation ${name}`);
  return found;
}

describe('the contract itself', () => {
  test('every operation works as it is, and nothing is replaced or offered', async () => {
    const { operations, changes, offers } = await against(deploymentText({}));
    expect(operations.length).toBeGreaterThanOrEqual(149);
    expect(operations.filter(({ verdict, replacement }) => verdict !== 'works' || replacement !== undefined)).toEqual(
      [],
    );
    expect(changes).toEqual([]);
    expect(offers).toEqual({ rootFields: [], fields: [], enumValues: [] });
  });
});

describe('an older deployment', () => {
  test('every operation that does not fail there has a document that is valid there', async () => {
    const schema = buildSchema(olderDeployment());
    const { operations } = await against(olderDeployment());
    const replacements = operations.flatMap(({ replacement }) => replacement ?? []);
    expect(replacements.length).toBeGreaterThan(30);
    for (const text of replacements) expect(validate(schema, parse(text))).toEqual([]);
  });

  test('lost fields are named, and are gone from the document; nothing else is', async () => {
    const login = await fate(olderDeployment(), 'loginByEmail');
    expect(login.verdict).toBe('reduced');
    expect(login.lost.map(({ place }) => place)).toContain('User.phoneCountryCode');
    expect(login.lost).toHaveLength(20);
    expect(login.replacement).toMatch(
      /^mutation loginByEmail\(\$input:LoginByEmailInput!\)\{loginByEmail\(input:\$input\)\{id /,
    );
    expect(login.replacement).toMatch(/ customData\{key value dataType label\}\}\}$/);
    expect(login.replacement).not.toMatch(/phoneCountryCode|zoneinfo/);
  });

  test('a missing root field is fatal to its operation only', async () => {
    const { operations } = await against(olderDeployment());
    const impossible = operations.filter(({ verdict }) => verdict === 'impossible');
    expect(impossible.map(({ name, reasons }) => [name, reasons])).toEqual([
      ['loginBySubAccount', ['Mutation.loginBySubAccount: no such field']],
      ['unbindEmail', ['Mutation.unbindEmail: no such field']],
      ['unbindPhone', ['Mutation.unbindPhone: no such field']],
    ]);
    expect(impossible.every(({ replacement }) => replacement === undefined)).toBe(true);
  });

  test('a missing optional argument goes, and its variable with it; the used ones stay', async () => {
    const users = await fate(edited(/(isUserExists\([\s\S]*?)externalId: String/, '$1other: String'), 'isUserExists');
    expect(users).toMatchObject({
      verdict: 'reduced',
      lost: [{ place: 'Query.isUserExists(externalId:)', reason: 'no such argument' }],
    });
    expect(users.replacement).toBe(
      'query isUserExists($email:String$phone:String$username:String){isUserExists(email:$email phone:$phone username:$username)}',
    );
  });

  test('a missing argument that the SDK cannot do without is fatal', async () => {
    const remove = await fate(edited(/(\bdeleteUser\([\s\S]*?)\bid: String!/, '$1key: String'), 'deleteUser');
    expect(remove).toMatchObject({
      verdict: 'impossible',
      reasons: ['Mutation.deleteUser: missing required argument id'],
    });
  });

  test('a nested object of which nothing is left is left out; a root field of which nothing is left is fatal', async () => {
    const empty = deploymentText({
      without: ['UserCustomData.key', 'UserCustomData.value', 'UserCustomData.dataType', 'UserCustomData.label'],
      and: 'extend type UserCustomData { other: String }',
    });
    const login = await fate(empty, 'loginByEmail');
    expect(login.replacement).not.toContain('customData');
    expect(login.lost).toContainEqual({ place: 'User.customData', reason: 'none of the fields asked for is there' });
    const tokens = deploymentText({
      without: ['RefreshToken.token', 'RefreshToken.iat', 'RefreshToken.exp'],
      and: 'extend type RefreshToken { jwt: String }',
    });
    expect((await fate(tokens, 'refreshToken')).verdict).toBe('impossible');
  });

  test('a missing option of an input is a caution, since documents cannot leave it out', async () => {
    const login = await fate(deploymentText({ without: ['LoginByEmailInput.clientIp'] }), 'loginByEmail');
    expect(login).toMatchObject({
      verdict: 'reduced',
      cautions: ['input.clientIp is not known: calls that give it fail'],
    });
    expect(login.replacement).toBeUndefined();
  });
});

describe('a newer deployment', () => {
  test('additions break nothing', async () => {
    const { operations } = await against(newerDeployment());
    expect(operations.filter(({ verdict }) => verdict !== 'works')).toEqual([]);
  });

  test('what it has besides is offered', async () => {
    const { offers } = await against(newerDeployment());
    expect(offers.rootFields).toEqual([
      'query countEmployees(city: String, kind: EmployeeKind): Int!',
      'mutation setEmployeeNumber(userId: String!, employeeNumber: String!): User!',
    ]);
    expect(offers.fields).toContainEqual({ object: 'User', name: 'employeeNumber', type: 'String', selected: false });
    expect(offers.fields).toContainEqual({ object: 'Role', name: 'owners', type: '[String!]!', selected: false });
    expect(offers.enumValues).toEqual(['UserStatus.Locked']);
  });

  test('breaking, dangerous and safe changes are told apart', async () => {
    const { changes } = await against(
      edited(/(type User \{[\s\S]*?)zoneinfo: String\n/, '$1timezone: String\n', newerDeployment()),
    );
    const levels = (place: string) => changes.filter((change) => change.place === place).map(({ level }) => level);
    expect(levels('User.employeeNumber')).toEqual(['safe']);
    expect(levels('UserStatus.Locked')).toEqual(['dangerous']);
    expect(levels('User.zoneinfo')).toEqual(['breaking']);
  });

  test('a new required argument of a root field is fatal', async () => {
    const sdl = edited(/\bisUserExists\(/, 'isUserExists(captcha: String!, ');
    expect(await fate(sdl, 'isUserExists')).toMatchObject({
      verdict: 'impossible',
      reasons: ['Query.isUserExists: new required argument captcha: String!'],
    });
  });

  test('a new required input is fatal, one with a default is not', async () => {
    const reasons = ['new required input input.tenant'];
    const required = deploymentText({ and: 'extend input LoginByEmailInput { tenant: String! }' });
    expect(await fate(required, 'loginByEmail')).toMatchObject({ verdict: 'impossible', reasons });
    const optional = deploymentText({ and: 'extend input LoginByEmailInput { tenant: String! = "a" }' });
    expect((await fate(optional, 'loginByEmail')).verdict).toBe('works');
  });

  test('an argument that has become required gives its variable the new type', async () => {
    const sdl = edited(/(\bisUserExists\([\s\S]*?)email: String\b/, '$1email: String!');
    const exists = await fate(sdl, 'isUserExists');
    expect(exists).toMatchObject({ verdict: 'reduced', cautions: ['argument email has to be given'] });
    expect(exists.replacement).toContain('$email:String!');
  });

  test('root types and inputs may have other names', async () => {
    const sdl = `${deploymentText({})
      .replace('type Query {', 'type TheQueries {')
      .replace('type Mutation {', 'type TheMutations {')
      .replaceAll('LoginByEmailInput', 'EmailLogin')}\nschema { query: TheQueries mutation: TheMutations }`;
    const { operations } = await against(sdl);
    expect(operations.filter(({ verdict }) => verdict === 'impossible')).toEqual([]);
    expect(operations.find(({ name }) => name === 'loginByEmail')?.replacement).toContain('($input:EmailLogin!)');
  });

  test('a value that has become an object, or the reverse, is left out', async () => {
    const sdl = `${deploymentText({ without: ['User.address'] })} type Address { street: String } extend type User { address: Address }`;
    expect((await fate(sdl, 'loginByEmail')).lost).toEqual([{ place: 'User.address', reason: 'is an object here' }]);
  });
});

describe('select', () => {
  const newer = newerDeployment();

  test('adds fields wherever the SDK asks for the object, and says so', async () => {
    const { operations } = await against(newer, { User: ['employeeNumber', 'manager { id employeeKind }'] });
    const gained = operations.filter((operation) => operation.gained.length > 0);
    expect(gained.length).toBeGreaterThan(30);
    const user = gained.find(({ name }) => name === 'user');
    expect(user).toMatchObject({ verdict: 'works', gained: ['User.employeeNumber', 'User.manager'] });
    expect(user?.replacement).toContain(' employeeNumber manager{id employeeKind}customData{');
    expect(operations.find(({ name }) => name === 'roles')?.replacement).toBeUndefined();
  });

  test('a field the SDK asks for anyway changes nothing', async () => {
    const { operations, selected } = await against(newer, { User: ['email'] });
    expect(selected.added.size).toBe(0);
    expect(operations.some(({ replacement }) => replacement !== undefined)).toBe(false);
  });

  test.each([
    ['an object nobody asks for', { Employee: ['id'] }, 'the SDK asks for no object called Employee'],
    ['a field that is not there', { User: ['employeNumber'] }, 'Did you mean "employeeNumber"'],
    ['an object without its fields', { User: ['manager'] }, 'must have a selection of subfields'],
    ['something else than a field', { User: ['...Role'] }, 'must be a field'],
    ['a variable', { User: ['manager(id: $id) { id }'] }, 'cannot have variables'],
    ['broken syntax', { User: ['manager {'] }, 'is no selection'],
    [
      'a name that is taken',
      { User: ['customData { key }'] },
      'User.customData clashes with what UserWithCustomData asks for',
    ],
  ])('refuses %s', async (_what, select, message) => {
    await expect(against(newer, select)).rejects.toMatchObject({
      kind: 'usage',
      message: expect.stringContaining(message),
    });
  });
});
