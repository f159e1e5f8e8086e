import { execFile } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const HERE = fileURLToPath(new URL('.', import.meta.url));

/** An example, copied to where the frameworks are installed. */
export function copied(example: string): string {
  const folder = `${HERE}.apps/${example}`;
  rmSync(folder, { recursive: true, force: true });
  cpSync(`examples/${example}`, folder, { recursive: true });
  return folder;
}

/** Has an example compiled: what an adapter adds to the types of its framework is there. */
export const compile = (cwd: string): Promise<string> =>
  build([`${HERE}../../node_modules/typescript/bin/tsc`, '-p', '.', '--noEmit', '--incremental', 'false'], cwd);

/** Builds an application for production, and gives what was printed. */
export async function build(args: string[], cwd: string, node = process.execPath): Promise<string> {
  const quiet = { NEXT_TELEMETRY_DISABLED: '1', NUXT_TELEMETRY_DISABLED: '1' };
  const env = { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production', JEST_WORKER_ID: undefined, ...quiet };
  try {
    return (await promisify(execFile)(node, args, { cwd, env })).stdout;
  } catch (error) {
    const { message, stdout, stderr } = error as { message: string; stdout: string; stderr: string };
    throw new Error(`${message}\n${stdout}\n${stderr}`);
  }
}
