// One operation file: result and variables types (by typescript-operations) and one branded string per operation.
import { plugin as operationTypes } from '@graphql-codegen/typescript-operations';
import { getNamedType, isLeafType, Kind, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { header } from './header.mjs';
import { documentText } from './inline-fragments.mjs';

/** loginByEmail becomes LoginByEmail; names of schema types stay exactly as they are. */
const pascal = (name) => name.charAt(0).toUpperCase() + name.slice(1);

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

function constantOf(operation, fragments) {
  const name = pascal(operation.name.value);
  const result = `${name}${pascal(operation.operation)}`;
  const text = JSON.stringify(documentText(operation, fragments))
    .replaceAll("'", "\\'")
    .slice(1, -1)
    .replaceAll('\\"', '"');
  return `export const ${name} = '${text}' as unknown as TypedDocument<${result}, ${result}Variables>;`;
}

export async function plugin(schema, documents, config, info) {
  const { document } = documents[0];
  // The types file of core is imported by name below, so typescript-operations only has to leave it alone.
  const typesConfig = { ...config, namingConvention: pascal, importSchemaTypesFrom: 'core', namespacedImportName: '' };
  const types = (await operationTypes(schema, documents, typesConfig, info)).content
    .trim()
    .replace(/Exact<\{ \[key: string\]: never; \}>/g, 'Record<string, never>')
    .replace(/Exact<(\{[\s\S]*?\})>;/g, '$1;')
    .replace(/\n{2,}/g, '\n\n');
  const used = [...referableTypes(schema, document)].filter((name) => new RegExp(`\\b${name}\\b`).test(types)).sort();
  const fragments = new Map(config.externalFragments.map(({ name, node }) => [name, node]));
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const from = config.coreImports;
  const imports =
    from.types === from.documents
      ? [`import type { ${[...used, 'TypedDocument'].join(', ')} } from '${from.types}';`]
      : [
          `import type { TypedDocument } from '${from.documents}';`,
          ...(used.length ? [`import type { ${used.join(', ')} } from '${from.types}';`] : []),
        ];
  return {
    prepend: [header(config.operationFile), ...imports, ''],
    content: [types, ...operations.map((operation) => constantOf(operation, fragments)), ''].join('\n\n'),
  };
}
