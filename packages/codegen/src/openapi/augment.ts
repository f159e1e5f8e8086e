/** `routes.ts`: routes and members that the deployment's OpenAPI file has and the published contract has not. */
import { endUserSchemas } from './audience.js';
import { type OpenapiDocument, operations, type SchemaObject } from './document.js';
import { interfaceParts, printSchema } from './interfaces.js';
import { printRoute } from './routes.js';
import { createPrinter, fieldLines, type Printer } from './types.js';

/** The deployment's document, in which schemas that the SDK has are those of the SDK. */
function overlaid(published: OpenapiDocument, deployment: OpenapiDocument): OpenapiDocument {
  const ours = published.components.schemas;
  const schemas = Object.entries(deployment.components.schemas).map(([name, schema]) => {
    const known = ours[name];
    return [name, known ? { ...schema, 'x-type': known['x-type'] ?? name } : schema] as const;
  });
  return { ...deployment, components: { ...deployment.components, schemas: Object.fromEntries(schemas) } };
}

const BUILT_IN = ['Array', 'Record', 'FormData', 'Routes', 'Types', 'String', 'Number', 'Boolean', 'Object'];

/** Identifiers for schema names such as `com.example.User`; a taken one gets `Model` behind it. */
function naming(published: OpenapiDocument, deployment: OpenapiDocument): (schema: string) => string {
  const ours = Object.entries(published.components.schemas).map(([name, schema]) => schema['x-type'] ?? name);
  const taken = new Set([...BUILT_IN, ...ours]);
  const names = new Map<string, string>();
  for (const schema of Object.keys(deployment.components.schemas)) {
    if (published.components.schemas[schema]) continue;
    let name = schema
      .replace(/(?:^|[^A-Za-z0-9_$]+)([A-Za-z0-9_$]?)/g, (_, letter: string) => letter.toUpperCase())
      .replace(/^\d/, '_$&');
    while (taken.has(name)) name += 'Model';
    taken.add(name);
    names.set(schema, name);
  }
  return (schema) => names.get(schema) ?? schema;
}

/** Members that an interface of the SDK has only in the deployment. */
function newMembers(printer: Printer, name: string, before: SchemaObject, after: SchemaObject): string[] {
  if (before['x-type']) return [];
  const [old, now] = [interfaceParts(before)?.own.properties, interfaceParts(after)?.own];
  if (!old || !now?.properties) return [];
  const added = Object.entries(now.properties).filter(([property]) => !old[property]);
  const lines = fieldLines(
    printer,
    { ...now, properties: Object.fromEntries(added), additionalProperties: false },
    name,
    '    ',
  );
  return lines.length > 0 ? [`  interface ${name} {`, ...lines, '  }'] : [];
}

/** Everything referred to that the SDK has not, with what that refers to. */
function printReferred(printer: Printer): string[] {
  const printed = new Map<string, string>();
  for (;;) {
    const next = [...printer.referred].find((name) => !printed.has(name));
    if (next === undefined) return [...printed.values()];
    printed.set(next, printSchema(printer, next, printer.document.components.schemas[next] ?? {}));
  }
}

/** The published contract with the schemas that the package exports: those of administrators come with management. */
const exportedBy = (packageName: string, published: OpenapiDocument): OpenapiDocument =>
  packageName === '@authing/management'
    ? published
    : { ...published, components: { ...published.components, schemas: endUserSchemas(published) } };

/** The file's text; nothing when the deployment adds nothing. */
export function routesFile(
  contract: OpenapiDocument,
  deployment: OpenapiDocument,
  packageName: string,
): string | undefined {
  const published = exportedBy(packageName, contract);
  const document = overlaid(published, deployment);
  const printer = createPrinter(document, { unclear: () => 'unknown', nameOf: naming(published, deployment) });
  const known = new Set(operations(published).map(({ key }) => key));
  const routes = operations(document).filter(({ key }) => !known.has(key));
  const members = Object.entries(published.components.schemas).flatMap(([name, schema]) => {
    const now = deployment.components.schemas[name];
    return now ? newMembers(printer, name, schema, now) : [];
  });
  const routeLines = routes.map((route) => printRoute(printer, route));
  if (routeLines.length + members.length === 0) return undefined;
  const schemas = printReferred(printer);
  return [
    `import type { ${[...printer.imports].sort().join(', ')} } from '${packageName}';`,
    ...schemas,
    `declare module '${packageName}' {`,
    ...members,
    ...(routeLines.length > 0 ? ['  interface Routes {', ...routeLines, '  }'] : []),
    '}',
    '',
  ].join('\n');
}
