/** packages/core/package.json → version.generated.ts: what the SDK reports in its version header. */
import { readFileSync } from 'node:fs';
import { emit } from './lib/emit.mjs';

const { version } = JSON.parse(readFileSync('packages/core/package.json', 'utf8'));
emit(
  'packages/core/src/generated/version.generated.ts',
  'packages/core/package.json',
  `/** Version of the SDK, as its requests report it. */\nexport const VERSION = '${version}';\n`,
);
