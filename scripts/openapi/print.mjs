/** The TypeScript of the REST contract: schemas as interfaces, operations as `Routes`. */
import '../lib/typescript.mjs';
import { checkContract } from './rules.mjs';

const { endUserSchemas, isForManagement } = await import('../../packages/codegen/src/openapi/audience.ts');
const { operations } = await import('../../packages/codegen/src/openapi/document.ts');
const { createPrinter } = await import('../../packages/codegen/src/openapi/types.ts');
const { printSchemas } = await import('../../packages/codegen/src/openapi/interfaces.ts');
const { printRoutes } = await import('../../packages/codegen/src/openapi/routes.ts');

/**
 * What end users may call, for @authing/core, and what is left, for @authing/management.
 *
 * @throws ContractError when the contract is incomplete
 */
export function printContract(contract) {
  checkContract(contract);
  const routes = operations(contract);
  const shared = endUserSchemas(contract);
  const own = Object.entries(contract.components.schemas).filter(([name]) => !shared[name]);
  return { core: core(), management: management() };

  function core() {
    const printer = createPrinter(contract);
    const schemas = printSchemas(printer, shared);
    const table = printRoutes(
      printer,
      routes.filter((route) => !isForManagement(route)),
    );
    const doc =
      '/** Every REST route by its key, with what it takes and what it gives. `@authing/management` adds its own. */';
    return `${importLine(printer.imports, contract['x-types-from'])}${schemas}\n\n${doc}\nexport ${table}\n`;
  }

  function management() {
    const printer = createPrinter(contract);
    const schemas = printSchemas(printer, Object.fromEntries(own));
    const table = printRoutes(printer, routes.filter(isForManagement));
    const imports = [...printer.imports, ...[...printer.referred].filter((name) => shared[name])];
    const body = `${schemas}\n\ndeclare module '@authing/core' {\n${table.replace(/^(?=.)/gm, '  ')}\n}\n`;
    return `${importLine(new Set(imports), '@authing/core')}${body}`;
  }
}

function importLine(names, from) {
  if (names.size === 0) return '';
  const list = [...names].sort().map((name) => `  ${name},\n`);
  return `import type {\n${list.join('')}} from '${from}';\n\n`;
}
