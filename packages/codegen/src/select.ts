/** Adds the deployment's own fields to the SDK's selections: `select: { User: [employeeNumber, 'manager { id }'] }`. */
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
  specifiedRules,
  validate,
} from 'graphql';
import type { Fragments } from './graphql/document-text.js';
import { messageOf, Problem } from './problem.js';

/** Selections to add, by the name of the object they belong to. */
export type Select = Readonly<Record<string, readonly string[]>>;

export interface Selected {
  /** The SDK's fragments with the additions. */
  fragments: Fragments;
  /** What was added to which fragment; fields that the SDK asks for anyway are not in it. */
  added: ReadonlyMap<string, readonly FieldNode[]>;
}

export function applySelect(deployment: GraphQLSchema, fragments: Fragments, select: Select): Selected {
  const added = new Map<string, readonly FieldNode[]>();
  for (const [name, texts] of Object.entries(select)) {
    const fragment = fragments.get(name) ?? unknownFragment(name, fragments);
    const known = new Set(fieldsOf(fragment, fragments).map(responseKey));
    const fields = texts.flatMap((text) => parsedFields(name, text)).filter((field) => !known.has(responseKey(field)));
    checkFields(deployment, fragment, fields, fragments);
    if (fields.length > 0) added.set(name, fields);
  }
  return { fragments: extended(fragments, added), added };
}

const responseKey = ({ alias, name }: FieldNode): string => (alias ?? name).value;

function unknownFragment(name: string, fragments: Fragments): never {
  const known = [...fragments.keys()].sort().join(', ');
  throw new Problem('usage', `select: the SDK asks for no object called ${name}. It asks for: ${known}.`);
}

function parsedFields(name: string, text: string): FieldNode[] {
  const [operation] = parsedSelection(name, text).definitions as OperationDefinitionNode[];
  const selections = operation?.selectionSet.selections ?? [];
  if (text.includes('$')) throw new Problem('usage', `select: ${name}: “${text}” cannot have variables`);
  const other = selections.find(({ kind }) => kind !== Kind.FIELD);
  if (other) throw new Problem('usage', `select: ${name}: “${text}” must be a field`);
  return selections as FieldNode[];
}

function parsedSelection(name: string, text: string) {
  try {
    return parse(`{${text}}`, { noLocation: true });
  } catch (error) {
    throw new Problem('usage', `select: ${name}: “${text}” is no selection: ${messageOf(error)}`);
  }
}

/** Fields of a fragment with those of the fragments it spreads. */
function fieldsOf(fragment: FragmentDefinitionNode, fragments: Fragments): FieldNode[] {
  return fragment.selectionSet.selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node];
    const spread = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : undefined;
    return spread ? fieldsOf(spread, fragments) : [];
  });
}

const spreads = (fragment: FragmentDefinitionNode, name: string): boolean =>
  fragment.selectionSet.selections.some((node) => node.kind === Kind.FRAGMENT_SPREAD && node.name.value === name);

function checkFields(
  deployment: GraphQLSchema,
  fragment: FragmentDefinitionNode,
  fields: readonly FieldNode[],
  fragments: Fragments,
): void {
  const name = fragment.name.value;
  for (const heir of fragments.values()) {
    if (!spreads(heir, name)) continue;
    const taken = heir.selectionSet.selections.find(
      (node) => node.kind === Kind.FIELD && fields.some((field) => responseKey(field) === responseKey(node)),
    ) as FieldNode | undefined;
    if (taken)
      throw new Problem('usage', `select: ${name}.${responseKey(taken)} clashes with what ${heir.name.value} asks for`);
  }
  const definition = { ...fragment, selectionSet: { ...fragment.selectionSet, selections: fields } };
  const rules = specifiedRules.filter((rule) => rule.name !== 'NoUnusedFragmentsRule');
  const [error] = validate(deployment, { kind: Kind.DOCUMENT, definitions: [definition] }, rules);
  if (error) throw new Problem('usage', `select: ${name}: ${error.message}`);
}

function extended(fragments: Fragments, added: ReadonlyMap<string, readonly SelectionNode[]>): Fragments {
  const withFields = (node: FragmentDefinitionNode): FragmentDefinitionNode => {
    const selections = [...node.selectionSet.selections, ...(added.get(node.name.value) ?? [])];
    return { ...node, selectionSet: { ...node.selectionSet, selections } };
  };
  return new Map([...fragments].map(([name, node]) => [name, withFields(node)]));
}
