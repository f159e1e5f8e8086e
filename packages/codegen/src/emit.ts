/** The files for a deployment, by name. Formatted; the same input gives the same text. */
import type { PluginFunction, Types } from '@graphql-codegen/plugin-helpers';
import { type DocumentNode, type GraphQLSchema, Kind, visit } from 'graphql';
import { format } from 'prettier';
import type { Comparison } from './diff.js';
import type { Fragments } from './graphql/document-text.js';
import type { OwnDocument } from './own-documents.js';
import * as augment from './plugins/augment.js';
import * as documentsPlugin from './plugins/documents.js';
import { HEADER } from './plugins/header.js';
import * as ownOperations from './plugins/own-operations.js';
import * as typesPlugin from './plugins/types.js';

export interface EmitInput {
  deployment: GraphQLSchema;
  comparison: Comparison;
  own: readonly OwnDocument[];
  /** Whose types the generated files import and augment: `@authing/browser`. */
  package: string;
  /** `routes.ts`, when the deployment's OpenAPI file adds something. */
  routes?: string;
}

/** Text of the TypeScript files by file name. */
export type Files = Map<string, string>;

/**
 * Without a file name the parser tries the text as JSX first, which takes seven times as long; TypeScript's own parser would take
 * twice as long and give the same.
 */
const pretty = (text: string, filepath: string): Promise<string> =>
  format(text, { filepath, parser: 'babel-ts', printWidth: 120, singleQuote: true });

export async function emit({ deployment, comparison, own, package: name, routes }: EmitInput): Promise<Files> {
  const { operations, selected, fragments } = comparison;
  const make = async (plugin: { plugin: unknown }, config: object = {}, documents: Types.DocumentFile[] = []) => {
    const print = plugin.plugin as PluginFunction<object>;
    return `${HEADER}\n${await print(deployment, documents, { package: name, fragments, ...config })}\n`;
  };
  const files: Files = new Map([
    ['documents.ts', await make(documentsPlugin, { operations })],
    ['types.ts', await make(typesPlugin)],
    ['augment.ts', await make(augment, { added: selected.added, fragments: selected.fragments })],
  ]);
  if (own.length > 0) {
    const all = allFragments(own, fragments);
    const documents = [...used(fragments, own), ...own];
    files.set('operations.ts', await make(ownOperations, { fragments: all }, documents));
  }
  if (routes) files.set('routes.ts', `${HEADER}\n${routes}`);
  files.set('index.ts', indexText(files));
  for (const [file, text] of files) files.set(file, await pretty(text, file));
  return files;
}

function allFragments(own: readonly OwnDocument[], fragments: Fragments): Fragments {
  const definitions = own.flatMap(({ document }) => document.definitions);
  const ours = definitions.flatMap((node) =>
    node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
  );
  return new Map([...fragments, ...ours]);
}

/** The SDK's fragments that own documents spread, directly or through others: their types are emitted too. */
function used(fragments: Fragments, own: readonly OwnDocument[]): Types.DocumentFile[] {
  const names = new Set<string>();
  const follow = (node: DocumentNode) =>
    void visit(node, {
      FragmentSpread: ({ name: { value } }) => {
        const fragment = fragments.get(value);
        if (!fragment || names.has(value)) return;
        names.add(value);
        follow({ kind: Kind.DOCUMENT, definitions: [fragment] });
      },
    });
  for (const { document } of own) follow(document);
  const definitions = [...names].sort().flatMap((name) => fragments.get(name) ?? []);
  return definitions.length > 0 ? [{ location: 'sdk', document: { kind: Kind.DOCUMENT, definitions } }] : [];
}

function indexText(files: Files): string {
  const lines = ["import type {} from './augment.js';"];
  if (files.has('routes.ts')) lines.push("import type {} from './routes.js';");
  lines.push("export { documents } from './documents.js';");
  if (files.has('operations.ts')) lines.push("export * from './operations.js';");
  return `${HEADER}\n${lines.join('\n')}\n`;
}
