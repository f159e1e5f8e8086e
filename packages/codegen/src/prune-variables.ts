/** Variables of a pruned operation: unused ones go, the others get the type that the deployment wants. */
import {
  type GraphQLInputType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  getNullableType,
  isInputType,
  isListType,
  isNonNullType,
  isTypeSubTypeOf,
  type NamedTypeNode,
  type OperationDefinitionNode,
  parseType,
  TypeInfo,
  typeFromAST,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';

interface Use {
  type: GraphQLInputType;
  hasDefault: boolean;
}

export interface FittedVariables {
  operation: OperationDefinitionNode;
  /** Worth knowing, though the operation works. */
  cautions: string[];
  /** Why the operation cannot work. */
  reasons: string[];
}

const typeOf = (schema: GraphQLSchema, { type }: VariableDefinitionNode): GraphQLType | undefined =>
  typeFromAST(schema, type as NamedTypeNode);

function usesOf(schema: GraphQLSchema, operation: OperationDefinitionNode): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  const typeInfo = new TypeInfo(schema);
  const collect = visitWithTypeInfo(typeInfo, {
    VariableDefinition: () => false,
    Variable: ({ name }) => {
      const type = typeInfo.getInputType();
      const use = type ? [{ type, hasDefault: typeInfo.getDefaultValue() !== undefined }] : [];
      uses.set(name.value, [...(uses.get(name.value) ?? []), ...use]);
    },
  });
  visit(operation, collect);
  return uses;
}

/** Whether a variable of this type may stand there (GraphQL specification, section 5.8.5). */
function fits(
  schema: GraphQLSchema,
  declared: GraphQLType,
  { defaultValue }: VariableDefinitionNode,
  use: Use,
): boolean {
  const isSafe = isNonNullType(declared) || (!defaultValue && !use.hasDefault) || !isNonNullType(use.type);
  return isTypeSubTypeOf(schema, declared, isSafe ? use.type : (getNullableType(use.type) as GraphQLType));
}

export function fitVariables(
  published: GraphQLSchema,
  deployment: GraphQLSchema,
  operation: OperationDefinitionNode,
): FittedVariables {
  const uses = usesOf(deployment, operation);
  const result: FittedVariables = { operation, cautions: [], reasons: [] };
  const variableDefinitions = operation.variableDefinitions
    ?.filter(({ variable }) => uses.has(variable.name.value))
    .map((definition) => {
      const declared = typeOf(deployment, definition);
      const misfit = uses
        .get(definition.variable.name.value)
        ?.find((use) => !declared || !fits(deployment, declared, definition, use));
      return misfit ? retyped(definition, misfit.type, typeOf(published, definition), result) : definition;
    });
  return { ...result, operation: { ...operation, variableDefinitions } };
}

const isList = (type: GraphQLType | undefined): boolean => isListType(getNullableType(type));

function retyped(
  definition: VariableDefinitionNode,
  wanted: GraphQLInputType,
  before: GraphQLType | undefined,
  { cautions, reasons }: FittedVariables,
): VariableDefinitionNode {
  const name = definition.variable.name.value;
  if (isList(before) && !isList(wanted)) reasons.push(`argument ${name}: one ${wanted} instead of a list`);
  else if (isInputType(before) && getNamedType(before).name === getNamedType(wanted).name) {
    cautions.push(isNonNullType(wanted) ? `argument ${name} has to be given` : `argument ${name} is of type ${wanted}`);
  } else cautions.push(`argument ${name} is of type ${wanted} instead of ${before}`);
  return { ...definition, type: parseType(String(wanted)) };
}
