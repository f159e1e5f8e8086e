/** What differs in the inputs that an operation sends. Documents cannot repair this: the values are in the variables. */
import {
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type NamedTypeNode,
  type OperationDefinitionNode,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';

export interface InputDifferences {
  cautions: string[];
  reasons: string[];
}

/** Differences found so far, and the pairs of input types that were compared already. */
interface Search extends InputDifferences {
  seen: Set<string>;
}

/** @param published the operation as the SDK has it; `pruned` as the deployment gets it */
export function inputDifferences(
  schemas: { published: GraphQLSchema; deployment: GraphQLSchema },
  published: OperationDefinitionNode,
  pruned: OperationDefinitionNode,
): InputDifferences {
  const found: InputDifferences = { cautions: [], reasons: [] };
  const definitions = new Map(published.variableDefinitions?.map((node) => [node.variable.name.value, node]));
  for (const node of pruned.variableDefinitions ?? []) {
    const name = node.variable.name.value;
    const before = inputOf(schemas.published, definitions.get(name));
    const after = inputOf(schemas.deployment, node);
    // Lists and null are in the document, which says so where they differ; what a named type takes is not.
    if (before && after) compareNamed(name, before, after, { ...found, seen: new Set() });
  }
  return found;
}

function inputOf(schema: GraphQLSchema, node?: VariableDefinitionNode): GraphQLInputType | undefined {
  const type = node && typeFromAST(schema, node.type as NamedTypeNode);
  return isInputType(type) ? type : undefined;
}

/** What the named types inside of lists take. */
function compareNamed(path: string, before: GraphQLInputType, after: GraphQLInputType, search: Search): void {
  const [was, is] = [getNamedType(before), getNamedType(after)];
  if (isInputObjectType(was) && isInputObjectType(is)) compareInputs(path, was, is, search);
  else if (isEnumType(was) && isEnumType(is)) {
    const gone = was.getValues().filter(({ name }) => !is.getValue(name));
    if (gone.length > 0) search.cautions.push(`${path} does not take ${gone.map(({ name }) => name).join(', ')}`);
  } else if (was.name === is.name && was.constructor !== is.constructor) {
    search.cautions.push(`${path} takes values of another kind: ${is.name} is declared differently`);
  }
}

function compareInputs(
  path: string,
  before: GraphQLInputObjectType,
  after: GraphQLInputObjectType,
  search: Search,
): void {
  const pair = `${before.name} ${after.name}`;
  if (search.seen.has(pair)) return;
  search.seen.add(pair);
  const [known, now] = [before.getFields(), after.getFields()];
  for (const field of Object.values(known)) compareField(`${path}.${field.name}`, field, now[field.name], search);
  for (const field of Object.values(now)) {
    if (!known[field.name] && isRequiredInputField(field))
      search.reasons.push(`new required input ${path}.${field.name}`);
  }
}

function compareField(
  path: string,
  before: GraphQLInputField,
  after: GraphQLInputField | undefined,
  search: Search,
): void {
  if (!after) {
    if (isNonNullType(before.type)) search.reasons.push(`missing required input ${path}`);
    else search.cautions.push(`${path} is not known: calls that give it fail`);
    return;
  }
  const [typeBefore, typeAfter] = [getNamedType(before.type), getNamedType(after.type)];
  if (!isRequiredInputField(before) && isRequiredInputField(after)) search.cautions.push(`${path} has to be given`);
  const isAlike = isInputObjectType(typeBefore) && isInputObjectType(typeAfter);
  const misfit =
    isAlike || typeBefore.name === typeAfter.name ? misfitOf(before.type, after.type) : 'is of another type';
  if (misfit) search.cautions.push(`${path} ${misfit}: ${after.type} instead of ${before.type}`);
  compareNamed(path, before.type, after.type, search);
}

/** One value may stand for a list of one, at every depth, but a list not for one value. */
function misfitOf(before: GraphQLInputType, after: GraphQLInputType): string | undefined {
  const [was, is] = [getNullableType(before), getNullableType(after)];
  if (!isListType(was)) return undefined;
  if (!isListType(is)) return 'is no list here';
  if (!isNonNullType(was.ofType) && isNonNullType(is.ofType)) return 'must not hold null';
  return misfitOf(was.ofType as GraphQLInputType, is.ofType as GraphQLInputType);
}
