/** schema/facts/error-codes.json → packages/core/src/generated/error-codes.generated.ts: the code table with names. */
import { readFileSync } from 'node:fs';
import { emit } from './lib/emit.mjs';

const { codes } = JSON.parse(readFileSync('schema/facts/error-codes.json', 'utf8'));
const rows = codes.map(({ code, name, meaning }) => `  /** ${meaning} */\n  ${name}: ${code},`);

emit(
  'packages/core/src/generated/error-codes.generated.ts',
  'schema/facts/error-codes.json',
  `/** Business codes of the service by name. The service may answer others: they pass through unchanged. */
export const ErrorCodes = {
${rows.join('\n')}
} as const;
`,
);
