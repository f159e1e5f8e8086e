/** The TypeScript of the REST contract: schemas as interfaces, operations as `Routes`. */
import '../lib/typescript.mjs';
import { checkContract } from './rules.mjs';

const { createPrinter } = await import('../../packages/codegen/src/openapi/types.ts');
const { printSchemas } = await import('../../packages/codegen/src/openapi/interfaces.ts');
const { printRoutes } = await import('../../packages/codegen/src/openapi/routes.ts');

/** @throws ContractError when the contract is incomplete */
export function printContract(contract) {
  checkContract(contract);
  const printer = createPrinter(contract);
  const body = `${printSchemas(printer)}\n\n${printRoutes(printer)}\n`;
  return `${importLine(contract, printer.imports)}${body}`;
}

function importLine(contract, names) {
  if (names.size === 0) return '';
  const list = [...names].sort().map((name) => `  ${name},\n`);
  return `import type {\n${list.join('')}} from '${contract['x-types-from']}';\n\n`;
}
