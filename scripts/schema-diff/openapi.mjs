import '../lib/typescript.mjs';

const { compareOpenapi: compare } = await import('../../packages/codegen/src/openapi/compare.ts');
const { parseOpenapi } = await import('../../packages/codegen/src/openapi/document.ts');

/** Differences between two OpenAPI texts as `{ level, place, message }`. */
export const compareOpenapi = (before, after) => compare(parseOpenapi(before, 'before'), parseOpenapi(after, 'after'));
