/** `routes.ts`: routes and members that the deployment's OpenAPI file has and the published contract has not. */
import { literal } from '../print/literal.js';
import { BUILT_IN_TYPES, claimName, RESERVED } from '../print/names.js';
import { endUserSchemas } from './audience.js';
import { memberOf, type OpenapiDocument, operations, refName, type Schema, type SchemaObject } from './document.js';
import { interfaceParts, printSchema } from './interfaces.js';
import { printRoute } from './routes.js';
import { createPrinter, fieldLines, type Printer } from './types.js';

/** The deployment's document, in which schemas that the SDK has are those of the SDK. */
function overlaid(published: OpenapiDocument, deployment: OpenapiDocument): OpenapiDocument {
  const ours = published.components.schemas;
  const schemas = Object.entries(deployment.components.schemas).map(([name, schema]) => {
    const known = memberOf(ours, name);
    // A deployment cannot know what the SDK has types for.
    return [name, { ...schema, 'x-type': known && (known['x-type'] ?? name) }] as const;
  });
  return { ...deployment, components: { ...deployment.components, schemas: Object.fromEntries(schemas) } };
}

/** Between the words of a name: everything but letters that all versions of TypeScript know, digits and `_$`. */
const BETWEEN_WORDS =
  /(?:^|[^\w$\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fa5\uac00-\ud7a3]+)(.?)/gsu;

/** Identifiers for schema names such as `com.example.User`; a taken one gets `Model` behind it. */
export function schemaNames(published: OpenapiDocument, deployment: OpenapiDocument): ReadonlyMap<string, string> {
  const ours = Object.entries(published.components.schemas).map(([name, schema]) => schema['x-type'] ?? name);
  const taken = new Set([...BUILT_IN_TYPES, ...RESERVED, 'Routes', 'Types', ...ours]);
  const names = new Map<string, string>();
  for (const schema of Object.keys(deployment.components.schemas)) {
    if (memberOf(published.components.schemas, schema)) continue;
    const name = schema.replace(BETWEEN_WORDS, (_, letter: string) => letter.toUpperCase()).replace(/^\d/, '_$&');
    names.set(schema, claimName(name || 'Model', 'Model', taken));
  }
  return names;
}

/** Members that an interface of the SDK has only in the deployment. */
function newMembers(printer: Printer, published: OpenapiDocument, name: string, after: SchemaObject): string[] {
  const before = memberOf(published.components.schemas, name) ?? {};
  const now = interfaceParts(after)?.own;
  if (before['x-type'] || !interfaceParts(before)?.own.properties || !now?.properties) return [];
  const old = propertiesOf(published, before);
  const added = Object.entries(now.properties).filter(([property]) => !old.has(property));
  const lines = fieldLines(
    printer,
    { ...now, properties: Object.fromEntries(added), additionalProperties: false },
    name,
    '    ',
  );
  return lines.length > 0 ? [`  interface ${name} {`, ...lines, '  }'] : [];
}

/** Names of the properties that an object has, inherited ones included. */
function propertiesOf({ components }: OpenapiDocument, schema: Schema, seen = new Set<Schema>()): Set<string> {
  if (schema === true || seen.has(schema)) return new Set();
  seen.add(schema);
  const parents = [
    ...(schema.allOf ?? []),
    ...(schema.$ref ? [memberOf(components.schemas, refName(schema)) ?? {}] : []),
  ];
  const inherited = parents.flatMap((parent) => [...propertiesOf({ components } as OpenapiDocument, parent, seen)]);
  return new Set([...Object.keys(schema.properties ?? {}), ...inherited]);
}

/** Everything referred to that the SDK has not, with what that refers to. */
function printReferred(printer: Printer): string[] {
  const printed: string[] = [];
  // A set gives what is added to it on the way as well.
  for (const name of printer.referred)
    printed.push(printSchema(printer, name, memberOf(printer.document.components.schemas, name) ?? {}));
  return printed;
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
  const names = schemaNames(published, deployment);
  const nameOf = (schema: string) => names.get(schema) ?? schema;
  const printer = createPrinter(document, { unclear: () => 'unknown', nameOf, extends: false });
  const known = new Set(operations(published).map(({ key }) => key));
  const routes = operations(document).filter(({ key }) => !known.has(key));
  const members = Object.keys(published.components.schemas).flatMap((name) => {
    const now = memberOf(deployment.components.schemas, name);
    return now ? newMembers(printer, published, name, now) : [];
  });
  const routeLines = routes.map((route) => printRoute(printer, route));
  if (routeLines.length + members.length === 0) return undefined;
  const schemas = printReferred(printer);
  return [
    `import type { ${[...printer.imports].sort().join(', ')} } from ${literal(packageName)};`,
    ...schemas,
    `declare module ${literal(packageName)} {`,
    ...members,
    ...(routeLines.length > 0 ? ['  interface Routes {', ...routeLines, '  }'] : []),
    '}',
    '',
  ].join('\n');
}
