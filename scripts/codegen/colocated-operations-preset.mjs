// Writes <topic>.generated.ts next to every <topic>.graphql. Fragments are shared: their types live in core or
// management, so an operation file only names them.
import { relative } from 'node:path';
import { Kind } from 'graphql';
import { endUserTypes } from './end-user-types.mjs';
import { pruneDocuments } from './prune-documents.mjs';

const isFragmentFile = ({ document }) => document.definitions.every(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);

/** How the generated file reaches a package's types: by its name, or by relative path from inside the package itself. */
function typesOf(name, operationFile) {
  if (!operationFile.startsWith(`packages/${name}/`)) return `@authing/${name}`;
  return `${'../'.repeat(operationFile.split('/').length - 4) || './'}generated/graphql.generated.js`;
}

function imports(operationFile, shared) {
  const core = typesOf('core', operationFile);
  return {
    documents: core.startsWith('.') ? core.replace('generated/graphql.generated', 'typed-document') : core,
    typesFrom: (name) => (shared.has(name) ? core : typesOf('management', operationFile)),
  };
}

export default {
  async buildGeneratesSection(options) {
    const documents = await pruneDocuments(options.documents, options.schema);
    const shared = endUserTypes(options.schemaAst, documents);
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
          config: { ...options.config, externalFragments, operationFile, imports: imports(operationFile, shared) },
        };
      });
  },
};
