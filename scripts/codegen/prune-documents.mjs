/** With AUTHING_SCHEMA, documents are cut down to what the deployment has; operations that cannot work there are left out. */
import { buildASTSchema, Kind } from 'graphql';
import { readFragments, readSchema } from '../graphql/read.mjs';
import '../lib/typescript.mjs';

export async function pruneDocuments(documents, schemaNode) {
  if (!process.env.AUTHING_SCHEMA) return documents;
  const { Pruner } = await import('../../packages/codegen/src/prune.ts');
  const { prunedOperation } = await import('../../packages/codegen/src/diff.ts');
  const pruner = new Pruner(readSchema(), buildASTSchema(schemaNode, { assumeValidSDL: true }), readFragments());
  const pruned = (node) => {
    if (node.kind === Kind.FRAGMENT_DEFINITION) return pruner.fragment(node.name.value).node ?? [];
    const { node: left, reasons } = prunedOperation(pruner, node);
    if (left && reasons.length === 0) return left;
    console.warn(`${node.operation} ${node.name.value} cannot work: ${reasons.join('; ')}`);
    return [];
  };
  return documents
    .map((source) => ({
      ...source,
      document: { ...source.document, definitions: source.document.definitions.flatMap(pruned) },
    }))
    .filter(({ document }) => document.definitions.length > 0);
}

/** As a document transform of graphql-codegen. */
export const transform = ({ documents, schema }) => pruneDocuments(documents, schema);
