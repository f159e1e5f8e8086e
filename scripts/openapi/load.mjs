/** Reads the REST contract and walks it. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export const CONTRACT = 'schema/authing.openapi.yaml';
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

export function loadContract(path = CONTRACT) {
  return parse(readFileSync(path, 'utf8'));
}

/** Every operation as `{ key: 'POST /path', method, path, operation }`, in the order of the file. */
export function operations(contract) {
  return Object.entries(contract.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => ({
      key: `${method.toUpperCase()} ${path}`,
      method,
      path,
      operation: item[method],
    })),
  );
}

export class ContractError extends Error {
  constructor(place, problem) {
    super(`${CONTRACT}: ${place}: ${problem}`);
    this.name = 'ContractError';
  }
}

/** The node a `$ref` names, or the node itself; `place` tells the reader of an error where the reference stands. */
export function resolve(contract, node, place) {
  if (node?.$ref === undefined) return node;
  const target = node.$ref
    .replace(/^#\//, '')
    .split('/')
    .reduce((found, step) => found?.[step], contract);
  if (!node.$ref.startsWith('#/') || target === undefined) throw new ContractError(place, `unknown $ref ${node.$ref}`);
  return target;
}

/** `#/components/schemas/Application` → `Application`. */
export function refName(node) {
  return node.$ref.split('/').at(-1);
}

/** Parameters of an operation, references resolved. */
export function parametersOf(contract, { key, operation }) {
  return (operation.parameters ?? []).map((entry) => resolve(contract, entry, `${key} parameters`));
}
