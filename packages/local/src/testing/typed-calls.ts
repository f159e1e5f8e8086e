import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  buildSchema,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

const schema = buildSchema(readFileSync(new URL('../../../../schema/authing.graphql', import.meta.url), 'utf8'));

export interface TypedCall {
  query: string;
  variables: Record<string, unknown>;
}

/** A call of a root field that fits the schema: right types, any values, everything selected that has no arguments. */
export function typedCall(field: string, text: fc.Arbitrary<string>): fc.Arbitrary<TypedCall> {
  const [kind, root] = schema.getMutationType()?.getFields()[field]
    ? (['mutation', schema.getMutationType()] as const)
    : (['query', schema.getQueryType()] as const);
  const definition = root?.getFields()[field];
  if (!definition) throw new Error(`${field} is not in the schema`);
  const declared = definition.args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const passed = definition.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const call = `${field}${passed && `(${passed})`} ${selection(definition.type, 2)}`;
  const query = `${kind}${declared && `(${declared})`} { ${call} }`;
  const variables = Object.fromEntries(definition.args.map(({ name, type }) => [name, anyValue(type, text)]));
  return fc.record(variables).map((values) => ({ query, variables: values }));
}

function selection(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields()).filter(
    ({ type: inner }) => depth > 0 || isLeafType(getNamedType(inner)),
  );
  const required = fields.filter(({ args }) => args.every(({ type: inner }) => !isNonNullType(inner)));
  const parts = required.map(({ name, type: inner }) => `${name} ${selection(inner, depth - 1)}`);
  return parts.length > 0 ? `{ ${parts.join(' ')} }` : '{ __typename }';
}

function anyValue(type: GraphQLInputType, text: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return anyValue(type.ofType, text).filter((value) => value !== null && value !== undefined);
  return fc.option(presentValue(type, text), { nil: undefined, freq: 3 });
}

function presentValue(type: GraphQLInputType, text: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  if (isListType(type))
    return fc.array(
      anyValue(type.ofType, text).map((value) => value ?? null),
      { maxLength: 4 },
    );
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
  if (isInputObjectType(type)) {
    return fc.record(
      Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, anyValue(field.type, text)])),
    );
  }
  if (type.toString() === 'Boolean') return fc.boolean();
  if (type.toString() === 'Int') return fc.oneof(fc.integer(), fc.constantFrom(0, -1, 2 ** 31 - 1));
  return type.toString() === 'Object' ? fc.jsonValue({ maxDepth: 2 }) : text;
}
