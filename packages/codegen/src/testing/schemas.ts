/** Schemas of imaginary deployments, made from the contract. */
import { readFileSync } from 'node:fs';
import { buildSchema, type DocumentNode, Kind, parse, print, printSchema, visit } from 'graphql';

const contractText = (): string => readFileSync('schema/authing.graphql', 'utf8');

/** The contract without some fields (`User.city`) and with further definitions (`extend type User { … }`). */
export function deploymentText({ without = [], and = '' }: { without?: readonly string[]; and?: string }): string {
  const missing = new Set(without);
  const cut = (type: { name: { value: string }; fields?: readonly { name: { value: string } }[] }) => ({
    ...type,
    fields: type.fields?.filter((field) => !missing.delete(`${type.name.value}.${field.name.value}`)),
  });
  const document = visit(parse(contractText()), {
    [Kind.OBJECT_TYPE_DEFINITION]: cut,
    [Kind.INPUT_OBJECT_TYPE_DEFINITION]: cut,
  }) as DocumentNode;
  if (missing.size > 0) throw new Error(`the contract has no ${[...missing].join(', ')}`);
  return printSchema(buildSchema(`${print(document)}\n${and}`));
}

const USER_FIELDS =
  'phoneCountryCode newlyCreated expiredAt directManagement zoneinfo locale formatted streetAddress locality region postalCode city province country givenName familyName middleName profile preferredUsername website';

/** Twenty fields of a user and three mutations are not there yet. */
export const olderDeployment = (): string =>
  deploymentText({
    without: [
      ...USER_FIELDS.split(' ').map((name) => `User.${name}`),
      'Mutation.loginBySubAccount',
      'Mutation.unbindEmail',
      'Mutation.unbindPhone',
    ],
  });

/** Fields, a query, a mutation and an enum value of its own. */
export const newerDeployment = (): string =>
  deploymentText({
    and: `
      "What somebody is to the company."
      enum EmployeeKind { STAFF EXTERNAL }
      extend enum UserStatus { Locked }
      extend type User { "Number in the company." employeeNumber: String, employeeKind: EmployeeKind, manager: User }
      extend type Role { "Who may give it." owners: [String!]! }
      extend type Query { countEmployees(city: String, kind: EmployeeKind): Int! }
      extend type Mutation { setEmployeeNumber(userId: String!, employeeNumber: String!): User! }
    `,
  });
