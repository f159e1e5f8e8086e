/** The published contract against a deployment: what of the SDK works there, and what the deployment has besides. */
import {
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
  visit,
} from 'graphql';
import type { Change } from './change.js';
import type { Contract } from './contract.js';
import { compareGraphql } from './graphql/compare.js';
import { documentText, type Fragments } from './graphql/document-text.js';
import { inputDifferences } from './input-differences.js';
import { type Offers, offersOf } from './offers.js';
import { type Loss, Pruner } from './prune.js';
import { fitVariables } from './prune-variables.js';
import { applySelect, type Select, type Selected } from './select.js';

/** How an operation of the SDK fares. */
export interface OperationVerdict {
  name: string;
  kind: 'query' | 'mutation' | 'subscription';
  verdict: 'works' | 'reduced' | 'impossible';
  /** Fields and arguments that are left out. */
  lost: readonly Loss[];
  /** What callers should know: options that do not work, arguments that have to be given. */
  cautions: readonly string[];
  /** Why it cannot work. */
  reasons: readonly string[];
  /** Fields that `select` added: `User.employeeNumber`. */
  gained: readonly string[];
  /** The document for this deployment, when it differs from the published one. */
  replacement?: string;
}

/** How the SDK fares in a deployment: what works, what is lost, and what the deployment has to offer. */
export interface Comparison {
  operations: readonly OperationVerdict[];
  changes: readonly Change[];
  offers: Offers;
  selected: Selected;
  /** What is left of the SDK's fragments, additions included. */
  fragments: Fragments;
}

/** Compares the SDK's operations with the schema of a deployment. */
export async function compareWithDeployment(
  contract: Contract,
  deployment: GraphQLSchema,
  select: Select = {},
): Promise<Comparison> {
  const selected = applySelect(deployment, contract.fragments, select);
  const pruner = new Pruner(contract.schema, deployment, selected.fragments);
  return {
    operations: contract.operations.map((operation) => verdictOf(contract, pruner, operation, selected)),
    changes: (await compareGraphql(contract.schema, deployment)).filter(({ level }) => level !== 'text'),
    offers: offersOf(contract, deployment, selected),
    selected,
    fragments: pruner.fragments(),
  };
}

const unique = <Item>(items: readonly Item[], key: (item: Item) => string): Item[] => [
  ...new Map(items.map((item) => [key(item), item])).values(),
];

const lineOf = ({ place, reason }: Loss): string => `${place}: ${reason}`;

/** An operation cut down to the deployment, or the reasons why nothing of it is left. */
export function prunedOperation(
  pruner: Pruner,
  operation: OperationDefinitionNode,
): { node?: OperationDefinitionNode; lost: Loss[]; cautions: string[]; reasons: string[] } {
  const losses: Loss[] = [];
  const root = pruner.deployment.getRootType(operation.operation);
  const selectionSet = root ? pruner.root(operation, root, losses) : undefined;
  const found = unique(losses, ({ place, reason }) => `${place} ${reason}`);
  const lost = found.filter(({ isKept }) => !isKept);
  const differing = found.filter(({ isKept }) => isKept);
  // A function of the SDK reads every root field it asks for.
  if (!root || selectionSet?.selections.length !== operation.selectionSet.selections.length) {
    const fatal = lost.filter(({ place }) => place.startsWith(`${root?.name}.`) && !place.includes('('));
    return { lost: [], cautions: [], reasons: fatal.map(lineOf) };
  }
  // A function of the SDK reads a list where there is one in the contract, and an object where there is an object.
  const isRoot = ({ place }: Loss) => place.startsWith(`${root.name}.`);
  const misread = differing.filter((loss) => isRoot(loss) && / list here/.test(loss.reason)).map(lineOf);
  const changed = differing.map(lineOf);
  const {
    operation: node,
    cautions,
    reasons,
  } = fitVariables(pruner.published, pruner.deployment, { ...operation, selectionSet });
  const inputs = inputDifferences(pruner, operation, node);
  return {
    node,
    lost,
    cautions: [...changed, ...cautions, ...inputs.cautions],
    reasons: [...misread, ...reasons, ...inputs.reasons],
  };
}

function verdictOf(
  contract: Contract,
  pruner: Pruner,
  operation: OperationDefinitionNode,
  selected: Selected,
): OperationVerdict {
  const { node, lost, cautions, reasons } = prunedOperation(pruner, operation);
  const about = { name: operation.name?.value ?? '', kind: operation.operation, gained: gainedBy(operation, selected) };
  const impossible = (why: readonly string[]) =>
    ({ ...about, verdict: 'impossible', lost: [], cautions: [], reasons: why, gained: [] }) as const;
  if (!node || reasons.length > 0) return impossible(reasons);
  const text = documentText(pruner.deployment, node, pruner.fragments());
  const errors = validate(pruner.deployment, parse(text));
  if (errors.length > 0) return impossible(errors.map(({ message }) => message));
  const published = documentText(contract.schema, operation, contract.fragments);
  const verdict = lost.length > 0 || cautions.length > 0 ? 'reduced' : 'works';
  return { ...about, verdict, lost, cautions, reasons, ...(text !== published && { replacement: text }) };
}

/** Additions to the fragments that an operation spreads, directly or through others. */
function gainedBy(operation: OperationDefinitionNode, { added, fragments }: Selected): string[] {
  const names = new Set<string>();
  const follow = (node: OperationDefinitionNode | FragmentDefinitionNode) =>
    void visit(node, {
      [Kind.FRAGMENT_SPREAD]: ({ name: { value } }: { name: { value: string } }) => {
        const fragment = fragments.get(value);
        if (!fragment || names.has(value)) return;
        names.add(value);
        follow(fragment);
      },
    });
  follow(operation);
  return [...names].flatMap((name) =>
    (added.get(name) ?? []).map((field) => `${name}.${(field.alias ?? field.name).value}`),
  );
}
