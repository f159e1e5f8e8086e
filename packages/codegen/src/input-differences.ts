/** What differs in the inputs that an operation sends. Documents cannot repair this: the members are in the variables. */
import {
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
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
    if (before && after) compareInputs(name, before, after, found, new Set());
  }
  return found;
}

function inputOf(schema: GraphQLSchema, node?: VariableDefinitionNode): GraphQLInputObjectType | undefined {
  const type = node && getNamedType(typeFromAST(schema, node.type as NamedTypeNode));
  return isInputObjectType(type) ? type : undefined;
}

function compareInputs(
  path: string,
  before: GraphQLInputObjectType,
  after: GraphQLInputObjectType,
  found: InputDifferences,
  seen: Set<GraphQLInputObjectType>,
): void {
  if (seen.has(before)) return;
  seen.add(before);
  const [known, now] = [before.getFields(), after.getFields()];
  for (const field of Object.values(known)) compareField(`${path}.${field.name}`, field, now[field.name], found, seen);
  for (const field of Object.values(now)) {
    if (!known[field.name] && isRequiredInputField(field))
      found.reasons.push(`new required input ${path}.${field.name}`);
  }
}

function compareField(
  path: string,
  before: GraphQLInputField,
  after: GraphQLInputField | undefined,
  found: InputDifferences,
  seen: Set<GraphQLInputObjectType>,
): void {
  if (!after) {
    if (isNonNullType(before.type)) found.reasons.push(`missing required input ${path}`);
    else found.cautions.push(`${path} is not known: calls that give it fail`);
    return;
  }
  const [typeBefore, typeAfter] = [getNamedType(before.type), getNamedType(after.type)];
  if (!isRequiredInputField(before) && isRequiredInputField(after)) found.cautions.push(`${path} has to be given`);
  if (isInputObjectType(typeBefore) && isInputObjectType(typeAfter))
    compareInputs(path, typeBefore, typeAfter, found, seen);
  else if (typeBefore.name !== typeAfter.name)
    found.cautions.push(`${path} is of type ${after.type} instead of ${before.type}`);
  else compareShape(path, before, after, found);
}

/** One value may stand for a list of one, but a list not for one value; and a value that is gone is refused. */
function compareShape(
  path: string,
  before: GraphQLInputField,
  after: GraphQLInputField,
  { cautions }: InputDifferences,
): void {
  const [was, is] = [getNullableType(before.type), getNullableType(after.type)];
  if (isListType(was) && !isListType(is))
    cautions.push(`${path} is no list here: ${after.type} instead of ${before.type}`);
  const isStricter = isListType(was) && isListType(is) && !isNonNullType(was.ofType) && isNonNullType(is.ofType);
  if (isStricter) cautions.push(`${path} must not hold null: ${after.type} instead of ${before.type}`);
  const [old, now] = [getNamedType(was), getNamedType(is)];
  if (!isEnumType(old) || !isEnumType(now)) return;
  const gone = old.getValues().filter(({ name }) => !now.getValue(name));
  if (gone.length > 0) cautions.push(`${path} does not take ${gone.map(({ name }) => name).join(', ')}`);
}
