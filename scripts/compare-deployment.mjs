/**
 * Asks a live deployment for its GraphQL schema and lists where the contract differs from it:
 * `node scripts/compare-deployment.mjs https://<host>/graphql/v2 [--save live.graphql]`.
 * The environment variable AUTHING_TOKEN, when set, is sent as bearer token.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildClientSchema, getIntrospectionQuery, printSchema } from 'graphql';
import { compareGraphql } from './schema-diff/graphql.mjs';

async function ask(endpoint, query) {
  const { AUTHING_TOKEN: token } = process.env;
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query }),
    redirect: 'error',
    signal: AbortSignal.timeout(30_000),
  });
  return { status: response.status, ...(await response.json()) };
}

/** Older servers refuse to be asked for deprecated input fields, newer ones leave them out unless asked. */
async function introspect(endpoint) {
  let answer;
  for (const inputValueDeprecation of [true, false]) {
    answer = await ask(endpoint, getIntrospectionQuery({ inputValueDeprecation }));
    if (answer.data?.__schema) return printSchema(buildClientSchema(answer.data));
  }
  throw new Error(`no schema from ${endpoint} (HTTP ${answer.status}): ${JSON.stringify(answer.errors)}`);
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { save: { type: 'string' } } });
const [endpoint] = positionals;
if (!endpoint) {
  console.error('usage: node scripts/compare-deployment.mjs https://<host>/graphql/v2 [--save live.graphql]');
  process.exit(2);
}
const live = await introspect(endpoint);
if (values.save) writeFileSync(values.save, live);
const changes = await compareGraphql(readFileSync('schema/authing.graphql', 'utf8'), live);
const differences = changes.filter(({ level }) => level !== 'text');
for (const { level, place, message } of differences) console.log(`${level}: ${place}: ${message}`);
console.log(`${differences.length} differences, as seen by somebody who moves from the contract to ${endpoint}`);
