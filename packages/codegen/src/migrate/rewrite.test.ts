import { expect, test } from '@jest/globals';
import { rewriteModule } from './rewrite.js';

const rewrite = (code: string, target: 'browser' | 'server' = 'server', file = 'a.ts') =>
  rewriteModule(code, file, target);
const codeOf = (...args: Parameters<typeof rewrite>) => rewrite(...args).code;
const notesOf = (...args: Parameters<typeof rewrite>) =>
  rewrite(...args).notes.map(({ line, text }) => `${line} ${text}`);

test('the client comes from the package of its target', () => {
  const code = "import { AuthenticationClient } from 'authing-js-sdk';\n";
  expect(codeOf(code, 'browser')).toBe("import { AuthenticationClient } from '@authing/browser';\n");
  expect(codeOf(code, 'server')).toBe("import { AuthenticationClient } from '@authing/auth';\n");
});

test('one statement becomes several where the names live apart', () => {
  expect(codeOf("import { AuthenticationClient, ManagementClient, User } from 'authing-js-sdk'\n")).toBe(
    "import { AuthenticationClient, User } from '@authing/auth'\nimport { ManagementClient } from '@authing/management'\n",
  );
});

test('what belongs to all comes from the package of the client that is used', () => {
  expect(codeOf("import { ManagementClient, User } from 'authing-js-sdk';")).toBe(
    "import { ManagementClient, User } from '@authing/management';",
  );
});

test('local names stay', () => {
  const code = "import { Role as AuthingRole } from 'authing-js-sdk';\nlet a: AuthingRole;";
  expect(codeOf(code)).toBe("import { RoleFragment as AuthingRole } from '@authing/auth';\nlet a: AuthingRole;");
});

test('a new name that the file uses for something else is not taken from it', () => {
  const code = "import { Role } from 'authing-js-sdk';\ninterface RoleFragment {}\nlet a: Role;";
  expect(codeOf(code)).toBe(
    "import { RoleFragment as Role } from '@authing/auth';\ninterface RoleFragment {}\nlet a: Role;",
  );
});

test('a name of the file that only looks the same is left alone', () => {
  const code = "import { Role } from 'authing-js-sdk';\nfunction f<Role>(a: Role) {}\nlet b: Role;";
  expect(codeOf(code)).toContain('function f<Role>(a: Role) {}\nlet b: RoleFragment;');
});

test.each([
  [
    "const { ManagementClient } = require('authing-js-sdk')",
    "const { ManagementClient } = require('@authing/management')",
  ],
  [
    "const { ManagementClient: M } = await import('authing-js-sdk')",
    "const { ManagementClient: M } = await import('@authing/management')",
  ],
  ["export { ManagementClient } from 'authing-js-sdk'", "export { ManagementClient } from '@authing/management'"],
  ["export type { Role } from 'authing-js-sdk'", "export type { RoleFragment as Role } from '@authing/auth'"],
  ["let a: import('authing-js-sdk').User", "let a: import('@authing/auth').User"],
  [
    "const A = require('authing-js-sdk'); new A.ManagementClient()",
    "const A = require('@authing/management'); new A.ManagementClient()",
  ],
  [
    'import { ManagementClient } from "authing-js-sdk/build/main"',
    'import { ManagementClient } from "@authing/management"',
  ],
])('%s', (before, after) => {
  expect(codeOf(before)).toBe(after);
});

test('enumerations that are texts here become their values', () => {
  const code =
    "import { SceneType, LoginMethods } from 'authing-js-sdk';\nf(SceneType.SCENE_TYPE_LOGIN, LoginMethods.AD);\nlet a: SceneType;\n";
  expect(codeOf(code)).toBe("f('login', 'ad');\nlet a: string;\n");
});

test('misspelt methods get their names, also in files that only use a client', () => {
  expect(codeOf('authing.mfa.assosicateMfaAuthenticator(); management?.tenant.setTanentAdmin(id, {});')).toBe(
    'authing.mfa.associateMfaAuthenticator(); management?.tenant.setTenantAdmin(id, {});',
  );
});

test('comments, odd spacing and JSX survive', () => {
  const code =
    "import   {AuthenticationClient}from 'authing-js-sdk' // keep\n\n\nexport const  A = () => <p>{ AuthenticationClient.name }</p>\n";
  expect(codeOf(code, 'browser', 'a.jsx')).toBe(
    "import { AuthenticationClient } from '@authing/browser' // keep\n\n\nexport const  A = () => <p>{ AuthenticationClient.name }</p>\n",
  );
});

test('a name without a counterpart stays with 4.x, and a human is told', () => {
  const code = "import { ManagementClient, ManagementTokenProvider } from 'authing-js-sdk';";
  expect(codeOf(code)).toBe(
    "import { ManagementClient } from '@authing/management';\nimport { ManagementTokenProvider } from 'authing-js-sdk';",
  );
  expect(notesOf(code)).toEqual([expect.stringContaining('1 ManagementTokenProvider has no counterpart')]);
});

const clientOf = (options: string) =>
  `import { AuthenticationClient } from 'authing-js-sdk';\nnew AuthenticationClient({ ${options} });`;

test.each([
  ["encryption: { type: 'sm2', publicKey }", 'sm2(publicKey)'],
  ['tokenProvider: Mine', 'option tokenProvider is gone'],
  ["host: 'http://id.example.com'", 'allowInsecureHost'],
  ["secret: 'x'", 'cannot keep a secret'],
])('the option %s is for a human', (option, text) => {
  expect(notesOf(clientOf(option), 'browser')).toEqual([
    expect.stringMatching(new RegExp(`^2 .*${text.replace(/[()]/g, '\\$&')}`)),
  ]);
});

test('options that work as before are not mentioned', () => {
  expect(notesOf(clientOf("appId, appHost: 'http://localhost:4400', timeout: 0, onError"))).toEqual([]);
});

test.each([
  ["jest.mock('authing-js-sdk');", 'is named here'],
  ["export * from 'authing-js-sdk';", 'export \\*'],
  ["import * as A from 'authing-js-sdk'; new A.ManagementClient(); new A.AuthenticationClient();", 'under one name'],
])('%s is for a human', (code, text) => {
  expect(rewrite(code).code).toBe(code);
  expect(notesOf(code)).toEqual([expect.stringMatching(text)]);
});

test('error codes are left alone; parsing of messages is not needed any more', () => {
  const code =
    "import { User } from 'authing-js-sdk';\ntry {} catch (e) { if (e.code === 2004) f(JSON.parse(e.message)); }";
  expect(codeOf(code)).toContain('if (e.code === 2004) f(JSON.parse(e.message));');
  expect(notesOf(code)).toEqual([expect.stringContaining('messages are plain text')]);
});

test('a file that cannot be parsed is refused', () => {
  expect(() => rewrite("import { from 'authing-js-sdk'")).toThrow(SyntaxError);
});
