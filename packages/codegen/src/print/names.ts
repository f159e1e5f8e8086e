/** Names of a schema as TypeScript names. */
import { type GraphQLSchema, isEnumType, isInputObjectType } from 'graphql';
import { enumAliases } from '../plugins/enum-members.js';

/** loginByEmail becomes LoginByEmail; names of schema types usually stay exactly as they are. */
export const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** CountEmployees becomes countEmployees. */
export const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Types of the language that generated code refers to, or that a reader takes a name for. */
export const BUILT_IN_TYPES: readonly string[] =
  'Array Boolean BigInt Date Error FormData Function Map Number Object Partial Promise ReadonlyArray Record Required Set String Symbol'.split(
    ' ',
  );

/** Words that no variable of a module may be called, or that break what imports or compiles the module. */
export const RESERVED: readonly string[] =
  'arguments await break case catch class const continue debugger default delete do else enum eval export exports extends false finally for function globalThis if implements import in Infinity instanceof interface let module NaN new null package private protected public require return static super switch then this throw true try typeof undefined var void while with yield __dirname __esModule __filename Object Promise Reflect Symbol'.split(
    ' ',
  );

/** The first of `name`, `name` and suffix, `name` and twice the suffix … that nobody has; from now on it is taken. */
export function claimName(name: string, suffix: string, taken: Set<string>): string {
  const free = taken.has(name) ? undefined : name;
  if (free === undefined) return claimName(name + suffix, suffix, taken);
  taken.add(free);
  return free;
}

const known = new WeakMap<GraphQLSchema, ReadonlyMap<string, string>>();

/**
 * What the enums and inputs of a schema are called in TypeScript: their name with a capital letter. One that is a built-in
 * type's, or that another type has already, gets `_` behind it.
 */
export function typeNames(schema: GraphQLSchema): ReadonlyMap<string, string> {
  const names = known.get(schema) ?? namesIn(schema);
  known.set(schema, names);
  return names;
}

function namesIn(schema: GraphQLSchema): ReadonlyMap<string, string> {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => (isEnumType(type) || isInputObjectType(type)) && !type.name.startsWith('__'),
  );
  const aliases = [...enumAliases].filter(([name, alias]) => schema.getType(name) && !schema.getType(alias));
  const taken = new Set([...BUILT_IN_TYPES, ...aliases.map(([, alias]) => alias)]);
  // Those that need no capital letter first: `Filter` stays `Filter` wherever `filter` stands.
  const [asTheyAre, others] = [true, false].map((is) => types.filter(({ name }) => (pascal(name) === name) === is));
  return new Map(
    [...(asTheyAre ?? []), ...(others ?? [])].map(({ name }) => [name, claimName(pascal(name), '_', taken)]),
  );
}

/** What a type is called in TypeScript. */
export const typeName = (schema: GraphQLSchema, name: string): string => typeNames(schema).get(name) ?? pascal(name);
