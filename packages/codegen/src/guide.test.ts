/** docs/private-deployment.md, followed to the letter by a new user: real packages, real commands. Needs built packages. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type LocalServer, startLocal } from '@authing/local';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Consumer, installPacked } from '../../../test/support/packed.js';
import { deploymentText } from './testing/schemas.js';

const guide = readFileSync('docs/private-deployment.md', 'utf8');

interface Block {
  language: string;
  text: string;
}

/** Code blocks of the part that is to be followed, in its order. */
const blocks: Block[] = [
  ...(guide.split('## In five minutes')[1] ?? '').split('\n## ')[0]!.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm),
].map(([, language = '', text = '']) => ({ language, text }));

let server: LocalServer;
let project: Consumer;

beforeAll(async () => {
  const schema = deploymentText({
    without: ['User.phoneCountryCode', 'User.zoneinfo', 'Mutation.unbindPhone'],
    and: 'extend type User { employeeNumber: String } extend type Query { countEmployees(city: String): Int! }',
  });
  server = await startLocal({
    schema,
    resolvers: {
      User: { employeeNumber: () => 'E-7' },
      Query: { countEmployees: (_, { city }) => (city === 'Beijing' ? 42 : 0) },
    },
    seed: { users: [{ email: 'ann@example.com', password: 'her password' }] },
  });
  project = installPacked(['core', 'auth', 'management', 'browser', 'codegen'], ['typescript@~5.9.3']);
}, 240_000);

afterAll(async () => {
  await server?.close();
  if (project) rmSync(project.directory, { recursive: true, force: true });
});

/** The guide's placeholders, as its reader would replace them. */
const filled = (text: string): string =>
  text.replaceAll('https://authing.example.com', server.url).replaceAll('your-app-id', server.appId);

/** The first line names the file, in the comment style of its language; JSON files cannot keep it. */
function save({ language, text }: Block): void {
  const [, path = ''] = /^(?:#|\/\/) (\S+)\n/.exec(text) ?? [];
  expect(path).not.toBe('');
  mkdirSync(join(project.directory, path, '..'), { recursive: true });
  project.write(path, filled(language === 'json' ? text.replace(/^.*\n/, '') : text));
}

/** Not waited for with spawnSync: the deployment answers from this process. */
async function shell(command: string) {
  const child = spawn('sh', ['-c', command], { cwd: project.directory });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => output.push(text));
  const [status] = await once(child, 'close');
  return { command, status, output: output.join('') };
}

/** Installed before, from the tarballs; that the guide names these packages is checked. */
function alreadyInstalled(command: string): boolean {
  const [, packages] = /^npm install (?:--save-dev )?(.*)$/.exec(command) ?? [];
  for (const name of packages?.split(' ') ?? [])
    expect(readFileSync(join(project.directory, 'node_modules', name, 'package.json'), 'utf8')).toContain(
      `"name": "${name}"`,
    );
  return packages !== undefined;
}

test('following the guide leads to a typed call', async () => {
  const outputs: string[] = [];
  for (const block of blocks) {
    if (block.language !== 'sh') save(block);
    else {
      for (const command of block.text.trim().split('\n')) {
        if (alreadyInstalled(command)) continue;
        const done = await shell(filled(command));
        if (done.status) throw new Error(`${command} ended with ${done.status}:\n${done.output}`);
        outputs.push(done.output);
      }
    }
  }
  const said = outputs.join('');
  expect(said).toMatch(
    /\d+ operations work as they are, \d+ lose something, 1 cannot work; 1 new root fields, 1 new fields/,
  );
  expect(said).toContain('Employee E-7\n42 in Beijing\n');
  expect(said).toContain('src/authing is up to date.');
}, 240_000);

test('the guide’s tables name every option, file and exit code there is', async () => {
  const { output: help } = await shell('npx authing-codegen --help');
  for (const [option] of help.matchAll(/--(?!help|version)\w+/g)) expect(guide).toContain(`\`${option}`);
  for (const file of ['documents.ts', 'augment.ts', 'types.ts', 'operations.ts', 'routes.ts', 'index.ts', 'report.md'])
    expect(guide).toMatch(new RegExp(`\\| \`${file}\` +\\|`));
});
