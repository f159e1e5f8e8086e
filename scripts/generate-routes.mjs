/** schema/authing.openapi.yaml → rest.generated.ts of core and management. With `--check`: fails when one of them is stale. */
import { emit } from './lib/emit.mjs';
import { CONTRACT, ContractError, loadContract } from './openapi/load.mjs';
import { printContract } from './openapi/print.mjs';

try {
  for (const [name, text] of Object.entries(printContract(loadContract())))
    emit(`packages/${name}/src/generated/rest.generated.ts`, CONTRACT, text);
} catch (error) {
  if (!(error instanceof ContractError)) throw error;
  const { message } = error;
  console.error(message.startsWith(CONTRACT) ? message : `${CONTRACT}: ${message}`);
  process.exitCode = 1;
}
