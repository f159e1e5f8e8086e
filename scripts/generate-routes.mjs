/** schema/authing.openapi.yaml → packages/core/src/generated/rest.generated.ts. With `--check`: fails when that file is stale. */
import { emit } from './lib/emit.mjs';
import { printSchemas } from './openapi/interfaces.mjs';
import { CONTRACT, ContractError, loadContract } from './openapi/load.mjs';
import { printRoutes } from './openapi/routes.mjs';
import { checkContract } from './openapi/rules.mjs';
import { createPrinter } from './openapi/types.mjs';

const TARGET = 'packages/core/src/generated/rest.generated.ts';

export function generate(contract) {
  checkContract(contract);
  const printer = createPrinter(contract);
  const body = `${printSchemas(contract, printer)}\n\n${printRoutes(contract, printer)}\n`;
  return `${importLine(contract, printer.imports)}${body}`;
}

function importLine(contract, names) {
  if (names.size === 0) return '';
  const list = [...names].sort().map((name) => `  ${name},\n`);
  return `import type {\n${list.join('')}} from '${contract['x-types-from']}';\n\n`;
}

try {
  emit(TARGET, CONTRACT, generate(loadContract()));
} catch (error) {
  if (!(error instanceof ContractError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
