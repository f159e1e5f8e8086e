import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { spread } from '../lib/report.mjs';

export const title = 'Type-checking a consumer';
export const about =
  'Milliseconds that `tsc --noEmit` (TypeScript 5.9) takes for a file with three calls, over an empty file; budget 130 over.';

const FILES = {
  'an empty file': 'export {};\n',
  '@authing/auth': `import { AuthenticationClient } from '@authing/auth';
const authing = new AuthenticationClient({ appId: 'a', appHost: 'https://a.cn' });
export const user = authing.loginByEmail('a', 'b').then(({ email }) => email);
`,
  '@authing/management': `import { ManagementClient } from '@authing/management';
const management = new ManagementClient({ userPoolId: 'a', secret: 's' });
export const users = management.users.list().then(({ list }) => list.map(({ email }) => email));
`,
  '@workos-inc/node': `import { WorkOS } from '@workos-inc/node';
const workos = new WorkOS('key');
export const users = workos.userManagement.listUsers().then(({ data }) => data.map(({ email }) => email));
`,
  '@supabase/supabase-js': `import { createClient } from '@supabase/supabase-js';
const { auth } = createClient('https://a.cn', 'key');
export const user = auth.signInWithPassword({ email: 'a', password: 'b' }).then(({ data }) => data.user?.email);
`,
  'authing-js-sdk 4.23.55': `import { AuthenticationClient } from 'authing-js-sdk';
const authing = new AuthenticationClient({ appId: 'a', appHost: 'https://a.cn' });
export const user = authing.loginByEmail('a', 'b').then(({ email }) => email);
`,
};

export async function run() {
  const directory = 'bench/.types';
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory);
  const tsc = 'packages/codegen/node_modules/typescript59/bin/tsc';
  const rounds = {};
  for (const [at, text] of Object.values(FILES).entries()) {
    writeFileSync(`${directory}/consumer${at}.ts`, text);
    const compilerOptions = {
      strict: true,
      module: 'nodenext',
      target: 'es2022',
      noEmit: true,
      types: [],
      skipLibCheck: true,
    };
    writeFileSync(`${directory}/tsconfig${at}.json`, JSON.stringify({ compilerOptions, files: [`consumer${at}.ts`] }));
  }
  for (let round = 0; round < 15; round++) {
    for (const [at, name] of Object.keys(FILES).entries()) {
      const output = execFileSync(
        process.execPath,
        [tsc, '-p', `${directory}/tsconfig${at}.json`, '--extendedDiagnostics'],
        { encoding: 'utf8' },
      );
      rounds[name] ??= [];
      rounds[name].push(Number(/Total time:\s+([\d.]+)s/.exec(output)[1]) * 1000);
    }
  }
  rmSync(directory, { recursive: true });
  const empty = spread(rounds['an empty file']).median;
  return Object.entries(rounds).map(([name, values]) => {
    const { median, text } = spread(values);
    return { file: name, 'total (ms)': text, 'over empty (ms)': (median - empty).toFixed(0) };
  });
}
