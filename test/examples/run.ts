import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { LocalServer } from '@authing/local';
import { build, type Plugin } from 'esbuild';
import { sources } from '../support/sources.js';

/** How the examples are told where to call. */
export const environment = ({ url, appId, userPoolId, userPoolSecret }: LocalServer): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_OPTIONS: '',
  JEST_WORKER_ID: undefined,
  AUTHING_HOST: url,
  AUTHING_APP_HOST: url,
  AUTHING_APP_ID: appId,
  AUTHING_POOL_ID: userPoolId,
  AUTHING_POOL_SECRET: userPoolSecret,
});

/** Runs an example with the built packages, as its README says, and gives what it printed. */
export async function run(args: string[], env: NodeJS.ProcessEnv, cwd = 'examples'): Promise<string> {
  const outcome = await promisify(execFile)(process.execPath, args, { cwd, env }).catch((error) => error);
  if (outcome instanceof Error)
    throw new Error(`${outcome.message}\n${(outcome as unknown as { stdout: string }).stdout}`);
  return outcome.stdout;
}

/** Starts an example that goes on until it is ended, and gives the first address it prints. */
export async function start(
  args: string[],
  env: NodeJS.ProcessEnv,
  cwd = 'examples',
): Promise<{ url: string; stop(): Promise<void> }> {
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      const [address] = /https?:\/\/\S+(?=\s)/.exec(printed) ?? [];
      if (address) resolve(address);
    });
    child.once('exit', () => reject(new Error(`${args.join(' ')} ended\n${printed}`)));
  });
  return {
    url,
    async stop() {
      child.kill();
      await once(child, 'exit');
    },
  };
}

/** One file of an example and what it imports, for a place that is not Node: no module of Node is to be had there. */
export async function bundled(entry: string, plugins: Plugin[] = []): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    ...{ bundle: true, write: false, format: 'esm', platform: 'browser', target: 'es2022', jsx: 'automatic' },
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [...plugins, sources('browser')],
  });
  return outputFiles[0]!.text;
}

/** Loads bundled code as a module. */
export const load = async <Module>(code: string): Promise<Module> =>
  import(`data:text/javascript,${encodeURIComponent(code)}`) as Promise<Module>;

/** Modules that stand in for packages that are not installed. */
export const standIns = (modules: Record<string, string>): Plugin => ({
  name: 'stand-ins',
  setup({ onResolve, onLoad }) {
    const filter = new RegExp(`^(${Object.keys(modules).join('|')})$`);
    onResolve({ filter }, ({ path }) => ({ path, namespace: 'stand-in' }));
    const resolveDir = resolve('examples');
    onLoad({ filter: /./, namespace: 'stand-in' }, ({ path }) => ({
      contents: modules[path]!,
      loader: 'js',
      resolveDir,
    }));
  },
});
