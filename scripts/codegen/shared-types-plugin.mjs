// Enums, inputs and fragments as TypeScript. Written by hand rather than taken from typescript-operations because enums
// must stay open to values of a newer server and fragments must be interfaces that a private deployment can augment.
import { getNullableType, isEnumType, isInputObjectType, isListType, isNonNullType, isScalarType, Kind } from 'graphql';
import { enumAliases, memberName } from './enum-members.mjs';
import { header } from './header.mjs';

const scalars = { String: 'string', ID: 'string', Int: 'number', Float: 'number', Boolean: 'boolean' };

/** A description (and deprecation) as a TSDoc block. */
function doc({ description, deprecationReason }, indent = '') {
  const lines = (description ?? '').replaceAll('*/', '* /').split('\n').filter(Boolean);
  if (deprecationReason) lines.push(`@deprecated ${deprecationReason}`);
  if (lines.length === 0) return '';
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}\n`).join('')}${indent} */\n`;
}

/** The TypeScript type of a schema type; `leaf` says what its innermost type is called. */
function typeText(type, leaf, nullable = 'null') {
  const inner = getNullableType(type);
  const text = isListType(inner) ? `Array<${typeText(inner.ofType, leaf, nullable)}>` : leaf(inner);
  return isNonNullType(type) ? text : `${text} | ${nullable}`;
}

const leafName = (type) => (isScalarType(type) ? (scalars[type.name] ?? 'unknown') : type.name);

function enumText(type) {
  const members = type
    .getValues()
    .map((value) => `${doc(value, '  ')}  ${memberName(type.name, value.name)}: '${value.name}',\n`);
  const alias = enumAliases[type.name];
  return [
    `${doc(type)}export const ${type.name} = {\n${members.join('')}} as const;`,
    `export type ${type.name} = (typeof ${type.name})[keyof typeof ${type.name}] | (string & {});`,
    ...(alias ? [`export const ${alias} = ${type.name};`, `export type ${alias} = ${type.name};`] : []),
  ].join('\n');
}

function inputText(type) {
  const fields = Object.values(type.getFields()).map((field) => {
    const optional = isNonNullType(field.type) ? '' : '?';
    return `${doc(field, '  ')}  ${field.name}${optional}: ${typeText(field.type, leafName, 'null | undefined')};\n`;
  });
  return `${doc(type)}export interface ${type.name} {\n${fields.join('')}}`;
}

const spreadsOf = ({ selections }) =>
  selections.filter(({ kind }) => kind === Kind.FRAGMENT_SPREAD).map(({ name }) => `${name.value}Fragment`);

/** The fields selected directly, one line each, without those of spread fragments. */
function fieldLines(schema, parent, selectionSet, indent) {
  return selectionSet.selections
    .filter(({ kind }) => kind === Kind.FIELD)
    .map((selection) => {
      const field = parent.getFields()[selection.name.value];
      const leaf = (type) => (selection.selectionSet ? nested(type, selection.selectionSet, indent) : leafName(type));
      const name = (selection.alias ?? selection.name).value;
      return `${doc(field, indent)}${indent}${name}: ${typeText(field.type, leaf)};\n`;
    });

  function nested(type, set, outer) {
    const lines = fieldLines(schema, type, set, `${outer}  `);
    const own = lines.length > 0 ? [`{\n${lines.join('')}${outer}}`] : [];
    const parts = [...spreadsOf(set), ...own];
    return parts.length > 1 ? `(${parts.join(' & ')})` : parts[0];
  }
}

function fragmentText(schema, fragment) {
  const type = schema.getType(fragment.typeCondition.name.value);
  const parents = spreadsOf(fragment.selectionSet);
  const inherits = parents.length > 0 ? ` extends ${parents.join(', ')}` : '';
  const lines = fieldLines(schema, type, fragment.selectionSet, '  ');
  return `${doc(type)}export interface ${fragment.name.value}Fragment${inherits} {\n${lines.join('')}}`;
}

export function plugin(schema, documents) {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  // Files are read in parallel and arrive in any order.
  const sorted = [...documents].sort((a, b) => a.location.localeCompare(b.location));
  const fragments = sorted.flatMap(({ document }) => document.definitions);
  return {
    prepend: [header('schema/authing.graphql and schema/fragments'), ''],
    content: [
      ...types.filter(isEnumType).map(enumText),
      ...types.filter(isInputObjectType).map(inputText),
      ...fragments.map((fragment) => fragmentText(schema, fragment)),
      '',
    ].join('\n\n'),
  };
}
