/** Result and variables types (by typescript-operations) and one branded string per operation. */
import type { Types } from '@graphql-codegen/plugin-helpers';
import { plugin as operationTypes } from '@graphql-codegen/typescript-operations';
import { type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import { documentText, type Fragments } from '../graphql/document-text.js';
import { literal } from '../print/literal.js';
import { pascal, typeNames } from '../print/names.js';

/** `LoginByEmailMutation`; with `Variables` behind it, the type of the variables. */
export const resultName = ({ name, operation }: OperationDefinitionNode): string =>
  `${pascal(name?.value ?? '')}${pascal(operation)}`;

export const operationsOf = (documents: readonly Types.DocumentFile[]): OperationDefinitionNode[] =>
  documents
    .flatMap(({ document }) => document?.definitions ?? [])
    .filter((definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION);

/** Types only. `namespace`: what enums and inputs are imported as; none when they are imported by name. */
export async function operationTypesText(
  schema: GraphQLSchema,
  documents: Types.DocumentFile[],
  config: Record<string, unknown>,
  namespace = '',
): Promise<string> {
  const names = typeNames(schema);
  const typesConfig = {
    ...config,
    namingConvention: (name: string) => names.get(name) ?? pascal(name),
    importSchemaTypesFrom: 'types',
    namespacedImportName: namespace,
  };
  const { content } = (await operationTypes(schema, documents, typesConfig, {
    outputFile: 'operations.ts',
  })) as Types.ComplexPluginOutput;
  return content
    .trim()
    .replace(/Exact<\{ \[key: string\]: never; \}>/g, 'Record<string, never>')
    .replace(/Exact<(\{[\s\S]*?\})>;/g, '$1;')
    .replace(/\n{2,}/g, '\n\n');
}

export function constantText(schema: GraphQLSchema, operation: OperationDefinitionNode, fragments: Fragments): string {
  const result = resultName(operation);
  const text = literal(documentText(schema, operation, fragments));
  return `export const ${pascal(operation.name?.value ?? '')} = ${text} as unknown as TypedDocument<${result}, ${result}Variables>;`;
}
