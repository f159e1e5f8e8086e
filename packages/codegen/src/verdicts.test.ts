/**
 * A verdict can be relied on: in deployments of many kinds, every operation that "works as it is" is taken by the server as the SDK
 * sends it, and every other one as it was rewritten.
 */
import { type LocalServer, startLocal } from '@authing/local';
import { afterEach, describe, expect, test } from '@jest/globals';
import {
  buildSchema,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type NamedTypeNode,
  print,
  typeFromAST,
} from 'graphql';
import { publishedContract } from './contract.js';
import { compareWithDeployment, type OperationVerdict } from './diff.js';
import { documentText } from './graphql/document-text.js';
import { deploymentText, newerDeployment, olderDeployment } from './testing/schemas.js';

const contract = publishedContract();
const replaced = (from: RegExp, to: string): string => {
  const text = deploymentText({});
  expect(text).toMatch(from);
  return text.replace(from, to);
};
const inUser = (field: string, type: string) =>
  replaced(new RegExp(`(\\ntype User [^}]*\\n {2}${field}: )[^\\n]+`), `$1${type}`);

/** Name, schema, and what must not be said to work as it is. */
const deployments: [string, () => string, RegExp?][] = [
  ['the contract itself', () => deploymentText({})],
  ['older', olderDeployment, /^loginBy/],
  ['newer', newerDeployment],
  [
    'other names of the roots',
    () =>
      `schema { query: Queries mutation: Mutations }\n${deploymentText({})
        .replace(/^schema[^}]*}/m, '')
        .replace(/\btype Query\b/, 'type Queries')
        .replace(/\btype Mutation\b/, 'type Mutations')}`,
  ],
  ['a list for one value', () => inUser('email', '[String!]'), /^loginBy|^user$/],
  ['a number for a text', () => inUser('nickname', 'Int'), /^loginBy|^user$/],
  ['an id that may be null', () => inUser('id', 'String'), /^loginBy|^user$/],
  ['a scalar of its own', () => `${inUser('createdAt', 'Moment')}\nscalar Moment`, /^loginBy|^user$/],
  ['a text for an enum', () => inUser('status', 'String')],
  [
    'a value where a list was',
    () => replaced(/\n {2}roles\([^)]*\): PaginatedRoles!/, '\n  roles: Boolean'),
    /^roles$/,
  ],
  [
    'one value left of an enum that is an argument',
    () => replaced(/enum EmailScene \{[^}]*\}/, 'enum EmailScene {\n  MFA_VERIFY\n}'),
    /^sendEmail$/,
  ],
  [
    'an output type of another name whose number is a list of texts',
    () =>
      replaced(/\bPaginatedUsers\b/g, 'UserPage').replace(/(type UserPage \{[^}]*totalCount: )\w+!?/, '$1[String!]'),
    /^users$|^searchUser$/,
  ],
  ['no customData', () => deploymentText({ without: ['User.customData'] }), /^loginBy/],
  ['one option less', () => deploymentText({ without: ['LoginByEmailInput.clientIp'] }), /^loginByEmail$/],
];

/** A value of the contract's type; of an enum one that the schema given has, too. */
function sample(type: GraphQLInputType, schema: GraphQLSchema): unknown {
  if (isNonNullType(type)) return sample(type.ofType, schema);
  if (isListType(type)) return [sample(type.ofType, schema)];
  if (isEnumType(type)) {
    const there = schema.getType(type.name);
    return type.getValues().find(({ name }) => !isEnumType(there) || there.getValue(name))?.name;
  }
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter(isRequiredInputField)
        .map((field) => [field.name, sample(field.type, schema)]),
    );
  return { Int: 1, Float: 1, Boolean: true }[type.name] ?? 'x';
}

let server: LocalServer;
afterEach(() => server.close());

/** What the server says against a document before it runs it; nothing when it is taken. */
async function refusalOf(query: string, variables: object): Promise<string | undefined> {
  const response = await fetch(`${server.url}/graphql/v2`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { errors = [], data } = (await response.json()) as { errors?: { message: unknown }[]; data?: unknown };
  const texts = errors.map(({ message }) => (typeof message === 'string' ? message : String(Object(message).message)));
  const refused = texts.find((text) =>
    /Cannot query|Unknown (argument|type|fragment)|Variable "|must have a selection|must not have a selection|cannot represent|cannot return null|Expected Iterable|is not supported here|internal|failed: /i.test(
      text,
    ),
  );
  return refused ?? (errors.length + Number(data !== undefined) > 0 ? undefined : 'no answer');
}

function variablesOf(name: string, schema: GraphQLSchema): object {
  const operation = contract.operations.find((one) => one.name?.value === name);
  return Object.fromEntries(
    (operation?.variableDefinitions ?? [])
      .filter(({ type }) => print(type).endsWith('!'))
      .map(({ variable, type }) => [
        variable.name.value,
        sample(typeFromAST(contract.schema, type as NamedTypeNode) as GraphQLInputType, schema),
      ]),
  );
}

const sentText = ({ name, replacement }: OperationVerdict): string => {
  const operation = contract.operations.find((one) => one.name?.value === name)!;
  return replacement ?? documentText(contract.schema, operation, contract.fragments);
};

describe.each(deployments)('%s', (_name, schemaText, notAsItIs) => {
  test('what the verdict says holds at the server', async () => {
    const schema = schemaText();
    const deployment = buildSchema(schema);
    const { operations } = await compareWithDeployment(contract, deployment);
    server = await startLocal({ schema, passwordCost: 16 });
    const works = operations.filter(({ verdict }) => verdict === 'works');
    expect(works.length).toBeGreaterThan(50);
    if (notAsItIs) expect(works.map(({ name }) => name).filter((name) => notAsItIs.test(name))).toEqual([]);
    for (const operation of works) expect(operation.replacement).toBeUndefined();
    const refusals: unknown[] = [];
    for (const operation of operations.filter(({ verdict }) => verdict !== 'impossible')) {
      // What works as it is takes the contract's values; anything else only what the deployment knows.
      const values = operation.verdict === 'works' ? contract.schema : deployment;
      const refusal = await refusalOf(sentText(operation), variablesOf(operation.name, values));
      if (refusal) refusals.push([operation.name, refusal]);
    }
    expect(refusals).toEqual([]);
  });
});
