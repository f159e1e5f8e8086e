/** components/schemas → exported interfaces and type aliases. */
import { ContractError, refName } from './load.mjs';
import { docBlock } from './tsdoc.mjs';

/** Schemas with `x-type` are types of the GraphQL contract: they are imported, not declared a second time. */
export function printSchemas(contract, printer) {
  return Object.entries(contract.components.schemas)
    .filter(([, schema]) => !schema['x-type'])
    .map(([name, schema]) => printSchema(printer, name, schema))
    .join('\n\n');
}

function printSchema(printer, name, schema) {
  if (!schema.description) throw new ContractError(`schema ${name}`, 'no description');
  const { parents, own } = parts(name, schema);
  const doc = docBlock(words(schema), '');
  if (own.properties === undefined && parents.length === 0) {
    return [...doc, `export type ${name} = ${printer.type(schema, name)};`].join('\n');
  }
  const bases = parents.map((parent) => printer.type(parent, name));
  const heritage = bases.length ? ` extends ${bases.join(', ')}` : '';
  return [...doc, `export interface ${name}${heritage} {`, ...printer.fields(own, name, '  '), '}'].join('\n');
}

function words(schema) {
  return schema['x-uncertain'] ? `${schema.description} Uncertain: ${schema['x-uncertain']}.` : schema.description;
}

function parts(name, schema) {
  if (!schema.allOf) return { parents: [], own: schema };
  const parents = schema.allOf.filter((part) => part.$ref);
  const owns = schema.allOf.filter((part) => !part.$ref);
  if (owns.length !== 1) {
    throw new ContractError(`schema ${name}`, `allOf must be ${parents.map(refName).join(', ')} and one object`);
  }
  return { parents, own: owns[0] };
}
