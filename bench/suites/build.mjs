import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

export const title = 'The repository itself';
export const about = 'Seconds of wall time on this machine.';

const timed = (command, ...args) => {
  const start = performance.now();
  const { status, stderr, stdout } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
  });
  if (status) throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`);
  return ((performance.now() - start) / 1000).toFixed(1);
};

export async function run() {
  const build = ['pnpm', 'exec', 'turbo', 'run', 'build', '--output-logs=errors-only'];
  rmSync('.turbo', { recursive: true, force: true });
  return [
    { what: 'regenerate everything', seconds: timed(process.execPath, 'scripts/generate.mjs'), budget: 5 },
    { what: 'build from clean', seconds: timed('npx', ...build, '--force'), budget: 15 },
    { what: 'build, nothing changed', seconds: timed('npx', ...build), budget: 1 },
  ];
}
