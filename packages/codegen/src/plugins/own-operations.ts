/** `operations.ts`: types, documents and functions for the operator's own operations. */
import type { Types } from '@graphql-codegen/plugin-helpers';
import {
  type ASTNode,
  type GraphQLSchema,
  isNonNullType,
  Kind,
  type NamedTypeNode,
  type OperationDefinitionNode,
  typeFromAST,
  visit,
} from 'graphql';
import { type Fragments, inlined } from '../graphql/document-text.js';
import { literal } from '../print/literal.js';
import { camel, pascal } from '../print/names.js';
import { constantText, operationsOf, operationTypesText, resultName } from './operations.js';

export interface OwnOperationsConfig {
  package: string;
  fragments: Fragments;
}

function functionText(schema: GraphQLSchema, operation: OperationDefinitionNode): string {
  const name = operation.name?.value ?? '';
  const result = resultName(operation);
  const variables = operation.variableDefinitions ?? [];
  const isRequired = variables.some(
    ({ type, defaultValue }) => !defaultValue && isNonNullType(typeFromAST(schema, type as NamedTypeNode)),
  );
  const parameter = variables.length > 0 ? `, variables: ${result}Variables${isRequired ? '' : ' = {}'}` : '';
  return [
    `/** Sends the ${operation.operation} \`${name}\`. Rejects with AuthingError. */`,
    `export const ${camel(name)} = (connection: Connection${parameter}): Promise<${result}> =>`,
    `  connection.graphql(${pascal(name)}, ${variables.length > 0 ? 'variables' : '{}'});`,
  ].join('\n');
}

const isConditional = (node: ASTNode): boolean => {
  let found = false;
  visit(node, {
    FragmentSpread: ({ directives }) => {
      if (directives?.length) found = true;
    },
  });
  return found;
};

/**
 * What typescript-operations gets to see. It takes the fields of a spread with a condition for certain; written out, with
 * the condition on an inline fragment, it sees that they may be missing.
 */
function typedDocuments(
  schema: GraphQLSchema,
  documents: Types.DocumentFile[],
  fragments: Fragments,
): Types.DocumentFile[] {
  if (!documents.some(({ document }) => document && isConditional(document))) return documents;
  const definitions = operationsOf(documents).map((operation) => inlined(schema, operation, fragments));
  return [{ location: 'operations', document: { kind: Kind.DOCUMENT, definitions } }];
}

export async function plugin(
  schema: GraphQLSchema,
  documents: Types.DocumentFile[],
  { package: name, fragments }: OwnOperationsConfig,
): Promise<string> {
  const operations = operationsOf(documents);
  const config = {
    scalars: { ID: 'string' },
    defaultScalarType: 'unknown',
    inlineFragmentTypes: 'combine',
    skipTypename: true,
  };
  const types = await operationTypesText(schema, typedDocuments(schema, documents, fragments), config, 'Types');
  return [
    `import type { Connection, TypedDocument } from ${literal(name)};`,
    ...(/\bTypes\./.test(types) ? ["import type * as Types from './types.js';\n"] : ['']),
    types,
    ...operations.map((operation) => `${constantText(schema, operation, fragments)}\n`),
    ...operations.map((operation) => `${functionText(schema, operation)}\n`),
  ].join('\n');
}
