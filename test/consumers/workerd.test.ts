import { type ChildProcess, spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { type LocalServer, startLocal } from '@authing/local';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { type Consumer, installPacked } from '../support/packed.js';
import { expected, registerAndLogin, runtime, SERVED, serveAndCheck, servedBy } from '../support/runtimes.js';

let consumer: Consumer;
let server: LocalServer;
const workers: ChildProcess[] = [];
beforeAll(async () => {
  consumer = installPacked(['core', 'auth', 'server']);
  server = await startLocal({ passwordCost: 16 });
}, 180_000);
afterAll(() => {
  for (const worker of workers) worker.kill();
  return server.close();
});

/** A port nobody uses at the moment. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

const config = (port: number) => `
using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (modules = [(name = "worker", esModule = embed "worker.js")], compatibilityDate = "2025-01-01")),
    (name = "internet", network = (allow = ["private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
`;

/** What a worker answers that gives the result of `call`. */
async function inWorker(module: string, call: string): Promise<string> {
  const program = `${module}\nexport default { fetch: async () => new Response(await ${call}) };`;
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: consumer.directory, loader: 'js' },
    ...{
      bundle: true,
      format: 'esm',
      write: false,
      conditions: ['workerd', 'worker', 'browser'],
      mainFields: ['module', 'main'],
    },
  });
  consumer.write('worker.js', outputFiles[0]!.text);
  const port = await freePort();
  consumer.write('config.capnp', config(port));
  const worker = spawn(runtime('workerd'), ['serve', 'config.capnp'], { cwd: consumer.directory, stdio: 'pipe' });
  workers.push(worker);
  let log = '';
  worker.stderr.on('data', (chunk) => {
    log += chunk;
  });
  let answer = '';
  for (let attempt = 0; attempt < 100 && !answer; attempt++) {
    if (worker.exitCode !== null) throw new Error(`workerd ended: ${log}`);
    answer = await fetch(`http://127.0.0.1:${port}/`).then(
      (response) => response.text(),
      () => '',
    );
    if (!answer) await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return answer || log;
}

test('#64 the packed packages register, log in and out in a worker (workerd)', async () => {
  const given = JSON.stringify({ appId: server.appId, url: server.url, name: 'workerd' });
  expect(await inWorker(registerAndLogin('@authing/auth'), `run(${given})`)).toBe(expected('workerd'));
}, 120_000);

test('#64 the packed @authing/server keeps a session and checks a token in a worker (workerd)', async () => {
  expect(await inWorker(serveAndCheck('@authing/server'), `serve(${await servedBy(server)})`)).toBe(SERVED);
}, 120_000);
