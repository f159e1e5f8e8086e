/** The names an operation puts on the wire, as the fact files write them: `list[]` for bracketed arrays, `a.b` for nested ones. */
import { operations, parametersOf, resolve } from './load.mjs';

const MEMBERS = {
  'application/json': 'body',
  'application/x-www-form-urlencoded': 'form',
  'multipart/form-data': 'form',
};

export function wireNames(contract) {
  return new Map(operations(contract).map((entry) => [entry.key, namesOf(contract, entry)]));
}

function namesOf(contract, entry) {
  const names = { query: [], body: [], form: [] };
  for (const parameter of parametersOf(contract, entry)) {
    if (parameter.in !== 'query') continue;
    names.query.push(parameter.name);
    if (parameter['x-array'] === 'brackets') names.query.push(`${parameter.name}[]`);
  }
  for (const [mediaType, { schema }] of Object.entries(entry.operation.requestBody?.content ?? {})) {
    names[MEMBERS[mediaType]].push(...propertyPaths(contract, schema, `${entry.key} request body`));
  }
  return names;
}

/** Own property names, and one level of nested objects as `outer.inner`: deeper nesting has no facts. */
function propertyPaths(contract, schema, place) {
  return Object.entries(properties(contract, schema, place)).flatMap(([name, field]) => [
    name,
    ...Object.keys(properties(contract, field, `${place} ${name}`)).map((inner) => `${name}.${inner}`),
  ]);
}

function properties(contract, schema, place) {
  const node = resolve(contract, schema, place);
  const inherited = (node.allOf ?? []).map((part) => properties(contract, part, place));
  return Object.assign({}, ...inherited, node.properties);
}
