import {
  type FragmentSpreadNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  getNullableType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { comment } from '../print/comment.js';
import { typeName } from '../print/names.js';

const scalars: ReadonlyMap<string, string> = new Map([
  ['String', 'string'],
  ['ID', 'string'],
  ['Int', 'number'],
  ['Float', 'number'],
  ['Boolean', 'boolean'],
]);

interface Described {
  description?: string | null;
  deprecationReason?: string | null;
}

/** A description (and deprecation) as a TSDoc block, lines as they are. */
export const doc = ({ description, deprecationReason }: Described, indent = ''): string =>
  comment(description ?? '', deprecationReason ?? '', indent)
    .map((line) => `${line}\n`)
    .join('');

/** The TypeScript type of a schema type; `leaf` says what its innermost type is called. */
export function typeText(type: GraphQLType, leaf: (type: GraphQLNamedType) => string, nullable = 'null'): string {
  const inner = getNullableType(type);
  const text = isListType(inner) ? `Array<${typeText(inner.ofType, leaf, nullable)}>` : leaf(inner as GraphQLNamedType);
  return isNonNullType(type) ? text : `${text} | ${nullable}`;
}

/** `namespace` is put before the names of enums and inputs: `Types.`. */
export const leafName =
  (schema: GraphQLSchema, namespace = '') =>
  (type: GraphQLNamedType): string =>
    isScalarType(type) ? (scalars.get(type.name) ?? 'unknown') : `${namespace}${typeName(schema, type.name)}`;

export const spreadsOf = ({ selections }: SelectionSetNode): string[] =>
  selections
    .filter((selection): selection is FragmentSpreadNode => selection.kind === Kind.FRAGMENT_SPREAD)
    .map(({ name }) => `${name.value}Fragment`);

/** The fields selected directly, a line or more for each, without those of spread fragments. */
export function fieldLines(
  schema: GraphQLSchema,
  parent: GraphQLNamedType | undefined,
  selectionSet: SelectionSetNode,
  indent: string,
  leaf = leafName(schema),
): string[] {
  const fields = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {};
  return selectionSet.selections.flatMap((selection) => {
    if (selection.kind !== Kind.FIELD) return [];
    const field = fields[selection.name.value];
    if (!field) throw new Error(`${parent?.name} has no field ${selection.name.value}`);
    const below = selection.selectionSet;
    const text = typeText(field.type, (type) => (below ? nested(type, below) : leaf(type)));
    return [`${doc(field, indent)}${indent}${(selection.alias ?? selection.name).value}: ${text};\n`];
  });

  function nested(type: GraphQLNamedType, set: SelectionSetNode): string {
    const lines = fieldLines(schema, type, set, `${indent}  `, leaf);
    const own = lines.length > 0 ? [`{\n${lines.join('')}${indent}}`] : [];
    const parts = [...spreadsOf(set), ...own];
    return parts.length > 1 ? `(${parts.join(' & ')})` : (parts[0] as string);
  }
}
