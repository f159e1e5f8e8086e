/** `documents.ts`: a constant for each replaced document, and the map that `connect({ documents })` takes. */
import type { OperationVerdict } from '../diff.js';
import { docBlock } from '../print/comment.js';
import { literal } from '../print/literal.js';
import { pascal } from '../print/names.js';

export interface DocumentsConfig {
  operations: readonly OperationVerdict[];
}

function constant({ name, replacement = '', lost, gained }: OperationVerdict): string {
  const without = lost.length > 0 ? `Without ${lost.map(({ place }) => place).join(', ')}.` : '';
  const also = gained.length > 0 ? `With ${gained.join(', ')}.` : '';
  return [
    ...docBlock([without, also].filter(Boolean).join(' '), ''),
    `export const ${pascal(name)} =\n  ${literal(replacement)};`,
  ].join('\n');
}

export function plugin(_schema: unknown, _documents: unknown, { operations }: DocumentsConfig): string {
  const replaced = operations.filter(({ replacement }) => replacement !== undefined);
  const members = replaced.map(({ name }) => `  ${name}: ${pascal(name)},\n`);
  return [
    ...replaced.map(constant),
    ...docBlock('Documents made for this deployment, by operation name: `connect({ documents })`.', ''),
    `export const documents = {${members.length > 0 ? `\n${members.join('')}` : ''}} as const;`,
  ].join('\n\n');
}
