/** What only looks like 4.x stays as it is, and nothing is said of it: the other side of every form that is rewritten. */
import { beforeAll, expect, test } from '@jest/globals';
import { move, projectOf, textIn, toldOf } from '../testing/samples.js';

const own = `export enum SceneType { SCENE_TYPE_LOGIN = 'x' }
export interface Role { id: string }
export interface User { roles: string[]; identities: string[] }
export class AuthenticationClient {
  constructor(readonly options: { secret?: string; tokenProvider?: object; timeout?: number }) {}
  unLinkAccount() {}
  updateAvatar() {}
  mfa = { assosicateMfaAuthenticator() {} };
}
export const httpClient = {};
`;

const files: Readonly<Record<string, string>> = {
  'own.ts': own,
  'methods.ts': `import { AuthenticationClient } from './own';
export const a = new AuthenticationClient({ secret: 's', tokenProvider: {}, timeout: 1 });
a.unLinkAccount();
a['updateAvatar']();
a.mfa.assosicateMfaAuthenticator();
export const { options } = a;
`,
  'enumerations.ts': `import { SceneType, type Role, type User } from './own';
export const all = Object.values(SceneType);
export type Key = keyof typeof SceneType;
export const one: [SceneType, Role] = [SceneType.SCENE_TYPE_LOGIN, { id: '' }];
export const f = (user: User) => [user.roles, user.identities];
export { Role };
`,
  'errors.ts': `export async function f(call: () => Promise<void>) {
  try { await call(); } catch (e: any) {
    if (e.code === 'ECONNABORTED') return e.response.status;
    return JSON.parse(e.message);
  }
}
export const options = { onError: (code: number) => code, timeout: 3, encryption: 'x' };
`,
  'names.ts': `export * as A from './own';
export * from './own';
export type T = import('./own').Role;
export const load = () => import('./own').then((m) => m.SceneType);
`,
  'required.cjs': `const M = require('authing-js-sdk-like').ManagementClient;
const { SceneType } = require('./authing-js-sdk');
const load = (name) => require(name);
jest.mock('authing-js-sdk-like', () => ({}));
module.exports = { M, SceneType, load };
`,
  'equals.ts': "import A = require('./own');\nexport let a: A.Role;\n",
  'mocks.test.ts': "declare const vi: any, jest: any;\nvi.mock('./own');\njest.mock('authing-node-sdk');\nexport {};\n",
  'declared.d.ts': "import { Role } from './own';\nexport declare let role: Role;\n",
  'page.vue': `<template>
  <p>{{ SceneType.SCENE_TYPE_LOGIN }} import { User } from 'authing-js-sdk-like'</p>
</template>
<script setup lang="ts">
import { SceneType } from './own'
</script>
`,
  'page.svelte': "<script>\n  import { SceneType } from './own'\n</script>\n{SceneType.SCENE_TYPE_LOGIN}\n",
  'words.ts': '/* authing-js-sdk */\nexport const SceneType = 1; // `import "authing-js-sdk"`\n',
  'vendor/copy.js': "import { Role } from 'authing-js-sdk';\n",
  'third_party/copy.js': "import { Role } from 'authing-js-sdk';\n",
  'built.min.js': "import { Role } from 'authing-js-sdk';\n",
  '.next/server/page.js': "require('authing-js-sdk');\n",
};

let folder: string;
let out: string;
beforeAll(async () => {
  folder = projectOf({
    ...files,
    'package.json': '{ "dependencies": { "authing-js-sdk": "^4.23.0", "authing-js-sdk-like": "1" } }\n',
    // One file of the project is on 4.x, so that all are looked at.
    'real.ts': "import { ManagementClient } from 'authing-js-sdk';\nexport let m: ManagementClient;\n",
  });
  ({ out } = await move(folder, '.'));
}, 60_000);

test.each(Object.entries(files))('%s', (file, text) => {
  expect(textIn(folder, file)).toBe(text);
  expect(toldOf(out, file)).toEqual([]);
});

test('what is on 4.x beside them is moved', () => {
  expect(textIn(folder, 'real.ts')).toContain('@authing/management');
  expect(out).toContain('Changed 2 files:\n  package.json\n  real.ts\n');
  expect(JSON.parse(textIn(folder, 'package.json')).dependencies).toEqual({
    '@authing/management': expect.any(String),
    'authing-js-sdk-like': '1',
  });
});
