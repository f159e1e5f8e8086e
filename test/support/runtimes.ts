import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { LocalServer } from '@authing/local';

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

/** A module with `serve({ appId, url, secret, token })`: answers a login, keeps a session in a cookie, and checks a bearer token. */
export const serveAndCheck = (specifier: string): string => `
import { createAuthing } from '${specifier}';

export async function serve({ appId, url, secret, token }) {
  const baseUrl = 'https://shop.example.com';
  const authing = createAuthing({ appId, appHost: url, secret, baseUrl, cookieSecret: 'a secret of forty-two letters, for cookies.' });
  const ask = (path, headers = {}) => new Request(baseUrl + path, { headers });
  const login = await authing.handle(ask('/auth/login'));
  const { sub } = await authing.requireToken(ask('/api', { authorization: 'Bearer ' + token }));
  const refusal = await authing.requireToken(ask('/api')).catch((error) => authing.refusal(error).status);
  const session = await authing.signIn(async () => ({ id: sub, token }));
  const cookie = authing.commit(session, new Response()).headers.get('set-cookie').split(';')[0];
  const again = await authing.session(ask('/', { cookie }));
  return JSON.stringify([login.status, login.headers.get('location').startsWith(url), refusal, again.user.id === sub]);
}
`;

/** What `serve` gives. */
export const SERVED = JSON.stringify([303, true, 401, true]);

/** What `serve` is given, with an access token of a user. */
export async function servedBy({ url, appId, appSecret: secret, signIn }: LocalServer): Promise<string> {
  const { token } = await signIn({ email: 'ann@example.com' });
  const grant = { grant_type: 'http://authing.cn/oidc/grant_type/authing_token', token, client_id: appId };
  const body = new URLSearchParams({ ...grant, client_secret: secret });
  const { access_token } = (await (await fetch(`${url}/oidc/token`, { method: 'POST', body })).json()) as {
    access_token: string;
  };
  return JSON.stringify({ appId, url, secret, token: access_token });
}
