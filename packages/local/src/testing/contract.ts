import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface Schema {
  $ref?: string;
  properties?: Record<string, Schema>;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
}
interface Operation {
  security?: Record<string, unknown>[];
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}
interface Contract {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/** A route of the OpenAPI contract, as tests make calls from it. */
export interface ContractRoute {
  readonly key: string;
  readonly method: string;
  readonly path: string;
  /** Names of the accepted credentials; one empty list stands for none. */
  readonly security: readonly string[][];
  readonly query: readonly string[];
  /** Names of the members of a JSON body. */
  readonly members: readonly string[];
}

export function contractRoutes(): ContractRoute[] {
  const file = new URL('../../../../schema/authing.openapi.yaml', import.meta.url);
  const contract = parse(readFileSync(file, 'utf8')) as Contract;
  return Object.entries(contract.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([name, operation]) => routeOf(contract, name.toUpperCase(), path, operation)),
  );
}

function routeOf(contract: Contract, method: string, path: string, operation: Operation): ContractRoute {
  const { parameters = [], requestBody, security = [] } = operation;
  const json = Object.entries(requestBody?.content ?? {}).find(([type]) => type.includes('json'));
  return {
    key: `${method} ${path}`,
    method,
    path,
    security: security.length === 0 ? [[]] : security.map((names) => Object.keys(names)),
    query: parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name),
    members: json ? Object.keys(membersOf(contract, json[1].schema)) : [],
  };
}

/** Members a body may have, through references and unions. */
function membersOf(contract: Contract, schema: Schema): Record<string, Schema> {
  const referred = schema.$ref ? contract.components.schemas[schema.$ref.split('/').at(-1) as string] : undefined;
  const parts = [referred, ...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  const inner = parts.map((part) => (part ? membersOf(contract, part) : {}));
  return Object.assign({}, ...inner, schema.properties);
}
