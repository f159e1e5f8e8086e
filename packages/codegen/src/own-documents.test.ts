/** The operator's own `.graphql` files: what is refused, with file and line. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { newerDeployment } from './testing/schemas.js';
import { type Workspace, workspace } from './testing/workspace.js';

let space: Workspace;
beforeEach(() => {
  space = workspace({ 'schema.graphql': newerDeployment() });
});
afterEach(() => space.remove());

const run = (files: Record<string, string>) => {
  space.write(files);
  return space.run('--schema', 'schema.graphql', '--out', 'out', '--documents', '*.own.graphql');
};

describe('names that clash', () => {
  test.each([
    [
      'with an operation of the SDK',
      '\nquery LoginByEmail { user { id } }',
      'a.own.graphql:2: query LoginByEmail clashes with operation loginByEmail of the SDK',
    ],
    [
      'with a fragment of the SDK',
      'fragment User on User { id }',
      'a.own.graphql:1: fragment User clashes with fragment User of the SDK',
    ],
    [
      'with each other, in capitals only',
      'query team { user { id } }\nquery Team { user { id } }',
      'a.own.graphql:2: query Team clashes with a.own.graphql:1: query team',
    ],
    ['with a word of TypeScript', 'query delete { user { id } }', 'query delete clashes with a name that TypeScript'],
    ['with an export of the generated files', 'query documents { user { id } }', 'query documents clashes'],
    ['with an import of the generated file', 'query connection { user { id } }', 'query connection clashes'],
  ])('%s', async (_what, text, message) => {
    expect(await run({ 'a.own.graphql': text })).toMatchObject({ code: 2, err: expect.stringContaining(message) });
  });

  test('between files', async () => {
    const { code, err } = await run({
      'a.own.graphql': 'query team { user { id } }',
      'b.own.graphql': 'query team { user { name } }',
    });
    expect({ code, err }).toMatchObject({
      code: 2,
      err: expect.stringContaining('b.own.graphql:1: query team clashes with a.own.graphql:1: query team'),
    });
  });
});

test.each([
  ['an operation without a name', '\n{ user { id } }', 'a.own.graphql:2: the query needs a name'],
  ['broken syntax', 'query team {', 'a.own.graphql:1:13: Syntax Error'],
  [
    'a field that is not there',
    'query team {\n  user { emploeeNumber }\n}',
    'a.own.graphql:2:10: Cannot query field "emploeeNumber"',
  ],
  ['a fragment that is not there', 'query team { user { ...Usr } }', 'a.own.graphql:1:24: Unknown fragment "Usr"'],
  ['something else', 'type Team { id: ID }', 'a.own.graphql:1: only operations and fragments belong here'],
])('refuses %s', async (_what, text, message) => {
  expect(await run({ 'a.own.graphql': text })).toMatchObject({ code: 2, err: expect.stringContaining(message) });
});

test('fragments of its own and of the SDK, conditions, inline fragments and aliases all work', async () => {
  const { code, err } = await run({
    'parts.own.graphql': 'fragment Badge on User { number: employeeNumber kind: employeeKind }',
    'team.own.graphql': `query team($id: String!, $all: Boolean!) {
      user(id: $id) { ...Badge ...UserWithCustomData @include(if: $all) manager { ...Badge ... on User { id } } }
    }`,
  });
  expect({ code, err }).toMatchObject({ code: 0 });
  const text = space.read('out/operations.ts');
  expect(text).toContain(
    "'query team($id:String!$all:Boolean!){user(id:$id){number:employeeNumber kind:employeeKind ...on User@include(if:$all){id arn ",
  );
  expect(text).toContain('manager{number:employeeNumber kind:employeeKind ...on User{id}}');
  expect(text).toContain('customData?: Array<');
  expect(text).toContain('phoneVerified?: boolean | null;');
});
