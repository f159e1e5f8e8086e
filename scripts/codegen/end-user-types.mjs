// Names of the GraphQL types that end users meet: those of the documents of core and auth, and those that the REST
// contract names. Enums are for everyone. The rest is for administrators, in @authing/management.
import { getNamedType, isEnumType, isInputObjectType, Kind, visit } from 'graphql';
import { loadContract } from '../openapi/load.mjs';

const isOfEndUsers = ({ location }) => /packages\/(core|auth)\//.test(location);
const isFragment = ({ kind }) => kind === Kind.FRAGMENT_DEFINITION;

export function endUserTypes(schema, documents) {
  const definitions = documents.flatMap(({ document }) => document.definitions);
  const fragments = new Map(definitions.filter(isFragment).map((node) => [`${node.name.value}Fragment`, node]));
  const found = new Set();
  for (const { 'x-type': name } of Object.values(loadContract().components.schemas)) if (name) add(name);
  for (const { document } of documents.filter(isOfEndUsers)) addAllOf(document);
  for (const name of Object.keys(schema.getTypeMap())) if (isEnumType(schema.getType(name))) found.add(name);
  return found;

  function add(name) {
    if (found.has(name)) return;
    found.add(name);
    if (fragments.has(name)) addAllOf(fragments.get(name));
    const type = schema.getType(name);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) add(getNamedType(field.type).name);
  }

  function addAllOf(node) {
    visit(node, {
      FragmentSpread: ({ name }) => add(`${name.value}Fragment`),
      NamedType: ({ name }) => add(name.value),
    });
  }
}
