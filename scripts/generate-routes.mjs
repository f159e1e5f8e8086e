/** schema/authing.openapi.yaml → packages/core/src/generated/rest.generated.ts. With `--check`: fails when that file is stale. */
import { emit } from './lib/emit.mjs';
import { CONTRACT, ContractError, loadContract } from './openapi/load.mjs';
import { printContract } from './openapi/print.mjs';

const TARGET = 'packages/core/src/generated/rest.generated.ts';

try {
  emit(TARGET, CONTRACT, printContract(loadContract()));
} catch (error) {
  if (!(error instanceof ContractError)) throw error;
  console.error(`${CONTRACT}: ${error.message}`);
  process.exitCode = 1;
}
