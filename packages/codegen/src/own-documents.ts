/** The operator's own `.graphql` files. */
import {
  type DefinitionNode,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  parse,
  Source,
  specifiedRules,
  validate,
} from 'graphql';
import { glob } from 'tinyglobby';
import type { Contract } from './contract.js';
import { checkDepth } from './graphql/depth.js';
import type { Fragments } from './graphql/document-text.js';
import { located, locatedAll, placeOf } from './graphql/places.js';
import { readSource } from './load.js';
import { checkNames } from './own-names.js';
import { Problem } from './problem.js';

export interface OwnDocument {
  location: string;
  document: DocumentNode;
}

/** Files that match, in the order of their names. @throws Problem `usage` with file, line and column */
export async function readOwnDocuments(patterns: readonly string[], cwd: string): Promise<OwnDocument[]> {
  if (patterns.length === 0) return [];
  const files = (await glob([...patterns], { cwd, ignore: ['**/node_modules/**'] })).sort();
  if (files.length === 0) throw new Problem('usage', `documents: no file matches ${patterns.join(', ')}`);
  return Promise.all(
    files.map(async (file) => ({
      location: file,
      document: parsed(readSource(`${cwd}/${file}`, 'usage'), file),
    })),
  );
}

function parsed(text: string, file: string): DocumentNode {
  try {
    const source = new Source(text, file);
    checkDepth(source, 'usage');
    return parse(source);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new Problem('usage', located(error, file));
  }
}

/** Checks own documents against the deployment. They may spread the SDK's fragments: `...User`. */
export function checkOwnDocuments(
  documents: readonly OwnDocument[],
  deployment: GraphQLSchema,
  contract: Contract,
  fragments: Fragments,
): void {
  const own = documents.flatMap(({ document }) => document.definitions);
  for (const definition of own) checkKind(definition);
  checkNames(own, contract, deployment);
  const rules = specifiedRules.filter((rule) => rule.name !== 'NoUnusedFragmentsRule');
  const all: DocumentNode = { kind: Kind.DOCUMENT, definitions: [...own, ...fragments.values()] };
  const errors = validate(deployment, all, rules);
  if (errors.length > 0) throw new Problem('usage', locatedAll(errors, 'documents'));
}

function checkKind(definition: DefinitionNode): void {
  const place = placeOf(definition);
  if (definition.kind === Kind.FRAGMENT_DEFINITION) return;
  if (definition.kind !== Kind.OPERATION_DEFINITION)
    throw new Problem('usage', `${place}: only operations and fragments belong here`);
  if (!definition.name)
    throw new Problem('usage', `${place}: the ${definition.operation} needs a name: its function is called like it`);
  if (definition.operation === 'subscription') throw new Problem('usage', `${place}: subscriptions are not supported`);
}
