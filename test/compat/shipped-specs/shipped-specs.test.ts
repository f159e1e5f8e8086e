/** The specs that ship inside authing-js-sdk 4.x, run with that package against the local server. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { startLocal } from '@authing/local';
import { expect, test } from '@jest/globals';
import { makeEntities, seed } from './entities.js';

const root = resolve('node_modules/authing-js-sdk/build/main');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.spec.js'))
  .sort();

interface Result {
  title: string;
  outcome: 'passed' | 'failed';
  message?: string;
}

/** The rows of the table in docs/local.md: file and title of each test that does not pass, with the reason. */
const known = readFileSync('docs/local.md', 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, file, titles = ''] = /^\| `(\w+)\.spec\.js` \| (.+) \| .+ \|$/.exec(line) ?? [];
    return [...titles.matchAll(/`([^`]+)`/g)].map(([, title]) => `${file}: ${title}`);
  });

let passed = 0;
let all = 0;

test.each(files)('%s', async (file) => {
  const server = await startLocal({ passwordCost: 16, seed });
  try {
    const results = await runSpec(join(root, file), {
      SNAPSHOT: await makeEntities(server),
      AUTHING_HOST: server.url,
      AUTHING_APP_ID: server.appId,
      AUTHING_USERPOOL_ID: server.userPoolId,
      AUTHING_USERPOOL_SECRET: server.userPoolSecret,
    });
    all += results.length;
    passed += results.filter(({ outcome }) => outcome === 'passed').length;
    const name = file.replace(/^.*\/|\.spec\.js$/g, '');
    const failed = results.filter(({ outcome }) => outcome === 'failed').map(({ title }) => `${name}: ${title}`);
    expect(failed.sort()).toEqual(known.filter((one) => one.startsWith(`${name}: `)).sort());
  } finally {
    await server.close();
  }
});

test('198 of their 218 tests pass', () => expect({ passed, all }).toEqual({ passed: 198, all: 218 }));

async function runSpec(file: string, env: Record<string, string>): Promise<Result[]> {
  const { stdout, stderr } = spawn(process.execPath, ['test/compat/shipped-specs/ava.cjs', file], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '', ...env },
  });
  const [output, errors] = await Promise.all([text(stdout), text(stderr)]);
  expect(errors).toBe('');
  return JSON.parse(output);
}
