/**
 * Where code generation gets the schema: `AUTHING_SCHEMA=<address | file> pnpm generate` takes a deployment's, by the loader of
 * @authing/codegen, with AUTHING_TOKEN as bearer token; otherwise it is the contract.
 */
import { readFileSync } from 'node:fs';
import { parse, printSchema } from 'graphql';
import '../lib/typescript.mjs';

const { schemaFromText } = await import('../../packages/codegen/src/graphql/from-text.ts');

export default async function load(contract) {
  const { AUTHING_SCHEMA: deployment, AUTHING_TOKEN: token } = process.env;
  if (!deployment) return checked(readFileSync(contract, 'utf8'), contract);
  const { loadSchema } = await import('../../packages/codegen/src/load.ts');
  const { schema } = await loadSchema(deployment, token ? { authorization: `Bearer ${token}` } : {});
  return parse(printSchema(schema));
}

/** The generator would tell what is wrong with a schema, but not where. */
function checked(text, file) {
  schemaFromText(text, file);
  return parse(text);
}
