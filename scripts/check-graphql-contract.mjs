/**
 * Holds the GraphQL contract against the facts about authing-js-sdk 4.x (schema/facts/graphql.json): the schema has the
 * same types, fields, arguments, nullability and enum values; each operation has the same root field and variables and
 * selects at least the same fields; enum members have the same names. Deliberate differences: graphql-exceptions.json.
 */
import { existsSync } from 'node:fs';
import './lib/typescript.mjs';
import { compareOperations } from './graphql/compare-operations.mjs';
import { compareSchema } from './graphql/compare-schema.mjs';
import {
  filesBelow,
  operationFolders,
  readExceptions,
  readFacts,
  readFragments,
  readOperations,
  readSchema,
} from './graphql/read.mjs';

const { enumAliases, memberName } = await import('../packages/codegen/src/plugins/enum-members.ts');

function compareEnumMembers({ enums, enumMembers }) {
  return Object.entries(enums).flatMap(([name, values]) => {
    const known = enumMembers[enumAliases.get(name) ?? name];
    return values
      .filter((value) => known[memberName(name, value)] !== value)
      .map((value) => `${name}.${value}: would be called ${memberName(name, value)}, unlike in 4.x`);
  });
}

/** Generated files whose operations were renamed or deleted. */
const orphans = () =>
  operationFolders
    .flatMap((folder) => filesBelow(folder, '.generated.ts'))
    .filter((file) => !file.includes('/generated/'))
    .filter((file) => !existsSync(file.replace(/\.generated\.ts$/, '.graphql')))
    .map((file) => `${file}: its .graphql file is gone; delete it`);

const facts = readFacts();
const operations = readOperations();
const found = [
  ...compareSchema(readSchema(), facts),
  ...compareOperations(operations, facts, readFragments()),
  ...compareEnumMembers(facts),
  ...orphans(),
];

const exceptions = readExceptions();
const unexpected = found.filter((message) => !exceptions.some(({ difference }) => message.endsWith(difference)));
const outdated = exceptions.filter(({ difference }) => !found.some((message) => message.endsWith(difference)));
for (const { difference } of outdated) unexpected.push(`graphql-exceptions.json: no longer true: ${difference}`);

for (const message of unexpected) console.error(message);
console.log(`GraphQL contract: ${operations.length} operations, ${unexpected.length} unexplained differences from 4.x`);
process.exitCode = unexpected.length > 0 ? 1 : 0;
