import type { GraphQLField, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { resolvers } from '../topics/resolvers.js';
import { accessOf } from './access.js';
import { audited } from './audit.js';
import type { Call } from './call.js';
import type { Deployment } from './deployment.js';
import { inTurn, isTurnOver, turnOf } from './turns.js';

type Resolve = (source: unknown, args: never, call: Call, info: unknown) => unknown;
type ResolverMap = Record<string, Record<string, Resolve>>;

const contract = {};
const built = new WeakMap<object, Promise<GraphQLSchema>>();

/** The executable schema: built on first use and shared by all servers of a process, since state is in the context. */
export function executableSchema(deployment?: Deployment): Promise<GraphQLSchema> {
  const key = deployment ?? contract;
  const schema = built.get(key) ?? build(deployment);
  built.set(key, schema);
  return schema;
}

/** Everything that has a resolver is in the contract; a deployment may lack some of it. */
async function build(deployment?: Deployment): Promise<GraphQLSchema> {
  const [{ buildASTSchema, buildSchema, isObjectType }, { contractTree }] = await Promise.all([
    import('graphql'),
    import('./contract.js'),
  ]);
  const schema = deployment
    ? readSchema(buildSchema, deployment)
    : buildASTSchema(await contractTree(), { assumeValid: true, assumeValidSDL: true });
  const each = (map: ResolverMap, use: (type: GraphQLObjectType, name: string, resolve: Resolve) => void) => {
    for (const [typeName, fields] of Object.entries(map)) {
      // A deployment may call its roots something else; resolvers go by what they are.
      const roots = { Query: schema.getQueryType(), Mutation: schema.getMutationType() };
      const type = roots[typeName as keyof typeof roots] ?? schema.getType(typeName);
      if (isObjectType(type)) for (const [name, resolve] of Object.entries(fields)) use(type, name, resolve);
      else if (!deployment) throw new Error(`${typeName} has resolvers but is no object type of the schema`);
    }
  };
  each(resolvers as ResolverMap, (type, name, resolve) => {
    const field = type.getFields()[name];
    if (field) attach(field, rootOf(schema, type), resolve);
    else if (!deployment) throw new Error(`${type.name}.${name} is not in the schema`);
  });
  each((deployment?.resolvers ?? {}) as ResolverMap, (type, name, resolve) => {
    const field = type.getFields()[name];
    if (!field) throw new Error(`${type.name}.${name} is not in the schema`);
    field.resolve = resolve as typeof field.resolve;
  });
  return schema;
}

type Root = 'Query' | 'Mutation' | undefined;

function rootOf(schema: GraphQLSchema, type: GraphQLObjectType): Root {
  if (type === schema.getQueryType()) return 'Query';
  return type === schema.getMutationType() ? 'Mutation' : undefined;
}

function readSchema(buildSchema: typeof import('graphql').buildSchema, { schema }: Deployment): GraphQLSchema {
  try {
    return buildSchema(schema);
  } catch (error) {
    throw new Error(
      `The schema cannot be played: ${error instanceof Error ? error.message.replaceAll(/\s*\n\s*/g, ' ') : error}`,
    );
  }
}

function attach(field: GraphQLField<unknown, Call>, root: Root, resolve: Resolve): void {
  const access = accessOf(resolve);
  if (root && !access) throw new Error(`${root}.${field.name} does not say who may call it`);
  if (root) field.extensions = { access };
  field.resolve = inTurns(root === 'Mutation' ? recorded(field.name, resolve) : resolve) as typeof field.resolve;
}

/** An answer of many objects is made in many turns. */
const inTurns =
  (resolve: Resolve): Resolve =>
  (source, args, call, info) => {
    const work = () => resolve(source, args, call, info);
    return isTurnOver() ? inTurn(turnOf(call), work) : work();
  };

const recorded =
  (name: string, resolve: Resolve): Resolve =>
  (source, args, call, info) =>
    audited(call, name, () => resolve(source, args, call, info));
