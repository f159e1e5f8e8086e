/**
 * Turns an operation with fragment spreads into the smallest equivalent text: spreads replaced by their fields, repeated
 * fields merged, white space dropped. Smaller in the bundle and on the wire than shipping fragments.
 */
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
} from 'graphql';

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

interface Context {
  schema: GraphQLSchema;
  fragments: Fragments;
}

/** Two selections of the same response key and arguments are one selection. */
function mergeField(into: Map<string, SelectionNode>, field: FieldNode): void {
  const key = print({ ...field, selectionSet: undefined });
  const known = into.get(key) as FieldNode | undefined;
  if (!known) into.set(key, field);
  else if (known.selectionSet && field.selectionSet) {
    const selections = [...known.selectionSet.selections, ...field.selectionSet.selections];
    into.set(key, { ...known, selectionSet: { ...known.selectionSet, selections } });
  }
}

/** Spreads on the type itself dissolve; those on one of its possible types, or with a condition, become inline fragments. */
function flatten(
  context: Context,
  { selections }: SelectionSetNode,
  parent: GraphQLNamedType | undefined,
  into = new Map<string, SelectionNode>(),
): Map<string, SelectionNode> {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) mergeField(into, selection);
    else if (selection.kind === Kind.INLINE_FRAGMENT) into.set(print(selection), selection);
    else {
      const { typeCondition, selectionSet } = fragmentOf(context, selection.name.value);
      const dissolves = !selection.directives?.length && (!parent || parent.name === typeCondition.name.value);
      if (dissolves) flatten(context, selectionSet, parent, into);
      else into.set(print(selection), { ...selection, kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet });
    }
  }
  return into;
}

function fragmentOf({ fragments }: Context, name: string): FragmentDefinitionNode {
  const fragment = fragments.get(name);
  if (!fragment) throw new Error(`unknown fragment ${name}`);
  return fragment;
}

function typeBelow({ schema }: Context, node: SelectionNode, parent?: GraphQLNamedType): GraphQLNamedType | undefined {
  if (node.kind === Kind.INLINE_FRAGMENT)
    return node.typeCondition ? schema.getType(node.typeCondition.name.value) : parent;
  if (!isObjectType(parent) && !isInterfaceType(parent)) return undefined;
  return getNamedType(parent.getFields()[node.name.value]?.type);
}

function inlinedSet(context: Context, set: SelectionSetNode, parent?: GraphQLNamedType): SelectionSetNode {
  const selections = [...flatten(context, set, parent).values()].map((node) => {
    if (node.kind === Kind.FRAGMENT_SPREAD || !node.selectionSet) return node;
    return { ...node, selectionSet: inlinedSet(context, node.selectionSet, typeBelow(context, node, parent)) };
  });
  return { ...set, selections };
}

/** The operation without fragments. */
export function inlined(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Fragments,
): OperationDefinitionNode {
  const root = schema.getRootType(operation.operation) ?? undefined;
  return { ...operation, selectionSet: inlinedSet({ schema, fragments }, operation.selectionSet, root) };
}

/** The text to send: one line, no fragments. */
export const documentText = (schema: GraphQLSchema, operation: OperationDefinitionNode, fragments: Fragments): string =>
  stripIgnoredCharacters(print(inlined(schema, operation, fragments)));
