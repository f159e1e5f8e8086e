/** Regenerates everything from the contracts, or with `--check` fails when something on disk is stale. */
import { spawn } from 'node:child_process';

const check = process.argv.slice(2).filter((argument) => argument === '--check');
const node = (script) => [process.execPath, [script, ...check]];
const codegen = [
  process.execPath,
  ['node_modules/@graphql-codegen/cli/esm/bin.js', '--config', 'codegen.yml', ...check],
];

const run = ([command, args]) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('close', resolve);
  });

const start = Date.now();
const codes = await Promise.all(
  [
    codegen,
    node('scripts/generate-error-codes.mjs'),
    node('scripts/generate-version.mjs'),
    node('scripts/generate-routes.mjs'),
    node('scripts/generate-seed-schema.mjs'),
    node('scripts/generate-supported.mjs'),
    node('scripts/reliability-report.mjs'),
  ].map(run),
);
console.log(`${check.length ? 'checked' : 'generated'} in ${((Date.now() - start) / 1000).toFixed(1)} s`);
process.exitCode = Math.max(...codes);
