import { type LocalServer, startLocal } from '@authing/local';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Consumer, installPacked } from '../support/packed.js';
import { expected, output, type RuntimeName, registerAndLogin, runtime } from '../support/runtimes.js';

let consumer: Consumer;
let server: LocalServer;
beforeAll(async () => {
  consumer = installPacked(['core', 'auth']);
  consumer.write('login.mjs', registerAndLogin('@authing/auth'));
  server = await startLocal({ passwordCost: 16 });
}, 180_000);
afterAll(() => server.close());

const parameters = (name: string) => JSON.stringify({ appId: server.appId, url: server.url, name });

test.each<[RuntimeName, string[]]>([
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
])(
  '#64 the packed packages register, log in and out under %s',
  async (name, flags) => {
    consumer.write(`${name}.mjs`, `import { run } from './login.mjs';\nconsole.log(await run(${parameters(name)}));`);
    expect(await output(runtime(name), [...flags, `${name}.mjs`], consumer.directory)).toBe(expected(name));
  },
  120_000,
);
