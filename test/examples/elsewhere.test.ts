/** The examples for places that are neither Node nor a page: bundled for them, then called as functions. */
import { EventEmitter, once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalServer, startLocal } from '@authing/local';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { main } from '../../packages/codegen/src/main.js';
import { newerDeployment } from '../../packages/codegen/src/testing/schemas.js';
import { sources } from '../support/sources.js';
import { bundled, load, standIns } from './run.js';

let server: LocalServer;
beforeAll(async () => {
  server = await startLocal({
    passwordCost: 16,
    seed: { users: [{ email: 'grace@example.com', password: 'a long password' }] },
  });
});
beforeEach(() => server.reset());
afterAll(() => server.close());

test('cloudflare-worker knows who is calling', async () => {
  type Worker = { default: { fetch(request: Request, env: object): Promise<Response> } };
  const { default: worker } = await load<Worker>(await bundled('examples/cloudflare-worker/worker.js'));
  const { id, token } = await server.signIn({ email: 'grace@example.com' });
  const call = async (path: string, bearer?: string) => {
    const headers: Record<string, string> = bearer ? { authorization: `Bearer ${bearer}` } : {};
    const response = await worker.fetch(new Request(`https://worker.example${path}`, { headers }), {
      APP_ID: server.appId,
      APP_HOST: server.url,
    });
    return [response.status, await response.text()];
  };
  expect(await call('/')).toEqual([401, 'Not signed in']);
  expect(await call('/', `${token}x`)).toEqual([401, 'Not signed in']);
  expect(await call('/', token)).toEqual([200, JSON.stringify({ id })]);
  expect(await call('/profile', token)).toEqual([200, '{"email":"grace@example.com"}']);
});

test('react-native finds the user again after a restart', async () => {
  const items = new Map<string, string>();
  const written = new EventEmitter();
  const storage = {
    getItem: async (key: string) => items.get(key) ?? null,
    setItem: async (key: string, value: string) => {
      items.set(key, value);
      written.emit(value.includes('grace@example.com') ? 'user' : 'other');
    },
    removeItem: async (key: string) => void items.delete(key),
  };
  Object.assign(globalThis, { asyncStorage: storage });
  const modules = standIns({
    '@react-native-async-storage/async-storage': 'export default globalThis.asyncStorage;',
    'react-native-get-random-values': '',
  });
  type App = {
    createAuthing(options: object): { loginByEmail(email: string, password: string): Promise<unknown> };
    restoreUser(authing: unknown): Promise<{ email: string } | undefined>;
  };
  const { createAuthing, restoreUser } = await load<App>(await bundled('examples/react-native/authing.js', [modules]));
  const options = { appId: server.appId, appHost: server.url };
  const first = createAuthing(options);
  expect(await restoreUser(first)).toBeUndefined();
  const kept = once(written, 'user');
  await first.loginByEmail('grace@example.com', 'a long password');
  await kept;
  expect(await restoreUser(createAuthing(options))).toMatchObject({ email: 'grace@example.com' });
});

test('private-deployment reads a field that only the deployment has', async () => {
  const deployment = await startLocal({
    schema: newerDeployment(),
    resolvers: { User: { employeeNumber: ({ email }: { email?: string }) => `E-${email?.length}` } } as never,
    seed: { users: [{ email: 'grace@example.com', password: 'a long password' }] },
  });
  const folder = mkdtempSync(join(tmpdir(), 'deployment-'));
  cpSync('examples/private-deployment', folder, { recursive: true });
  const output: string[] = [];
  const print = (text: string) => void output.push(text);
  expect(await main(['--schema', `${deployment.url}/graphql/v2`], { cwd: folder, out: print, err: print })).toBe(0);
  expect(readFileSync(join(folder, 'authing/augment.ts'), 'utf8')).toContain('employeeNumber');

  const { outputFiles } = await build({
    entryPoints: [join(folder, 'main.ts')],
    ...{ bundle: true, write: false, format: 'esm', platform: 'browser' },
    plugins: [sources('browser')],
  });
  type Main = { employeeNumberOf(...args: string[]): Promise<string> };
  const { employeeNumberOf } = await load<Main>(outputFiles[0]!.text);
  expect(await employeeNumberOf(deployment.appId, deployment.url, 'grace@example.com', 'a long password')).toBe('E-17');
  await deployment.close();
}, 60_000);
