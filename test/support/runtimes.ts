import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

/**
 * Runtimes as npm carries them: one package per platform with the binary in it. No install script runs. They are kept
 * in node_modules/.cache, since they are large.
 */
const RUNTIMES = {
  node24: { name: `node-${process.platform}-${process.arch}`, version: '24.21.0', binary: 'bin/node' },
  bun: {
    name: `@oven/bun-${process.platform}-${process.arch === 'arm64' ? 'aarch64' : process.arch}`,
    version: '1.4.5',
    binary: 'bin/bun',
  },
  deno: {
    name: `@deno/${process.platform}-${process.arch}${process.platform === 'linux' ? '-glibc' : ''}`,
    version: '2.9.6',
    binary: 'deno',
  },
  workerd: {
    name: `@cloudflare/workerd-${process.platform}-${process.arch === 'x64' ? '64' : process.arch}`,
    version: '1.20261117.1',
    binary: 'bin/workerd',
  },
};

export type RuntimeName = keyof typeof RUNTIMES;

/** Path of a runtime's program; installs it the first time. */
export function runtime(which: RuntimeName): string {
  const { name, version, binary } = RUNTIMES[which];
  const folder = resolve(`node_modules/.cache/runtimes/${which}-${version}`);
  const program = join(folder, 'node_modules', name, binary);
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    const flags = ['--ignore-scripts', '--no-save', '--no-audit', '--no-fund', '--prefer-offline'];
    execFileSync('npm', ['install', ...flags, '--prefix', folder, `${name}@${version}`], { stdio: 'pipe' });
  }
  return program;
}

/** Runs a program and gives what it printed. Does not block: the server it talks to may be in this process. */
export async function output(command: string, args: string[], cwd: string): Promise<string> {
  const { stdout } = await promisify(execFile)(command, args, { cwd, timeout: 60_000 });
  return stdout.trim();
}

/**
 * A module with `run({ appId, url, name })`, which registers a user, logs in and reads the user back, and gives what
 * EXPECTED has.
 *
 * @param specifier The package to import the client from.
 */
export const registerAndLogin = (specifier: string): string => `
import { AuthenticationClient, isAuthingError } from '${specifier}';

export async function run({ appId, url, name }) {
  const client = new AuthenticationClient({ appId, appHost: url });
  const email = name + '@example.com';
  await client.registerByEmail(email, 'p\\u00e4ssw\\u00f6rd \\u{1F511} 1');
  const user = await client.loginByEmail(email, 'p\\u00e4ssw\\u00f6rd \\u{1F511} 1');
  const current = await client.getCurrentUser();
  const refusal = await client.loginByEmail(email, 'wrong').catch((error) => isAuthingError(error) && error.code);
  await client.logout();
  const gone = await new AuthenticationClient({ appId, appHost: 'http://127.0.0.1:9', retry: 0 })
    .isUserExists({ email })
    .catch((error) => error.kind);
  return JSON.stringify([current.email === user.email && user.email, refusal, await client.getCurrentUser(), gone]);
}
`;

/** What `run` gives. */
export const expected = (name: string): string => JSON.stringify([`${name}@example.com`, 2006, null, 'network']);
