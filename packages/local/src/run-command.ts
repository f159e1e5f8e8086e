import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';
import type { LocalServer } from './start.js';

/**
 * Runs a command that finds the server in its environment, and ends this process with it: with its exit code, or 128 and the
 * number of the signal that ended it, as shells do. @throws Error when the command cannot be started
 */
export async function runCommand(
  server: LocalServer,
  [program = '', ...args]: readonly string[],
  onStart: () => void,
): Promise<void> {
  const env = { ...process.env, ...environmentOf(server) };
  const child = spawn(program, args, { stdio: 'inherit', env, shell: process.platform === 'win32' });
  child.once('spawn', onStart);
  passSignals(child);
  try {
    process.exitCode = await endOf(child);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'there is no such program: check its name, or run it through npx' : code;
    throw new Error(`The command ${program} cannot be started: ${reason}`);
  } finally {
    await server.close();
  }
}

/** Names that our examples read, and those that Vite, Next and Nuxt hand on to pages. Secrets keep names that reach no page. */
function environmentOf({ url, appId, appSecret, userPoolId, userPoolSecret }: LocalServer): Record<string, string> {
  const forPages = ['', 'VITE_', 'NEXT_PUBLIC_', 'NUXT_PUBLIC_'].flatMap((prefix) => [
    [`${prefix}AUTHING_APP_ID`, appId],
    [`${prefix}AUTHING_APP_HOST`, url],
  ]);
  return {
    ...Object.fromEntries(forPages),
    AUTHING_HOST: url,
    AUTHING_APP_SECRET: appSecret,
    AUTHING_POOL_ID: userPoolId,
    AUTHING_POOL_SECRET: userPoolSecret,
  };
}

const endOf = (child: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });

/** A terminal sends Ctrl+C to the command as well; other signals, and those of other programs, reach this process alone. */
function passSignals(child: ChildProcess): void {
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
}
