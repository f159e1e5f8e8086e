/** JSON Schema → TypeScript type text. */
import { docBlock } from '../print/comment.js';
import { literalType, propertyName } from '../print/literal.js';
import { ContractError, type OpenapiDocument, refName, resolve, type Schema, type SchemaObject } from './document.js';

const PRIMITIVES: ReadonlyMap<string, string> = new Map([
  ['string', 'string'],
  ['number', 'number'],
  ['integer', 'number'],
  ['boolean', 'boolean'],
  ['null', 'null'],
]);

/** Prints the types of one document. `imports` collects the GraphQL types that `x-type` refers to. */
export interface Printer {
  readonly document: OpenapiDocument;
  readonly imports: Set<string>;
  /** Named schemas that were referred to. */
  readonly referred: Set<string>;
  /** The TypeScript name of a schema. */
  nameOf(schema: string): string;
  /** Whether `allOf` can be printed as an interface that extends: only where it is known that nothing contradicts. */
  readonly extends: boolean;
  /** Gives the type of something that the document leaves open, or throws. */
  unclear(place: string, problem: string): string;
}

function refuse(place: string, problem: string): never {
  throw new ContractError(place, problem);
}

/** A printer that insists on clear types; with `unclear: () => 'unknown'` one that takes what it gets. */
export const createPrinter = (
  document: OpenapiDocument,
  {
    unclear = refuse,
    nameOf = (schema) => schema,
    extends: canExtend = true,
  }: Partial<Pick<Printer, 'unclear' | 'nameOf' | 'extends'>> = {},
): Printer => ({ document, imports: new Set(), referred: new Set(), unclear, nameOf, extends: canExtend });

export function typeText(printer: Printer, schema: Schema, place: string, indent = ''): string {
  if (schema === true || Object.keys(schema).length === 0) return 'unknown';
  if (schema.nullable) return union([typeText(printer, { ...schema, nullable: false }, place, indent), 'null']);
  if (schema.$ref) return referenceText(printer, schema, place);
  const choice = schema.oneOf ?? schema.anyOf;
  if (choice) return union(choice.map((one) => typeText(printer, one, place, indent)));
  if (schema.allOf) return schema.allOf.map((part) => bracketed(typeText(printer, part, place, indent))).join(' & ');
  if (schema.const !== undefined) return literalType(schema.const) ?? 'unknown';
  if (schema.enum) return enumText(schema.enum);
  return plainText(printer, schema, place, indent);
}

function plainText(printer: Printer, schema: SchemaObject, place: string, indent: string): string {
  const type = schema.type ?? (schema.properties ? 'object' : undefined);
  if (Array.isArray(type)) {
    return union(type.map((one) => typeText(printer, { ...schema, type: one }, place, indent)));
  }
  if (type === 'array') return arrayText(typeText(printer, schema.items ?? {}, `${place}[]`, indent));
  if (type === 'object') return objectText(printer, schema, place, indent);
  if (type === undefined && schema.description) return 'unknown';
  return (
    PRIMITIVES.get(type ?? '') ?? printer.unclear(place, `cannot tell the TypeScript type of ${JSON.stringify(schema)}`)
  );
}

function referenceText(printer: Printer, schema: SchemaObject, place: string): string {
  const imported = resolve(printer.document, schema, place)['x-type'];
  (imported ? printer.imports : printer.referred).add(imported ?? refName(schema));
  return imported ?? printer.nameOf(refName(schema));
}

/** Open unions: a value the service adds later still type-checks. One value is no choice and stays exact. */
function enumText(values: unknown[]): string {
  const literals = values.map(literalType);
  if (literals.length === 0 || literals.includes(undefined)) return 'unknown';
  if (literals.length === 1) return literals[0] as string;
  const open = values.filter((value) => value !== null).map((value) => `(${typeof value} & {})`);
  return union([...(literals as string[]), ...open]);
}

function objectText(printer: Printer, schema: SchemaObject, place: string, indent: string): string {
  if (schema.properties) return `{\n${fieldLines(printer, schema, place, `${indent}  `).join('\n')}\n${indent}}`;
  if (schema.maxProperties === 0) return 'Record<string, never>';
  const values = schema.additionalProperties || true;
  const text = typeText(printer, values, `${place}.*`, indent);
  // Unlike `Record`, an index signature may lead back to the type it stands in.
  return text === 'unknown' ? 'Record<string, unknown>' : `{ [key: string]: ${text} }`;
}

/** The properties of an object, a line or more for each. */
export function fieldLines(printer: Printer, schema: SchemaObject, place: string, indent: string): string[] {
  const required = new Set(schema.required ?? []);
  const lines = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const optional = required.has(name) ? '' : '?';
    const text = typeText(printer, field, `${place}.${name}`, indent);
    return [
      ...docBlock(descriptionOf(printer, field, `${place}.${name}`), indent),
      `${indent}${propertyName(name)}${optional}: ${text};`,
    ];
  });
  if (schema.additionalProperties === true && schema.properties) lines.push(`${indent}[key: string]: unknown;`);
  return lines;
}

function descriptionOf(printer: Printer, field: Schema, place: string): unknown {
  if (field === true) return undefined;
  return field.description ?? resolve(printer.document, field, place).description;
}

const arrayText = (item: string): string => (/[|&]|^-/.test(item) ? `Array<${item}>` : `${item}[]`);
const bracketed = (text: string): string => (/[|&]/.test(text) ? `(${text})` : text);
const union = (parts: string[]): string => [...new Set(parts)].join(' | ');
