import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface CliFacts {
  url: string;
  appId: string;
  appSecret: string;
  userPoolId: string;
  userPoolSecret: string;
}

/** The command as it is published: built before the tests. */
export const cliFile = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export async function runCli(...args: string[]): Promise<ChildProcess> {
  return spawn(process.execPath, [cliFile, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Everything a process that ends by itself has said. */
export async function outputOf(child: ChildProcess): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout: stdout(), stderr: stderr() };
}

/** Starts with `--json` and waits for its line. */
export async function startCli(
  ...args: string[]
): Promise<{ child: ChildProcess; facts: CliFacts; lines: () => string }> {
  const child = await runCli('--port', '0', '--json', ...args);
  const lines = collect(child.stdout);
  while (!lines().includes('\n')) await once(child.stdout as NodeJS.ReadableStream, 'data');
  return { child, facts: JSON.parse(lines()) as CliFacts, lines };
}

function collect(stream: NodeJS.ReadableStream | null): () => string {
  let text = '';
  stream?.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  return () => text;
}
