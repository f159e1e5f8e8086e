/**
 * Both contracts and the SDK's operations → packages/codegen/contract: what a deployment is compared with, without ../schema.
 * Part of that package's build; not checked in.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { print } from 'graphql';
import { readFragments, readOperations } from './graphql/read.mjs';
import { emit } from './lib/emit.mjs';

process.chdir(new URL('..', import.meta.url).pathname);
const FOLDER = 'packages/codegen/contract';
const byName = (a, b) => (a.name.value < b.name.value ? -1 : 1);
const printed = (definitions) => [...definitions].sort(byName).map(print).join('\n\n');

mkdirSync(FOLDER, { recursive: true });
for (const [name, source] of [
  ['schema.generated.graphql', 'schema/authing.graphql'],
  ['openapi.generated.yaml', 'schema/authing.openapi.yaml'],
]) {
  emit(`${FOLDER}/${name}`, source, readFileSync(source, 'utf8'));
}
emit(
  `${FOLDER}/operations.generated.graphql`,
  'schema/fragments and the operations of the packages',
  `${printed(readFragments().values())}\n\n${printed(readOperations())}\n`,
);
