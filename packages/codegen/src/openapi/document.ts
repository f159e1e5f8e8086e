/** The parts of an OpenAPI 3 document that matter here, and how to walk them. */
import { readFileSync } from 'node:fs';
import { messageOf } from '../problem.js';
import { readYaml, type YamlSource } from '../yaml-source.js';
import { checkForm, FormError, ownAt, unescaped } from './check.js';
import { METHODS } from './methods.js';

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
  content?: Record<string, { schema?: Schema }>;
  style?: string;
  explode?: boolean;
  'x-array'?: string;
}

export interface Content {
  content?: Record<string, { schema?: Schema }>;
  required?: boolean;
  description?: string;
}

export interface SecurityScheme {
  type?: string;
  scheme?: string;
  in?: string;
  name?: string;
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
  security?: Record<string, string[]>[];
  components: { schemas: Record<string, SchemaObject>; securitySchemes?: Record<string, SecurityScheme> };
  'x-types-from'?: string;
}

/** One operation; `key` is how `connection.rest` names it: `POST /api/v2/sms/send`. */
export interface Route {
  key: string;
  method: string;
  path: string;
  operation: Operation;
}

/** Something in the document that cannot be used; the message names the place. */
export class ContractError extends Error {
  override readonly name = 'ContractError';

  constructor(
    readonly place: string,
    problem: string,
  ) {
    super(`${place}: ${problem}`);
  }
}

/** @throws ContractError for text that is no OpenAPI 3 document, with file and line */
export function parseOpenapi(text: string, file: string): OpenapiDocument {
  const source = yamlOf(text, file);
  try {
    checkForm(source.value);
  } catch (error) {
    if (!(error instanceof FormError)) throw error;
    throw new ContractError(source.placeOf(error.path), error.message);
  }
  const found = source.value as Partial<OpenapiDocument>;
  return { ...found, components: { ...found.components, schemas: found.components?.schemas ?? {} } } as OpenapiDocument;
}

function yamlOf(text: string, file: string): YamlSource {
  try {
    return readYaml(text, file);
  } catch (error) {
    throw new ContractError(file, messageOf(error).replace(`${file}:`, 'at '));
  }
}

export const readOpenapi = (file: string): OpenapiDocument => parseOpenapi(readFileSync(file, 'utf8'), file);

/** Every operation, in the order of the file. Parameters of a path count for each of its operations. */
export function operations(document: OpenapiDocument): Route[] {
  const paths = Object.entries(document.paths).filter(([path]) => path.startsWith('/'));
  return paths.flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => {
      const operation = item[method] as Operation;
      const shared = (item.parameters as Operation['parameters']) ?? [];
      const parameters = shared.length > 0 ? [...shared, ...(operation.parameters ?? [])] : operation.parameters;
      return { key: `${method.toUpperCase()} ${path}`, method, path, operation: { ...operation, parameters } };
    }),
  );
}

/** A member of a map whose keys come from a file: `constructor` is one only when the file has it. */
export const memberOf = <Value>(
  members: Readonly<Record<string, Value>> | undefined,
  name: string,
): Value | undefined => (members && Object.hasOwn(members, name) ? members[name] : undefined);

/** The node a `$ref` names, or the node itself; `place` tells the reader of an error where the reference stands. */
export function resolve<Node>(document: OpenapiDocument, node: Node | Reference, place: string): Node {
  const { $ref } = Object(node) as Partial<Reference>;
  if ($ref === undefined) return node as Node;
  const target = ownAt(document, $ref.replace(/^#\//, '').split('/').map(unescaped));
  if (!$ref.startsWith('#/') || target === undefined) throw new ContractError(place, `unknown $ref ${$ref}`);
  return target as Node;
}

/** `#/components/schemas/Application` → `Application`. */
export const refName = ({ $ref }: Pick<SchemaObject, '$ref'>): string => unescaped($ref?.split('/').at(-1) ?? '');

/** Parameters of an operation, references resolved. One of the operation counts instead of its namesake of the path. */
export function parametersOf(document: OpenapiDocument, { key, operation }: Route): Parameter[] {
  const all = (operation.parameters ?? []).map((entry) => resolve<Parameter>(document, entry, `${key} parameters`));
  const byName = new Map(all.map((parameter) => [`${parameter.in} ${parameter.name}`, parameter]));
  return [...byName.values()].map((parameter) => ({
    ...parameter,
    schema: parameter.schema ?? schemasOf(parameter)[0] ?? true,
  }));
}

/** Schemas of a body or an answer, one for each media type; a media type without a schema may be anything. */
export const schemasOf = ({ content }: Pick<Content, 'content'>): Schema[] =>
  Object.values(content ?? {}).map((media) => media?.schema ?? true);

/** Without `x-envelope` the schema is what the wire carries: `{ code, message, data }` is opened as the SDK opens it. */
export function insideEnvelope(document: OpenapiDocument, operation: Operation, schema: Schema, place: string): Schema {
  if (operation['x-envelope'] !== undefined || schema === true) return schema;
  const { properties } = resolve<SchemaObject>(document, schema, `${place} answer`);
  return envelopeOf(properties) === 'none' ? schema : (memberOf(properties, 'data') ?? true);
}

/** What an object with these properties is wrapped in. */
export function envelopeOf(properties: SchemaObject['properties']): 'v2' | 'v3' | 'none' {
  if (memberOf(properties, 'code')) return 'v2';
  return memberOf(properties, 'statusCode') ? 'v3' : 'none';
}
