/** What the deployment has and the SDK does not use: candidates for `select` and for operations of one's own. */
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import type { Contract } from './contract.js';
import type { Selected } from './select.js';

export interface Offers {
  /** `query employeesByCity(city: String!): [User!]!` */
  rootFields: readonly string[];
  /** Fields on objects the SDK asks for; `selected` when the config has them. */
  fields: readonly { object: string; name: string; type: string; selected: boolean }[];
  /** New values of known enums. */
  enumValues: readonly string[];
}

type Field = GraphQLField<unknown, unknown>;

const fieldsOf = (type: GraphQLNamedType | null | undefined): Field[] =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

function newFields(before: GraphQLNamedType | null | undefined, after: GraphQLNamedType | null | undefined): Field[] {
  const known = new Set(fieldsOf(before).map(({ name }) => name));
  return fieldsOf(after).filter(({ name }) => !known.has(name));
}

function signature({ name, args, type }: Field): string {
  const list = args.map((argument) => `${argument.name}: ${argument.type}`).join(', ');
  return `${name}${list && `(${list})`}: ${type}`;
}

export function offersOf({ schema, fragments }: Contract, deployment: GraphQLSchema, { added }: Selected): Offers {
  return {
    rootFields: [
      ...newFields(schema.getQueryType(), deployment.getQueryType()).map((field) => `query ${signature(field)}`),
      ...newFields(schema.getMutationType(), deployment.getMutationType()).map(
        (field) => `mutation ${signature(field)}`,
      ),
    ],
    fields: [...fragments].flatMap(([object, { typeCondition }]) => {
      // Other selections of the same type are made from this one.
      if (object !== typeCondition.name.value) return [];
      const chosen = new Set(added.get(object)?.map(({ name }) => name.value));
      return newFields(schema.getType(object), deployment.getType(object)).map((field) => ({
        object,
        name: field.name,
        type: String(field.type),
        selected: chosen.has(field.name),
      }));
    }),
    enumValues: newEnumValues(schema, deployment),
  };
}

function newEnumValues(schema: GraphQLSchema, deployment: GraphQLSchema): string[] {
  return Object.values(deployment.getTypeMap()).flatMap((type) => {
    const before = schema.getType(type.name);
    if (!isEnumType(type) || !isEnumType(before)) return [];
    return type.getValues().flatMap(({ name }) => (before.getValue(name) ? [] : [`${type.name}.${name}`]));
  });
}
