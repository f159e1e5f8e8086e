import { execFileSync } from 'node:child_process';
import { spread } from '../lib/report.mjs';

export const title = 'Import and construct';
export const about =
  'CPU milliseconds of a process that imports the package and makes a client, less those of an empty process. Asked: 0.9 of WorkOS at most.';

const options =
  "{ userPoolId: 'p', appId: 'a', secret: 's', host: 'https://example.authing.cn', appHost: 'https://example.authing.cn' }";
const PROGRAMS = {
  'an empty process': '',
  '@authing/auth (ESM)': `import { AuthenticationClient } from '@authing/auth'; new AuthenticationClient(${options});`,
  '@authing/management (ESM)': `import { ManagementClient } from '@authing/management'; new ManagementClient(${options});`,
  '@authing/management (CommonJS)': `const { ManagementClient } = process.getBuiltinModule('module').createRequire(process.cwd() + '/x.js')('@authing/management'); new ManagementClient(${options});`,
  '@workos-inc/node (ESM)': `import { WorkOS } from '@workos-inc/node'; new WorkOS('key');`,
  'graphql-request':
    "import { GraphQLClient } from 'graphql-request'; new GraphQLClient('https://example.authing.cn');",
  'authing-js-sdk 4.23.55': `import authing from 'authing-js-sdk'; new authing.ManagementClient(${options});`,
};

const measure = (program) => {
  const report =
    'process.on("exit", () => { const { user, system } = process.cpuUsage(); process.stdout.write(String((user + system) / 1000)); });';
  return Number(
    execFileSync(process.execPath, ['--input-type=module', '-e', `${program}\n${report}`], { encoding: 'utf8' }),
  );
};

export async function run() {
  const rounds = Object.fromEntries(Object.keys(PROGRAMS).map((name) => [name, []]));
  for (let round = 0; round < 11; round++) {
    for (const [name, program] of Object.entries(PROGRAMS)) rounds[name].push(measure(program));
  }
  const over = (name) => spread(rounds[name]).median - spread(rounds['an empty process']).median;
  return Object.entries(rounds).map(([name, values]) => {
    const ratio = over(name) / over('@workos-inc/node (ESM)');
    const { text } = spread(values, 1);
    return { program: name, 'CPU (ms)': text, 'over empty (ms)': over(name).toFixed(1), '× WorkOS': ratio.toFixed(2) };
  });
}
