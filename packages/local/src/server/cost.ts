import type { GraphQLSchema } from 'graphql';
import type { ComplexityEstimator } from 'graphql-query-complexity';
import { type Access, checkAccess } from './access.js';
import { type Call, isManagement } from './call.js';
import type { GraphqlRequest } from './documents.js';
import { badRequest } from './errors.js';

/** Objects an answer may hold, estimated before anything is read: enough for a full page with everything about each entry. */
const budgets = { administrator: 60_000, other: 5_000 };
const ENTRIES_UNLESS_SAID = 10;
/** Fields that are counted, each as often as fragments repeat it: twice what a document without fragments can have. */
const maxQueryNodes = 4000;

/**
 * Refuses a document whose lists multiply to more than the caller's budget, and one whose cost cannot be counted: its
 * fragments multiply, or its variables do not fit. @throws 400 with HTTP 400
 */
export async function requireAffordable(call: Call, schema: GraphQLSchema, request: GraphqlRequest): Promise<void> {
  const [graphql, { getComplexity }] = await Promise.all([import('graphql'), import('graphql-query-complexity')]);
  const { prepared, operationName, variables } = request;
  const query = prepared.document;
  const estimators = [estimator(graphql, call.local.settings.maxPageSize)];
  let cost: number;
  try {
    cost = getComplexity({ schema, query, operationName, variables, estimators, maxQueryNodes });
  } catch (error) {
    throw badRequest(error instanceof Error ? error.message : 'The cost of the query cannot be counted');
  }
  const budget = isManagement(call) ? budgets.administrator : budgets.other;
  if (cost <= budget) return;
  // Whoever may not ask at all is told that.
  for (const name of request.names) {
    const field = schema.getQueryType()?.getFields()[name] ?? schema.getMutationType()?.getFields()[name];
    if (field?.extensions.access) checkAccess(field.extensions.access as Access, call);
  }
  throw badRequest(`The query may answer with ${cost} objects; ${budget} are allowed`);
}

/** An object costs 1; what it holds is counted once for each entry that a page or list may have. Plain values are free. */
const estimator =
  ({ getNamedType, isLeafType }: typeof import('graphql'), maxPageSize: number): ComplexityEstimator =>
  ({ type: parent, field, args, childComplexity }) => {
    const held = getNamedType(field.type);
    if (isLeafType(held) || held.name.startsWith('__')) return 0;
    // The entries of a page were counted with the page.
    const isList = String(field.type).startsWith('[') && !parent.name.startsWith('Paginated');
    const isPage = held.name.startsWith('Paginated');
    const entries = Math.min(maxPageSize, Number(args.limit ?? ENTRIES_UNLESS_SAID));
    return 1 + (isList || isPage ? entries : 1) * childComplexity;
  };
