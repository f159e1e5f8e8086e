/** The parts of an OpenAPI 3 document that matter here, and how to walk them. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export interface SchemaObject {
  $ref?: string;
  type?: string | string[];
  description?: string;
  enum?: unknown[];
  const?: unknown;
  format?: string;
  nullable?: boolean;
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  maxProperties?: number;
  items?: Schema;
  allOf?: Schema[];
  oneOf?: Schema[];
  anyOf?: Schema[];
  /** The GraphQL contract has this type; it is imported from there. */
  'x-type'?: string;
  'x-uncertain'?: string;
}

/** JSON Schema; `true` is "anything". */
export type Schema = SchemaObject | true;

export interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema: Schema;
  'x-array'?: string;
}

export interface Content {
  content?: Record<string, { schema: Schema }>;
  required?: boolean;
  description?: string;
}

type Reference = { $ref: string };

export interface Operation {
  operationId?: string;
  description?: string;
  summary?: string;
  tags?: string[];
  parameters?: (Parameter | Reference)[];
  requestBody?: Content | Reference;
  responses?: Record<string, Content | Reference>;
  security?: Record<string, string[]>[];
  'x-envelope'?: string;
  'x-navigated'?: boolean;
  'x-repeatable'?: boolean;
}

export interface OpenapiDocument {
  openapi: string;
  tags?: { name: string }[];
  paths: Record<string, Record<string, unknown>>;
  components: { schemas: Record<string, SchemaObject> };
  'x-types-from'?: string;
}

/** One operation; `key` is how `connection.rest` names it: `POST /api/v2/sms/send`. */
export interface Route {
  key: string;
  method: string;
  path: string;
  operation: Operation;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** Something in the document that cannot be used; the message names the place. */
export class ContractError extends Error {
  override readonly name = 'ContractError';

  constructor(place: string, problem: string) {
    super(`${place}: ${problem}`);
  }
}

/** @throws ContractError for text that is no OpenAPI 3 document; YAML errors tell line and column */
export function parseOpenapi(text: string, file: string): OpenapiDocument {
  const found = parsed(text, file) as Partial<OpenapiDocument> | null;
  if (!/^3\./.test(String(found?.openapi))) throw new ContractError(file, 'not an OpenAPI 3 document');
  if (!found?.paths) throw new ContractError(file, 'no paths');
  return { ...found, components: { ...found.components, schemas: found.components?.schemas ?? {} } } as OpenapiDocument;
}

function parsed(text: string, file: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new ContractError(file, (error as Error).message);
  }
}

export const readOpenapi = (file: string): OpenapiDocument => parseOpenapi(readFileSync(file, 'utf8'), file);

/** Every operation, in the order of the file. Parameters of a path count for each of its operations. */
export function operations(document: OpenapiDocument): Route[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => {
      const operation = item[method] as Operation;
      const shared = (item.parameters as Operation['parameters']) ?? [];
      const parameters = shared.length > 0 ? [...shared, ...(operation.parameters ?? [])] : operation.parameters;
      return { key: `${method.toUpperCase()} ${path}`, method, path, operation: { ...operation, parameters } };
    }),
  );
}

/** The node a `$ref` names, or the node itself; `place` tells the reader of an error where the reference stands. */
export function resolve<Node>(document: OpenapiDocument, node: Node | Reference, place: string): Node {
  const { $ref } = Object(node) as Partial<Reference>;
  if ($ref === undefined) return node as Node;
  const target = $ref
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((found, step) => (found as Record<string, unknown> | undefined)?.[step], document);
  if (!$ref.startsWith('#/') || target === undefined) throw new ContractError(place, `unknown $ref ${$ref}`);
  return target as Node;
}

/** `#/components/schemas/Application` → `Application`. */
export const refName = ({ $ref }: Pick<SchemaObject, '$ref'>): string => $ref?.split('/').at(-1) ?? '';

/** Parameters of an operation, references resolved. */
export const parametersOf = (document: OpenapiDocument, { key, operation }: Route): Parameter[] =>
  (operation.parameters ?? []).map((entry) => resolve<Parameter>(document, entry, `${key} parameters`));

/** Without `x-envelope` the schema is what the wire carries: `{ code, message, data }` is opened as the SDK opens it. */
export function insideEnvelope(document: OpenapiDocument, operation: Operation, schema: Schema, place: string): Schema {
  if (operation['x-envelope'] !== undefined || schema === true) return schema;
  const { properties } = resolve<SchemaObject>(document, schema, `${place} answer`);
  return properties && (properties.code || properties.statusCode) ? (properties.data ?? true) : schema;
}
