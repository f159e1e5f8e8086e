/** The REST contract for scripts: reading and walking it is the code of @authing/codegen. */
import '../lib/typescript.mjs';

const document = await import('../../packages/codegen/src/openapi/document.ts');
export const { ContractError, operations, parametersOf, resolve } = document;

export const CONTRACT = 'schema/authing.openapi.yaml';
export const loadContract = (path = CONTRACT) => document.readOpenapi(path);
