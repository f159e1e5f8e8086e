/** Redocly's linter over the contract, with rules from redocly.yaml: offline, no telemetry, no update notice. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const REDOCLY = fileURLToPath(new URL('../../node_modules/.bin/redocly', import.meta.url));

export function lintContract() {
  const run = spawnSync(REDOCLY, ['lint', 'rest', '--format=stylish'], {
    encoding: 'utf8',
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  });
  if (run.status === 0) return [];
  return [`redocly lint failed:\n${run.stdout ?? ''}${run.stderr ?? ''}${run.error?.message ?? ''}`];
}
