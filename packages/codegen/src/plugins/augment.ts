/** `augment.ts`: what `select` adds to the SDK's selections, added to its types. */
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Fragments } from '../graphql/document-text.js';
import { literal } from '../print/literal.js';
import { fieldLines, leafName } from './type-text.js';

export interface AugmentConfig {
  /** The package whose types are meant. */
  package: string;
  fragments: Fragments;
  added: ReadonlyMap<string, readonly FieldNode[]>;
}

/** The additions as a fragment of their own. */
const addition = (fragment: FragmentDefinitionNode, selections: readonly FieldNode[]): FragmentDefinitionNode => ({
  ...fragment,
  selectionSet: { ...fragment.selectionSet, selections },
});

function usesEnums(schema: GraphQLSchema, fragment: FragmentDefinitionNode): boolean {
  const typeInfo = new TypeInfo(schema);
  let found = false;
  const look = () => {
    if (isEnumType(getNamedType(typeInfo.getType()))) found = true;
  };
  visit(fragment, visitWithTypeInfo(typeInfo, { Field: look }));
  return found;
}

export function plugin(
  schema: GraphQLSchema,
  _documents: unknown,
  { package: name, fragments, added }: AugmentConfig,
): string {
  const additions = [...added].flatMap(([fragmentName, fields]) => {
    const fragment = fragments.get(fragmentName);
    return fragment?.kind === Kind.FRAGMENT_DEFINITION ? [addition(fragment, fields)] : [];
  });
  const interfaces = additions.map((fragment) => {
    const type = schema.getType(fragment.typeCondition.name.value);
    const lines = fieldLines(schema, type, fragment.selectionSet, '    ', leafName(schema, 'Types.'));
    return `  interface ${fragment.name.value}Fragment {\n${lines.join('')}  }`;
  });
  if (interfaces.length === 0) return 'export {};';
  const needsTypes = additions.some((fragment) => usesEnums(schema, fragment));
  return [
    `import type {} from ${literal(name)};`,
    ...(needsTypes ? ["import type * as Types from './types.js';"] : []),
    '',
    `declare module ${literal(name)} {`,
    interfaces.join('\n\n'),
    '}',
  ].join('\n');
}
