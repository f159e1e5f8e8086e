import { buildSchema } from 'graphql';
import '../lib/typescript.mjs';

const { compareGraphql: compare } = await import('../../packages/codegen/src/graphql/compare.ts');

/** Differences between two SDL texts as `{ level, place, message }`. */
export const compareGraphql = (before, after) => compare(buildSchema(before), buildSchema(after));
