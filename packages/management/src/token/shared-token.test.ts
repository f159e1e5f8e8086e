import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { useManagement } from '../../../../test/support/management.js';
import { hasRedis, startRedis } from '../../../../test/support/redis.js';

const PROCESSES = 20;
const world = useManagement();
let folder: string;
let children: ChildProcess[] = [];

// Processes run plain JavaScript: the sharer and the sources under test in one file.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sharer-'));
  const script = join(folder, 'sharer.cjs');
  await build({
    entryPoints: ['test/support/token-sharer.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile: script,
    alias: {
      '@authing/core/redact': resolve('packages/core/src/redact.ts'),
      '@authing/core/events': resolve('packages/core/src/events.ts'),
      '@authing/core/rsa': resolve('packages/core/src/rsa.ts'),
      '@authing/core': resolve('packages/core/src/index.node.ts'),
      '@authing/core/documents': resolve('packages/core/src/documents.ts'),
      '@authing/management': resolve('packages/management/src/index.ts'),
    },
  });
  children = Array.from({ length: PROCESSES }, () => fork(script));
});
afterAll(async () => {
  await Promise.all(children.map(ended));
  rmSync(folder, { recursive: true, force: true });
});

/** A folder to share by. Redis too, where it is; on CI it has to be. */
const places: [string, () => Promise<{ path: string; close(): Promise<void> }>][] = [
  [
    'a folder',
    async () => {
      const path = mkdtempSync(join(folder, 'shared-'));
      return { path, close: async () => {} };
    },
  ],
];
if (hasRedis() || process.env.CI) places.push(['Redis', startRedis]);

const next = (child: ChildProcess) =>
  new Promise<unknown>((done, fail) => {
    const exited = (code: number | null) => fail(new Error(`A process ended with code ${code}`));
    child.once('exit', exited);
    child.once('message', (message) => {
      child.off('exit', exited);
      done(message);
    });
  });

const ended = (child: ChildProcess) =>
  new Promise<unknown>((done) => {
    if (child.exitCode !== null || child.signalCode) return done(undefined);
    child.once('exit', done);
    child.kill('SIGKILL');
  });

const tell = (message: object | string) => {
  const answers = Promise.all(children.map(next));
  for (const child of children) child.send(message);
  return answers;
};

test.each(places)(
  '20 processes that start at once and share by %s ask for one token',
  async (_, open) => {
    const place = await open();
    const { host, userPoolId, secret } = world.management.connection.options;
    // The machine may be busy: what counts here is how often they ask, not how fast.
    const options = { host, userPoolId, secret, timeout: 60_000, sharingTimeout: 60_000 };
    let results: { token: string; totalCount: number }[];
    try {
      await tell({ place: place.path, options });
      // All are ready: now they start at the same moment.
      results = (await tell('go')) as typeof results;
    } finally {
      await place.close();
    }

    expect(results).toHaveLength(PROCESSES);
    expect(new Set(results.map(({ token }) => token)).size).toBe(1);
    expect(results.every(({ totalCount }) => totalCount === 0)).toBe(true);
    expect(world.server.requests.list('accessToken')).toHaveLength(1);
    expect(world.server.requests.list('users')).toHaveLength(PROCESSES);
  },
  120_000,
);
