/**
 * Enums, inputs and fragments as TypeScript. Not taken from typescript-operations because enums must stay open to values
 * of a newer server and fragments must be interfaces that a private deployment can augment.
 */
import type { Types } from '@graphql-codegen/plugin-helpers';
import {
  type FragmentDefinitionNode,
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  Kind,
} from 'graphql';
import { literal, propertyName } from '../print/literal.js';
import { typeName } from '../print/names.js';
import { enumAliases, memberNames } from './enum-members.js';
import { doc, fieldLines, leafName, spreadsOf, typeText } from './type-text.js';

function enumText(schema: GraphQLSchema, type: GraphQLEnumType): string {
  const name = typeName(schema, type.name);
  const values = type.getValues();
  const names = memberNames(
    type.name,
    values.map((value) => value.name),
  );
  const members = values.map(
    (value) => `${doc(value, '  ')}  ${propertyName(names.get(value.name) ?? value.name)}: ${literal(value.name)},\n`,
  );
  const alias = enumAliases.get(type.name);
  return [
    `${doc(type)}export const ${name} = {\n${members.join('')}} as const;`,
    `export type ${name} = (typeof ${name})[keyof typeof ${name}] | (string & {});`,
    ...(alias && !schema.getType(alias)
      ? [
          `/** \`${name}\` under its name of 4.x. */`,
          `export const ${alias} = ${name};`,
          `export type ${alias} = ${name};`,
        ]
      : []),
  ].join('\n');
}

function inputText(schema: GraphQLSchema, type: GraphQLInputObjectType): string {
  const leaf = leafName(schema);
  const fields = Object.values(type.getFields()).map((field) => {
    const optional = isNonNullType(field.type) ? '' : '?';
    return `${doc(field, '  ')}  ${field.name}${optional}: ${typeText(field.type, leaf, 'null | undefined')};\n`;
  });
  return `${doc(type)}export interface ${typeName(schema, type.name)} {\n${fields.join('')}}`;
}

function fragmentText(schema: GraphQLSchema, fragment: FragmentDefinitionNode): string {
  const type = schema.getType(fragment.typeCondition.name.value);
  const parents = spreadsOf(fragment.selectionSet);
  const inherits = parents.length > 0 ? ` extends ${parents.join(', ')}` : '';
  const lines = fieldLines(schema, type, fragment.selectionSet, '  ');
  return `${doc(type ?? {})}export interface ${fragment.name.value}Fragment${inherits} {\n${lines.join('')}}`;
}

const own = ({ name }: { name: string }) => !name.startsWith('__');

/** Enums as constant and open type, inputs as interfaces. */
export function schemaTypes(schema: GraphQLSchema, isWanted = (_name: string): boolean => true): string[] {
  const types = Object.values(schema.getTypeMap()).filter((type) => own(type) && isWanted(type.name));
  return [
    ...types.filter(isEnumType).map((type) => enumText(schema, type)),
    ...types.filter(isInputObjectType).map((type) => inputText(schema, type)),
  ];
}

/** The plugin: types of the schema, then one interface per fragment of the documents; of both only the wanted ones. */
export function sharedTypes(
  schema: GraphQLSchema,
  documents: Types.DocumentFile[],
  isWanted: (name: string) => boolean,
): string {
  // Files are read in parallel and arrive in any order.
  const sorted = [...documents].sort((a, b) => ((a.location ?? '') < (b.location ?? '') ? -1 : 1));
  const fragments = sorted
    .flatMap(({ document }) => document?.definitions ?? [])
    .filter((node) => node.kind === Kind.FRAGMENT_DEFINITION && isWanted(`${node.name.value}Fragment`));
  const texts = fragments.map((fragment) => fragmentText(schema, fragment as FragmentDefinitionNode));
  return [...schemaTypes(schema, isWanted), ...texts, ''].join('\n\n');
}
