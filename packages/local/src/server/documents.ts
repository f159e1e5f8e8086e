import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { badRequest } from './errors.js';

/** A document that is known to fit the schema. */
export interface Prepared {
  readonly document: DocumentNode;
  /** By operation name; '' holds the only operation of a document. */
  readonly operations: ReadonlyMap<string, OperationDefinitionNode>;
}

/** A GraphQL request whose document was checked and whose operation is known. */
export interface GraphqlRequest {
  readonly prepared: Prepared;
  readonly operationName: string | undefined;
  /** Root field, e.g. `loginByEmail`. */
  readonly operation: string;
  /** What a fault calls it: its root fields. */
  readonly names: readonly string[];
  readonly variables: Readonly<Record<string, unknown>>;
}

const MAX_CACHED = 500;
/** Four times the largest introspection. Checking a document takes time by the square of its length: 60 ms for this many. */
const MAX_TOKENS = 2000;
const caches = new WeakMap<GraphQLSchema, Map<string, Prepared>>();

/** Parses and validates once per text. @throws 400 */
export async function prepare(schema: GraphQLSchema, text: string): Promise<Prepared> {
  const cache = caches.get(schema) ?? new Map<string, Prepared>();
  caches.set(schema, cache);
  const known = cache.get(text);
  if (known) return known;
  const prepared = await parseAndValidate(schema, text);
  if (cache.size >= MAX_CACHED) cache.clear();
  cache.set(text, prepared);
  return prepared;
}

async function parseAndValidate(schema: GraphQLSchema, text: string): Promise<Prepared> {
  const { parse, validate } = await import('graphql');
  let document: DocumentNode;
  try {
    document = parse(text, { noLocation: true, maxTokens: MAX_TOKENS });
  } catch (error) {
    throw badRequest(error instanceof Error ? error.message : 'The document cannot be parsed');
  }
  const [problem] = validate(schema, document, undefined, { maxErrors: 1 });
  if (problem) throw badRequest(problem.message);
  return { document, operations: operationsOf(document) };
}

function operationsOf(document: DocumentNode): Map<string, OperationDefinitionNode> {
  const operations = document.definitions.filter((definition) => definition.kind === 'OperationDefinition');
  const named = operations.map((operation) => [operation.name?.value ?? '', operation] as const);
  const only = operations.length === 1 ? [['', operations[0] as OperationDefinitionNode] as const] : [];
  return new Map([...named, ...only]);
}

/** Root fields an operation asks for, as the request log and faults name it. */
export const rootFields = (operation: OperationDefinitionNode): string[] =>
  operation.selectionSet.selections.flatMap((selection) => (selection.kind === 'Field' ? [selection.name.value] : []));
