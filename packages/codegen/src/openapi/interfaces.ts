/** components/schemas → exported interfaces and type aliases. */
import { docBlock } from '../print/comment.js';
import { memberOf, refName, type Schema, type SchemaObject } from './document.js';
import { fieldLines, type Printer, typeText } from './types.js';

/** Schemas with `x-type` are types of the GraphQL contract: they are imported, not declared a second time. */
export const printSchemas = (printer: Printer, schemas: Record<string, SchemaObject>): string =>
  Object.entries(schemas)
    .filter(([, schema]) => !schema['x-type'])
    .map(([name, schema]) => printSchema(printer, name, schema))
    .join('\n\n');

export function printSchema(printer: Printer, name: string, schema: SchemaObject): string {
  const parts = schema.allOf && !printer.extends ? undefined : interfaceParts(schema);
  const doc = docBlock(wordsOf(schema), '');
  if (!parts) {
    const text = isCircular(printer, name) ? 'unknown' : typeText(printer, schema, name);
    return [...doc, `export type ${printer.nameOf(name)} = ${text};`].join('\n');
  }
  const bases = parts.parents.map((parent) => typeText(printer, parent, name));
  const heritage = bases.length ? ` extends ${bases.join(', ')}` : '';
  return [
    ...doc,
    `export interface ${printer.nameOf(name)}${heritage} {`,
    ...fieldLines(printer, parts.own, name, '  '),
    '}',
  ].join('\n');
}

const wordsOf = (schema: SchemaObject): string | undefined =>
  schema['x-uncertain'] ? `${schema.description} Uncertain: ${schema['x-uncertain']}.` : schema.description;

/** Whether a type would be nothing but itself: `A: { $ref: A }`, or the same by way of others. */
function isCircular({ document }: Printer, name: string): boolean {
  const seen = new Set<string>();
  const leadsBack = (schema: Schema | undefined): boolean => {
    if (!schema || schema === true) return false;
    if (!schema.$ref) return [schema.oneOf, schema.anyOf, schema.allOf].some((parts) => parts?.some(leadsBack));
    const next = refName(schema);
    if (next === name) return true;
    if (seen.has(next)) return false;
    seen.add(next);
    return leadsBack(memberOf(document.components.schemas, next));
  };
  return leadsBack(memberOf(document.components.schemas, name));
}

const isReference = (part: Schema): part is SchemaObject => part !== true && part.$ref !== undefined;

/** What an object inherits and what it declares itself; nothing for what can only be a type alias. */
export function interfaceParts(schema: SchemaObject): { parents: SchemaObject[]; own: SchemaObject } | undefined {
  if (!schema.allOf) return schema.properties && !schema.nullable ? { parents: [], own: schema } : undefined;
  const [own = {}, ...more] = schema.allOf.filter((part) => !isReference(part)) as SchemaObject[];
  const isObject = more.length === 0 && !own.oneOf && !own.anyOf && !own.allOf;
  return isObject ? { parents: schema.allOf.filter(isReference), own } : undefined;
}
