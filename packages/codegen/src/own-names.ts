/** Names of the operator's own operations and fragments become exports: two things must not get the same one. */
import {
  type DefinitionNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import type { Contract } from './contract.js';
import { placeOf } from './graphql/places.js';
import { resultName } from './plugins/operations.js';
import { camel, pascal, RESERVED, typeNames } from './print/names.js';
import { Problem } from './problem.js';

/** Used by the generated file itself. */
const TAKEN = ['documents', 'TypedDocument', 'Connection', 'Types', 'Record', 'Promise', 'Array'];

interface Claim {
  /** Values and types are different name spaces. */
  space: 'value' | 'type';
  name: string;
}

function claimsOf(node: OperationDefinitionNode | FragmentDefinitionNode, schema: GraphQLSchema): Claim[] {
  const name = node.name?.value ?? '';
  if (node.kind === Kind.FRAGMENT_DEFINITION)
    return [fragmentType(name), ...typesOfCases(node, schema)].map((type) => ({ space: 'type', name: type }));
  if (camel(name) === pascal(name))
    throw new Problem(
      'usage',
      `${placeOf(node)}: the name of ${node.operation} ${name} must begin with a letter: its function and its document would both be called ${name}`,
    );
  const result = resultName(node);
  return [
    { space: 'value', name: camel(name) },
    { space: 'value', name: pascal(name) },
    { space: 'type', name: result },
    { space: 'type', name: `${result}Variables` },
  ];
}

const fragmentType = (name: string): string => `${pascal(name)}Fragment`;

/** A fragment on an interface or a union has a type for each of the objects behind it, and one for those it says nothing about. */
function typesOfCases({ name, typeCondition }: FragmentDefinitionNode, schema: GraphQLSchema): string[] {
  const type = schema.getType(typeCondition.name.value);
  if (!isAbstractType(type)) return [];
  const cases = ['NA', ...schema.getPossibleTypes(type).map((object) => object.name)];
  return cases.map((one) => `${pascal(name.value)}_${one}_Fragment`);
}

export function checkNames(
  definitions: readonly DefinitionNode[],
  { operations, fragments }: Contract,
  deployment: GraphQLSchema,
): void {
  const claimed = new Map<string, string>();
  const claim = (by: string, { space, name }: Claim) => {
    const other = claimed.get(`${space} ${name}`);
    if (other)
      throw new Problem(
        'usage',
        `${by} clashes with ${other}: both are called ${name} in TypeScript. Give it another name.`,
      );
    claimed.set(`${space} ${name}`, by);
  };
  for (const name of [...RESERVED, ...TAKEN]) {
    for (const space of ['value', 'type'] as const)
      claimed.set(`${space} ${name}`, 'a name that TypeScript or the generated file needs');
  }
  // An operation called like such a type would be renamed with it.
  for (const [name, renamed] of typeNames(deployment))
    if (renamed !== pascal(name))
      claimed.set(`value ${pascal(name)}`, `type ${name} of the deployment, which is called ${renamed}`);
  // Not only for the sake of exports: `connect({ documents })` goes by the operation's name.
  for (const { name } of operations)
    claim(`operation ${name?.value} of the SDK`, { space: 'value', name: pascal(name?.value ?? '') });
  for (const name of fragments.keys()) claim(`fragment ${name} of the SDK`, { space: 'type', name: `${name}Fragment` });
  for (const node of definitions as (OperationDefinitionNode | FragmentDefinitionNode)[]) {
    const by = `${placeOf(node)}: ${node.kind === Kind.FRAGMENT_DEFINITION ? 'fragment' : node.operation} ${node.name?.value}`;
    for (const one of claimsOf(node, deployment)) claim(by, one);
  }
}
