/** Every way a project names 4.x: what becomes of it, and that what only looks like it stays as it is. */
import { beforeAll, expect, test } from '@jest/globals';
import { move, projectOf, textIn, toldOf } from '../testing/samples.js';

interface Form {
  /** Ends in the extension; the folder says the target: `page` is browser. */
  file: string;
  before: string;
  /** Left out: nothing changes. */
  after?: string;
  /** Each is part of one line of the report, in order; none when left out. */
  told?: readonly (string | RegExp)[];
}

const M = "import { ManagementClient } from 'authing-js-sdk';\n";
const NEW_M = "import { ManagementClient } from '@authing/management';\n";
const A = "import { AuthenticationClient } from 'authing-js-sdk';\n";

const forms: Readonly<Record<string, Form>> = {
  'the client of a page': { file: 'page/a.ts', before: A, after: A.replace('authing-js-sdk', '@authing/browser') },
  'the client of a server': { file: 'a.ts', before: A, after: A.replace('authing-js-sdk', '@authing/auth') },
  'names that live apart now': {
    file: 'b.ts',
    before: "import { AuthenticationClient, ManagementClient, User } from 'authing-js-sdk'\n",
    after:
      "import { AuthenticationClient, User } from '@authing/auth'\nimport { ManagementClient } from '@authing/management'\n",
  },
  'a name that all have': {
    file: 'c.ts',
    before: "import { ManagementClient, User } from 'authing-js-sdk';",
    after: "import { ManagementClient, User } from '@authing/management';",
  },
  'local names': {
    file: 'd.ts',
    before: "import { Role as AuthingRole } from 'authing-js-sdk';\nexport let a: AuthingRole;",
    after: "import { RoleFragment as AuthingRole } from '@authing/auth';\nexport let a: AuthingRole;",
  },
  'a renamed type': {
    file: 'e.ts',
    before: "import type { Role } from 'authing-js-sdk';\nexport let a: Role;",
    after: "import type { RoleFragment } from '@authing/auth';\nexport let a: RoleFragment;",
  },
  'a new name that the file has for something else': {
    file: 'f.ts',
    before: "import { Role } from 'authing-js-sdk';\ninterface RoleFragment {}\nexport let a: Role, b: RoleFragment;",
    after:
      "import { RoleFragment as Role } from '@authing/auth';\ninterface RoleFragment {}\nexport let a: Role, b: RoleFragment;",
  },
  'a type parameter of the same name': {
    file: 'g.ts',
    before: "import { Role } from 'authing-js-sdk';\nexport function f<Role>(a: Role) {}\nexport let b: Role;",
    after:
      "import { RoleFragment } from '@authing/auth';\nexport function f<Role>(a: Role) {}\nexport let b: RoleFragment;",
  },
  'a list that is a page now': {
    file: 'h.ts',
    before: "import { PaginatedUsers, User } from 'authing-js-sdk';\nexport let a: PaginatedUsers, b: User;",
    after: "import { Page, User } from '@authing/auth';\nexport let a: Page<User>, b: User;",
  },
  'comments, spaces and line breaks': {
    file: 'page/i.jsx',
    before:
      "import   {AuthenticationClient}from 'authing-js-sdk' // keep\n\n\nexport const  A = () => <p>{ AuthenticationClient.name }</p>\n",
    after:
      "import   {AuthenticationClient}from '@authing/browser' // keep\n\n\nexport const  A = () => <p>{ AuthenticationClient.name }</p>\n",
  },
  'a list over several lines, with comments': {
    file: 'j.ts',
    before:
      "import {\n  AuthenticationClient, // for users\n  ManagementClient, // for us\n  User,\n} from 'authing-js-sdk';\nexport let a: User;\n",
    after:
      "import {\n  AuthenticationClient, // for users\n  // for us\n  User,\n} from '@authing/auth';\nimport { ManagementClient } from '@authing/management';\nexport let a: User;\n",
  },
  'a byte order mark and CRLF': {
    file: 'k.ts',
    before:
      "\uFEFFimport { ManagementClient, AuthenticationClient } from 'authing-js-sdk';\r\n\r\nexport let a: ManagementClient;\r\n",
    after:
      "\uFEFFimport { ManagementClient } from '@authing/management';\r\nimport { AuthenticationClient } from '@authing/auth';\r\n\r\nexport let a: ManagementClient;\r\n",
  },
  require: {
    file: 'l.cjs',
    before: "const { ManagementClient: M } = require('authing-js-sdk')\n",
    after: "const { ManagementClient: M } = require('@authing/management')\n",
  },
  'require of two homes': {
    file: 'm.cjs',
    before: "const { ManagementClient, AuthenticationClient } = require('authing-js-sdk');\n",
    after:
      "const { ManagementClient } = require('@authing/management');\nconst { AuthenticationClient } = require('@authing/auth');\n",
  },
  'a member of require': {
    file: 'n.cjs',
    before: "const M = require('authing-js-sdk').ManagementClient\n",
    after: "const M = require('@authing/management').ManagementClient\n",
  },
  'require as a whole': {
    file: 'o.cjs',
    before: "const A = require('authing-js-sdk'); new A.ManagementClient()\n",
    after: "const A = require('@authing/management'); new A.ManagementClient()\n",
  },
  'require of another package': { file: 'p.cjs', before: "const { ManagementClient } = require('authing-node-sdk')\n" },
  'an awaited import': {
    file: 'q.mjs',
    before: "const { ManagementClient: M } = await import('authing-js-sdk')\n",
    after: "const { ManagementClient: M } = await import('@authing/management')\n",
  },
  'an import with then': {
    file: 'r.mjs',
    before: "import('authing-js-sdk').then(({ ManagementClient }) => ManagementClient)\n",
    after: "import('@authing/management').then(({ ManagementClient }) => ManagementClient)\n",
  },
  'an import with then, as a whole': {
    file: 's.mjs',
    before: "import('authing-js-sdk').then((m) => m.ManagementClient)\n",
    after: "import('@authing/management').then((m) => m.ManagementClient)\n",
  },
  'an import that goes elsewhere': {
    file: 't.mjs',
    before: "export const load = () => import('authing-js-sdk')\n",
    told: ['1  what becomes of this is not followed'],
  },
  'import equals': {
    file: 'u.ts',
    before: "import A = require('authing-js-sdk');\nexport let a: A.ManagementClient;\n",
    after: "import A = require('@authing/management');\nexport let a: A.ManagementClient;\n",
  },
  'import of all, with two homes': {
    file: 'v.ts',
    before:
      "import * as A from 'authing-js-sdk';\nexport let a: A.AuthenticationClient, b: A.ManagementClient, c: A.Role;\nexport const s = A.SceneType.SCENE_TYPE_LOGIN;\n",
    after:
      "import * as A from '@authing/auth';\nimport * as AManagement from '@authing/management';\nexport let a: A.AuthenticationClient, b: AManagement.ManagementClient, c: A.RoleFragment;\nexport const s = 'login';\n",
  },
  'import of all that cannot be followed': {
    file: 'w.ts',
    before: "import * as A from 'authing-js-sdk';\nexport const all = Object.keys(A);\n",
    told: ['2  4.x is taken as a whole here'],
  },
  'export of a name': {
    file: 'x.ts',
    before: "export type { Role } from 'authing-js-sdk';\n",
    after: "export type { RoleFragment as Role } from '@authing/auth';\n",
  },
  'import, then export: the public name stays': {
    file: 'y.ts',
    before: "import { Role } from 'authing-js-sdk';\nexport { Role };\n",
    after: "import { RoleFragment } from '@authing/auth';\nexport { RoleFragment as Role };\n",
  },
  'export of all': {
    file: 'z.ts',
    before: "export * from 'authing-js-sdk';\n",
    told: ['1  everything of 4.x is exported'],
  },
  'export of all under a name': {
    file: 'aa.ts',
    before: "export * as Authing from 'authing-js-sdk';\n",
    told: ['1  everything of 4.x is exported'],
  },
  'a type that is imported in place': {
    file: 'ab.ts',
    before: "export let a: import('authing-js-sdk').Role;\n",
    after: "export let a: import('@authing/auth').RoleFragment;\n",
  },
  'a type in a comment of JavaScript': {
    file: 'ac.mjs',
    before: "/** @type {import('authing-js-sdk').User | undefined} */\nexport let a;\n",
    after: "/** @type {import('@authing/auth').User | undefined} */\nexport let a;\n",
  },
  'a file of the package': {
    file: 'ad.ts',
    before: 'import { Lang } from "authing-js-sdk/build/main/types";\nexport let a: Lang;\n',
    after: 'import { Lang } from "@authing/auth";\nexport let a: Lang;\n',
  },
  declarations: {
    file: 'ae.d.ts',
    before:
      "import { ManagementClient } from 'authing-js-sdk';\nexport declare class Mine { private client: ManagementClient }\n",
    after:
      "import { ManagementClient } from '@authing/management';\nexport declare class Mine { private client: ManagementClient }\n",
  },
  'members of an enumeration': {
    file: 'af.ts',
    before:
      "import { SceneType, LoginMethods } from 'authing-js-sdk';\nexport const a = [SceneType.SCENE_TYPE_LOGIN, LoginMethods['AD']];\n",
    after: "export const a = ['login', 'ad'];\n",
  },
  'an enumeration as a type': {
    file: 'ag.ts',
    before:
      "import { RelayMethodEnum } from 'authing-js-sdk';\nexport let a: RelayMethodEnum, b: RelayMethodEnum.QUERY;\n",
    after:
      "type RelayMethodEnum = 'web_message' | 'form_post' | 'query';\nexport let a: RelayMethodEnum, b: 'query';\n",
  },
  'an enumeration as a value': {
    file: 'ah.ts',
    before:
      "import { RelayMethodEnum } from 'authing-js-sdk';\nexport const all = Object.values(RelayMethodEnum);\nexport type Key = keyof typeof RelayMethodEnum;\nexport const one = RelayMethodEnum.QUERY;\n",
    after:
      "const RelayMethodEnum = { WEB_MESSAGE: 'web_message', FORM_POST: 'form_post', QUERY: 'query' } as const;\nexport const all = Object.values(RelayMethodEnum);\nexport type Key = keyof typeof RelayMethodEnum;\nexport const one = RelayMethodEnum.QUERY;\n",
  },
  'an enumeration that is exported': {
    file: 'ai.ts',
    before: "export { RegisterMethods } from 'authing-js-sdk';\n",
    after:
      "export const RegisterMethods = { Email: 'email', Phone: 'phone' } as const;\nexport type RegisterMethods = 'email' | 'phone';\n",
  },
  'an enumeration of require': {
    file: 'aj.cjs',
    before: "const { SceneType } = require('authing-js-sdk');\nmodule.exports = SceneType.SCENE_TYPE_LOGIN;\n",
    after: "module.exports = 'login';\n",
  },
  'an enumeration that stays one': {
    file: 'ak.ts',
    before: "import { EmailScene } from 'authing-js-sdk';\nexport const a = EmailScene.ResetPassword;\n",
    after: "import { EmailScene } from '@authing/auth';\nexport const a = EmailScene.ResetPassword;\n",
  },
  'a script of Vue, whose template names an enumeration': {
    file: 'page/al.vue',
    before:
      "<template>\n  <p>{{ RegisterMethods.Email }}</p>\n</template>\n<script setup lang=\"ts\">\nimport { AuthenticationClient, RegisterMethods } from 'authing-js-sdk'\nconst a = new AuthenticationClient({ appId: 'a' })\n</script>\n<style>p { color: red }</style>\n",
    after:
      "<template>\n  <p>{{ RegisterMethods.Email }}</p>\n</template>\n<script setup lang=\"ts\">\nimport { AuthenticationClient } from '@authing/browser'\nconst RegisterMethods = { Email: 'email', Phone: 'phone' } as const\nconst a = new AuthenticationClient({ appId: 'a' })\n</script>\n<style>p { color: red }</style>\n",
  },
  'a script of Svelte': {
    file: 'page/am.svelte',
    before: "<script>\n  import { AuthenticationClient } from 'authing-js-sdk'\n</script>\n<p>authing-js-sdk</p>\n",
    after: "<script>\n  import { AuthenticationClient } from '@authing/browser'\n</script>\n<p>authing-js-sdk</p>\n",
  },
  'a script of Vue that is a comment': {
    file: 'page/an.vue',
    before: "<!-- <script>import { User } from 'authing-js-sdk'</script> -->\n<script>export default {}</script>\n",
  },
  mocks: {
    file: 'ao.test.ts',
    before: `declare const jest: any;\n${M}jest.mock('authing-js-sdk', () => ({ ManagementClient: class {} }));\n`,
    after: `declare const jest: any;\n${NEW_M}jest.mock('@authing/management', () => ({ ManagementClient: class {} }));\n`,
    told: ['3  the mock stands for @authing/management'],
  },
  'mocks of Vitest': {
    file: 'page/ap.test.ts',
    before: "declare const vi: any;\nvi.mock('authing-js-sdk');\nexport {};\n",
    after: "declare const vi: any;\nvi.mock('@authing/browser');\nexport {};\n",
    told: ['2  the mock stands for @authing/browser'],
  },
  'a call that is no mock': {
    file: 'aq.mjs',
    before: "console.log('authing-js-sdk')\n",
    told: ['1  “authing-js-sdk” is named here'],
  },
  'a name without a counterpart': {
    file: 'ar.ts',
    before: "import { ManagementClient, ManagementTokenProvider } from 'authing-js-sdk';\n",
    after:
      "import { ManagementClient } from '@authing/management';\nimport { ManagementTokenProvider } from 'authing-js-sdk';\n",
    told: ['1  ManagementTokenProvider has no counterpart'],
  },
  'the default export of 2.x': {
    file: 'as.mjs',
    before: "import Authing from 'authing-js-sdk';\nexport const a = new Authing({ userPoolId: 'p' });\n",
    told: ['1  authing-js-sdk has no default export'],
  },
  'the class of 3.x': {
    file: 'at.cjs',
    before: "const Authing = require('authing-js-sdk');\nmodule.exports = new Authing({ userPoolId: 'p' });\n",
    told: ['1  authing-js-sdk has no default export'],
  },
  'a misspelt method of ours': {
    file: 'au.ts',
    before: `${A}export const f = (a: AuthenticationClient) => a.mfa.assosicateMfaAuthenticator({ authenticatorType: 'totp' });\n`,
    after: `${A.replace('authing-js-sdk', '@authing/auth')}export const f = (a: AuthenticationClient) => a.mfa.associateMfaAuthenticator({ authenticatorType: 'totp' });\n`,
  },
  'the same method of something else': {
    file: 'av.ts',
    before: 'export const f = (a: { assosicateMfaAuthenticator(): void }) => a.assosicateMfaAuthenticator();\n',
  },
  'a method of an object whose type is not known': {
    file: 'aw.ts',
    before: 'export const f = (a: any) => a.assosicateMfaAuthenticator();\n',
    told: ['1  if this is an object of 4.x: assosicateMfaAuthenticator is associateMfaAuthenticator now'],
  },
  'a client that another file makes': {
    file: 'ax/use.mjs',
    before:
      "import { management } from './make.mjs';\nexport const f = () => management.tenant.setTanentAdmin('t', {});\n",
    after:
      "import { management } from './make.mjs';\nexport const f = () => management.tenant.setTenantAdmin('t', {});\n",
    told: ['2  setTanentAdmin: Rejects with the reason'],
  },
  'a client that is made for others': {
    file: 'ax/make.mjs',
    before: `${M}export const management = new ManagementClient({ userPoolId: 'p', secret: 's' });\n`,
    after: `${NEW_M}export const management = new ManagementClient({ userPoolId: 'p', secret: 's' });\n`,
  },
  'errors in a file that only receives a client, and calls what did not change': {
    file: 'ax/errors.mjs',
    before:
      "import { management } from './make.mjs';\nexport const f = () => management.users.exists({}).catch((e) => JSON.parse(e.message));\n",
    told: ['2  JSON.parse of a message'],
  },
  'a method that is destructured': {
    file: 'ay.ts',
    before: `${M}export const f = ({ roles: { detail } }: ManagementClient) => detail;\n`,
    after: `${NEW_M}export const f = ({ roles: { findByCode: detail } }: ManagementClient) => detail;\n`,
    told: ['2  detail: Null when there is none'],
  },
  'the Express helper': {
    file: 'az.ts',
    before:
      "import { ExpressHelper } from 'authing-js-sdk/build/main/lib/platform/express';\nexport const f = (c: never) => ExpressHelper.checkPermission(c, 'a', 'b');\n",
    after:
      "import { permissionRequired } from '@authing/management/express';\nexport const f = (c: never) => permissionRequired(c, 'a', 'b');\n",
    told: ['1  give the guards a ManagementClient'],
  },
  'a minified file': {
    file: 'ba.js',
    before: `var a=require("authing-js-sdk");${'function b(){return 1}'.repeat(120)}\n`,
    told: ['1  a minified file'],
  },
  'a file that cannot be read': {
    file: 'bb.mjs',
    before: "import { from 'authing-js-sdk'\n",
    told: ['1  cannot be read'],
  },
  'a file that names 4.x in a comment only': { file: 'bc.ts', before: '// authing-js-sdk was here\nexport {};\n' },
};

let folder: string;
let out: string;
beforeAll(async () => {
  folder = projectOf({
    'package.json': '{ "dependencies": { "authing-js-sdk": "^4.23.0" } }\n',
    ...Object.fromEntries(Object.values(forms).map(({ file, before }) => [`src/${file}`, before])),
  });
  ({ out } = await move(folder, '.', '--target', 'server', '--target', 'browser:src/page'));
}, 300_000);

test.each(Object.entries(forms))('%s', (_, { file, before, after, told = [] }) => {
  expect(textIn(folder, `src/${file}`)).toBe(after ?? before);
  expect(toldOf(out, `src/${file}`)).toEqual(
    told.map((part) =>
      expect.stringMatching(typeof part === 'string' ? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : part),
    ),
  );
});
