/** The published contract, as this package carries it in `contract/`: what the SDK's documents and types are made from. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  buildASTSchema,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  Source,
} from 'graphql';
import { type OpenapiDocument, parseOpenapi } from './openapi/document.js';

/** What the SDK sends, and the schema it was made for. */
export interface Contract {
  schema: GraphQLSchema;
  /** The SDK's operations in the order of their names, fragments spread. */
  operations: readonly OperationDefinitionNode[];
  /** One selection per object, named like its type. */
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

const textOf = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../contract/${name}`, import.meta.url)), 'utf8');

const parsed = (name: string) => parse(new Source(textOf(name), name));

/** The contract of this version of the SDK, which is part of the package. */
export function publishedContract(): Contract {
  const { definitions } = parsed('operations.generated.graphql');
  const fragments = definitions.filter(
    (node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION,
  );
  return {
    schema: buildASTSchema(parsed('schema.generated.graphql'), { assumeValidSDL: true }),
    operations: definitions.filter((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION),
    fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
  };
}

export const publishedOpenapi = (): OpenapiDocument =>
  parseOpenapi(textOf('openapi.generated.yaml'), 'openapi.generated.yaml');
