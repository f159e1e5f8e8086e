import { type GraphQLSchema, validateSchema } from 'graphql';
import { Problem } from '../problem.js';
import { locatedAll } from './places.js';

/** The schema, when it is valid and has what the SDK cannot do without. */
export function checkedSchema(schema: GraphQLSchema, source: string): GraphQLSchema {
  const missing = [...(schema.getQueryType() ? [] : ['query']), ...(schema.getMutationType() ? [] : ['mutation'])];
  if (missing.length > 0) throw new Problem('source', missingRoots(schema, missing, source));
  const errors = validateSchema(schema);
  if (errors.length > 0) throw new Problem('source', locatedAll(errors, source));
  return schema;
}

function missingRoots(schema: GraphQLSchema, missing: string[], source: string): string {
  // A `schema { … }` definition names the roots; without one they are called Query and Mutation.
  const line = schema.astNode?.loc?.startToken.line ?? 1;
  const names = missing.map((root) => `no ${root} root type`).join(' and ');
  return `${source}:${line}: ${names}. Is this the whole schema of the deployment? One part of several has to be joined first.`;
}
