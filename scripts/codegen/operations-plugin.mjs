// One operation file: result and variables types and one branded string per operation.
import { getNamedType, isLeafType, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import '../lib/typescript.mjs';
import { header } from './header.mjs';

const { pascal } = await import('../../packages/codegen/src/print/names.ts');
const { constantText, operationsOf, operationTypesText } = await import(
  '../../packages/codegen/src/plugins/operations.ts'
);

/** Names that the emitted types may refer to: fragments spread here, inputs of the variables, enums of the results. */
function referableTypes(schema, document) {
  const names = new Set();
  const typeInfo = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      FragmentSpread: ({ name }) => void names.add(`${pascal(name.value)}Fragment`),
      NamedType: ({ name }) => void names.add(name.value),
      Field: () => {
        const type = getNamedType(typeInfo.getType());
        if (isLeafType(type)) names.add(type.name);
      },
    }),
  );
  return names;
}

function importLines(used, { documents, typesFrom }) {
  const names = new Map([[documents, []]]);
  for (const name of used) {
    const from = typesFrom(name);
    names.set(from, [...(names.get(from) ?? []), name]);
  }
  names.get(documents).push('TypedDocument');
  return [...names].map(([from, list]) => `import type { ${list.join(', ')} } from '${from}';`);
}

export async function plugin(schema, documents, config) {
  const { document } = documents[0];
  const types = await operationTypesText(schema, documents, config);
  const used = [...referableTypes(schema, document)].filter((name) => new RegExp(`\\b${name}\\b`).test(types)).sort();
  const fragments = new Map(config.externalFragments.map(({ name, node }) => [name, node]));
  const constants = operationsOf(documents).map((operation) => constantText(schema, operation, fragments));
  return {
    prepend: [header(config.operationFile), ...importLines(used, config.imports), ''],
    content: [types, ...constants, ''].join('\n\n'),
  };
}
