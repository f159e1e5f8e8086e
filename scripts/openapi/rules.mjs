/** What the generator and the reference pages rely on: every operation is complete and says what it means. */
import { ContractError, operations, parametersOf } from './load.mjs';

const ENVELOPES = ['v2', 'v3', 'none'];

export function checkContract(contract) {
  const tags = new Set((contract.tags ?? []).map((tag) => tag.name));
  const idsSeen = new Map();
  for (const entry of operations(contract)) {
    checkWords(entry, tags);
    checkOperationId(entry, idsSeen);
    checkPath(contract, entry);
    checkParameters(contract, entry);
  }
  for (const [name, schema] of Object.entries(contract.components.schemas)) checkSchema(name, schema);
}

function checkSchema(name, { description, allOf = [] }) {
  if (!description) throw new ContractError(`schema ${name}`, 'no description');
  const own = allOf.filter((part) => !part.$ref);
  if (allOf.length > 0 && own.length !== 1)
    throw new ContractError(`schema ${name}`, 'allOf must have one object of its own');
}

function checkWords({ key, operation }, tags) {
  if (!operation.description) throw new ContractError(key, 'no description');
  if (!operation.tags?.length) throw new ContractError(key, 'no tag');
  const unknownTag = operation.tags.find((tag) => !tags.has(tag));
  if (unknownTag) throw new ContractError(key, `tag ${unknownTag} is not in the list of tags`);
  if (!ENVELOPES.includes(operation['x-envelope'])) {
    throw new ContractError(key, `x-envelope must be one of ${ENVELOPES.join(', ')}`);
  }
}

function checkOperationId({ key, operation }, idsSeen) {
  const id = operation.operationId;
  if (!/^[a-z][A-Za-z0-9]*$/.test(id ?? '')) throw new ContractError(key, 'operationId is missing or not in camelCase');
  if (idsSeen.has(id)) throw new ContractError(key, `operationId ${id} is already that of ${idsSeen.get(id)}`);
  idsSeen.set(id, key);
}

function checkPath(contract, entry) {
  const inPath = [...entry.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
  const declared = parametersOf(contract, entry)
    .filter((parameter) => parameter.in === 'path')
    .map((parameter) => parameter.name);
  const forgotten = inPath.find((name) => !declared.includes(name));
  if (forgotten) throw new ContractError(entry.key, `path parameter ${forgotten} is not declared`);
  const surplus = declared.find((name) => !inPath.includes(name));
  if (surplus) throw new ContractError(entry.key, `path parameter ${surplus} is declared but not in the path`);
}

function checkParameters(contract, entry) {
  for (const parameter of parametersOf(contract, entry)) {
    const place = `${entry.key} parameter ${parameter.name}`;
    if (!parameter.description) throw new ContractError(place, 'no description');
    if (/\[\]$/.test(parameter.name)) throw new ContractError(place, 'write x-array: brackets, not [] in the name');
  }
}
