// Writes <topic>.generated.ts next to every <topic>.graphql. Fragments are shared: their types live in @authing/core,
// so an operation file only names them.
import { relative } from 'node:path';
import { Kind } from 'graphql';
import { pruneDocuments } from './prune-documents.mjs';

const isFragmentFile = ({ document }) => document.definitions.every(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);

/** How the generated file reaches core: by package name, or by relative path from inside core itself. */
function coreImports(operationFile) {
  if (!operationFile.startsWith('packages/core/')) return { types: '@authing/core', documents: '@authing/core' };
  const up = '../'.repeat(operationFile.split('/').length - 4) || './';
  return { types: `${up}generated/graphql.generated.js`, documents: `${up}typed-document.js` };
}

export default {
  async buildGeneratesSection(options) {
    const documents = await pruneDocuments(options.documents, options.schema);
    const externalFragments = documents
      .filter(isFragmentFile)
      .flatMap(({ document }) => document.definitions)
      .map((node) => {
        const name = node.name.value;
        return { node, name, onType: node.typeCondition.name.value, isExternal: true, importFrom: name, level: 0 };
      });
    return documents
      .filter((source) => !isFragmentFile(source))
      .map((source) => {
        const operationFile = relative(process.cwd(), source.location);
        return {
          ...options,
          documents: [source],
          filename: operationFile.replace(/\.graphql$/, '.generated.ts'),
          config: { ...options.config, externalFragments, operationFile, coreImports: coreImports(operationFile) },
        };
      });
  },
};
