/** Proves that schema/authing.openapi.yaml is complete, well formed and what 4.x really sends. Exits 1 with one line per fault. */
import { readFileSync } from 'node:fs';
import { compareWithFacts } from './openapi/facts.mjs';
import { lintContract } from './openapi/lint.mjs';
import { CONTRACT, ContractError, loadContract, operations } from './openapi/load.mjs';
import { checkContract } from './openapi/rules.mjs';

const json = (path) => JSON.parse(readFileSync(path, 'utf8'));

function faults(contract) {
  try {
    checkContract(contract);
    return [
      ...compareWithFacts(contract, json('schema/facts/rest.json'), json('schema/facts/rest-exceptions.json')),
      ...lintContract(),
    ];
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    return [`${CONTRACT}: ${error.message}`];
  }
}

const contract = loadContract();
const found = faults(contract);
for (const fault of found) console.error(fault);
if (found.length > 0) process.exitCode = 1;
else console.log(`REST contract: ${operations(contract).length} operations agree with the facts`);
