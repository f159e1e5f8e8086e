/** JSON Schema → TypeScript type text. */
import { ContractError, refName, resolve } from './load.mjs';
import { docBlock } from './tsdoc.mjs';

const PRIMITIVES = { string: 'string', number: 'number', integer: 'number', boolean: 'boolean', null: 'null' };

/** `printer.type(schema, place, indent)`; `printer.imports` collects the GraphQL types that `x-type` refers to. */
export function createPrinter(contract) {
  const printer = { contract, imports: new Set() };
  printer.type = (schema, place, indent = '') => typeText(printer, schema, place, indent);
  printer.fields = (schema, place, indent) => fieldLines(printer, schema, place, indent);
  return printer;
}

function typeText(printer, schema, place, indent) {
  if (schema === true || Object.keys(schema).length === 0) return 'unknown';
  if (schema.$ref) return referenceText(printer, schema, place);
  if (schema.oneOf) return union(schema.oneOf.map((one) => typeText(printer, one, place, indent)));
  if (schema.enum) return enumText(schema);
  if (Array.isArray(schema.type)) {
    return union(schema.type.map((type) => typeText(printer, { ...schema, type }, place, indent)));
  }
  if (schema.type === 'array') return arrayText(typeText(printer, schema.items ?? {}, `${place}[]`, indent));
  if (schema.type === 'object') return objectText(printer, schema, place, indent);
  const primitive = PRIMITIVES[schema.type];
  if (primitive) return primitive;
  if (schema.type === undefined && schema.description) return 'unknown';
  throw new ContractError(place, `cannot tell the TypeScript type of ${JSON.stringify(schema)}`);
}

function referenceText(printer, schema, place) {
  const target = resolve(printer.contract, schema, place);
  if (!target['x-type']) return refName(schema);
  printer.imports.add(target['x-type']);
  return target['x-type'];
}

/** Open unions: a value the service adds later still type-checks. One value is no choice and stays exact. */
function enumText(schema) {
  const literals = schema.enum.map((value) => (typeof value === 'string' ? quote(value) : String(value)));
  if (literals.length === 1) return literals[0];
  return union([...literals, `(${typeof schema.enum[0]} & {})`]);
}

function objectText(printer, schema, place, indent) {
  if (schema.properties) return `{\n${fieldLines(printer, schema, place, `${indent}  `).join('\n')}\n${indent}}`;
  if (schema.maxProperties === 0) return 'Record<string, never>';
  const values = schema.additionalProperties ?? true;
  return `Record<string, ${typeText(printer, values, `${place}.*`, indent)}>`;
}

function fieldLines(printer, schema, place, indent) {
  const required = new Set(schema.required ?? []);
  const lines = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const optional = required.has(name) ? '' : '?';
    const text = typeText(printer, field, `${place}.${name}`, indent);
    const described = field.description ?? resolve(printer.contract, field, `${place}.${name}`).description;
    return [...docBlock(described, indent), `${indent}${propertyName(name)}${optional}: ${text};`];
  });
  if (schema.additionalProperties === true && schema.properties) lines.push(`${indent}[key: string]: unknown;`);
  return lines;
}

function arrayText(item) {
  return /[|&]/.test(item) ? `Array<${item}>` : `${item}[]`;
}

function union(parts) {
  return [...new Set(parts)].join(' | ');
}

export function propertyName(name) {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name);
}

export function quote(text) {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
