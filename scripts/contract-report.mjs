/**
 * Both contracts × the tests that got an answer from the local server, as Markdown. Fails when a whole run of the tests left an operation
 * or a route without an answer. Reads what the last `npm test` noted (test/support/answer-log.mjs).
 */
import { readAnswers } from '../test/support/answer-log.mjs';
import { operationKey, readOperations } from './graphql/read.mjs';
import { loadContract, operations } from './openapi/load.mjs';

const filesOf = readAnswers();
const holes = [];
for (const [title, keys] of [
  ['GraphQL operations', readOperations().map(operationKey)],
  ['REST routes', operations(loadContract()).map(({ key }) => key)],
]) {
  console.log(`\n## ${title}\n\n| contract | tests that got an answer |\n| --- | --- |`);
  for (const key of keys) {
    const files = filesOf.get(key) ?? [];
    if (files.length === 0) holes.push(key);
    console.log(`| \`${key}\` | ${files.join(', ') || '**none**'} |`);
  }
}
for (const key of holes) console.error(`No test got an answer to ${key}`);
if (holes.length > 0) process.exitCode = 1;
