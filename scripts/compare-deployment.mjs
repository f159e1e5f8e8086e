/**
 * Asks a live deployment for its GraphQL schema and lists where the contract differs from it:
 * `node scripts/compare-deployment.mjs https://<host>/graphql/v2 [--save live.graphql]`.
 * The environment variable AUTHING_TOKEN, when set, is sent as bearer token.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { printSchema } from 'graphql';
import { readSchema } from './graphql/read.mjs';
import './lib/typescript.mjs';

const { loadSchema } = await import('../packages/codegen/src/load.ts');
const { compareGraphql } = await import('../packages/codegen/src/graphql/compare.ts');
const { Problem } = await import('../packages/codegen/src/problem.ts');

async function compare(endpoint, save) {
  const { AUTHING_TOKEN: token } = process.env;
  const { schema, name } = await loadSchema(endpoint, token ? { authorization: `Bearer ${token}` } : {});
  if (save) writeFileSync(save, printSchema(schema));
  const changes = await compareGraphql(readSchema(), schema);
  const differences = changes.filter(({ level }) => level !== 'text');
  for (const { level, place, message } of differences) console.log(`${level}: ${place}: ${message}`);
  console.log(`${differences.length} differences, as seen by somebody who moves from the contract to ${name}`);
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { save: { type: 'string' } } });
try {
  if (positionals.length !== 1)
    throw new Problem(
      'usage',
      'usage: node scripts/compare-deployment.mjs https://<host>/graphql/v2 [--save live.graphql]',
    );
  await compare(positionals[0], values.save);
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
