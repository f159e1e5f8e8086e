import { buildClientSchema, type GraphQLSchema, type IntrospectionQuery } from 'graphql';
import { messageOf, Problem } from '../problem.js';
import { checkIntrospection } from './check-introspection.js';

/** Takes the whole answer, `{ data: { __schema } }`, or its data. */
export function schemaFromIntrospection(answer: unknown, source: string): GraphQLSchema {
  const { data = answer } = Object(answer) as { data?: unknown };
  if (!Object(data).__schema) {
    throw new Problem('source', `${source}: no "__schema" in it: this is not the answer to an introspection query`);
  }
  try {
    checkIntrospection(Object(data).__schema);
    return buildClientSchema(data as IntrospectionQuery);
  } catch (error) {
    throw new Problem(
      'source',
      `${source}: the introspection answer is not complete, or not what one is: ${messageOf(error)}`,
    );
  }
}
