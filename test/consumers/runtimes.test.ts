import { type LocalServer, startLocal } from '@authing/local';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Consumer, installPacked } from '../support/packed.js';
import {
  expected,
  output,
  type RuntimeName,
  registerAndLogin,
  runtime,
  SERVED,
  serveAndCheck,
  servedBy,
} from '../support/runtimes.js';

let consumer: Consumer;
let server: LocalServer;
beforeAll(async () => {
  consumer = installPacked(['core', 'auth', 'server']);
  consumer.write('login.mjs', registerAndLogin('@authing/auth'));
  consumer.write('serve.mjs', serveAndCheck('@authing/server'));
  server = await startLocal({ passwordCost: 16 });
}, 180_000);
afterAll(() => server.close());

const parameters = (name: string) => JSON.stringify({ appId: server.appId, url: server.url, name });

const RUNTIMES: [RuntimeName, string[]][] = [
  ['node24', []],
  ['bun', ['run']],
  [
    'deno',
    [
      'run',
      '--no-lock',
      '--node-modules-dir=manual',
      '--allow-net=127.0.0.1',
      '--allow-env',
      '--allow-read',
      '--allow-sys',
    ],
  ],
];

test.each(RUNTIMES)(
  '#64 the packed packages register, log in and out under %s',
  async (name, flags) => {
    consumer.write(`${name}.mjs`, `import { run } from './login.mjs';\nconsole.log(await run(${parameters(name)}));`);
    expect(await output(runtime(name), [...flags, `${name}.mjs`], consumer.directory)).toBe(expected(name));
  },
  120_000,
);

test.each(RUNTIMES)(
  '#64 the packed @authing/server keeps a session and checks a token under %s',
  async (name, flags) => {
    const given = await servedBy(server);
    consumer.write(`${name}-serve.mjs`, `import { serve } from './serve.mjs';\nconsole.log(await serve(${given}));`);
    expect(await output(runtime(name), [...flags, `${name}-serve.mjs`], consumer.directory)).toBe(SERVED);
  },
  120_000,
);
