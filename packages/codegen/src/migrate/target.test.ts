/** `--target auto`: where a file runs, by what it uses, then by its folder, then by its package. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { move, projectOf, textIn, toldOf } from '../testing/samples.js';

const A = "import { AuthenticationClient } from 'authing-js-sdk';\n";
const NEW = 'export const a = new AuthenticationClient({ appId: "a" });\n';

interface Case {
  file: string;
  code: string;
  home: '@authing/browser' | '@authing/auth';
  told?: string;
}
const page = (file: string, code: string, told?: string): Case => ({
  file,
  code,
  home: '@authing/browser',
  ...(told && { told }),
});
const server = (file: string, code: string, told?: string): Case => ({
  ...page(file, code, told),
  home: '@authing/auth',
});

/** A package that names no framework, so that only the file speaks. */
const NEUTRAL = { 'package.json': '{ "dependencies": { "authing-js-sdk": "^4.0.0" } }' };

const cases: Readonly<Record<string, Case>> = {
  'a window': page('a.ts', `${NEW}window.addEventListener('load', () => void a.logout());`),
  'whether there is a window': page('b.ts', `${NEW}export const here = typeof window !== 'undefined';`),
  'local storage': page('c.js', `${NEW}localStorage.getItem('token');`),
  'a variable that is called document': server(
    'd.ts',
    `${NEW}export const document = { id: 1 };\ndocument.id++;`,
    'nothing says',
  ),
  'a member that is called document': server('e.ts', `${NEW}export const f = (x: any) => x.document;`, 'nothing says'),
  'a comment that names the window': server(
    'f.ts',
    `${NEW}// the window of localStorage is in React\n`,
    'nothing says',
  ),
  'a text that names the window': server(
    'g.ts',
    `${NEW}export const html = '<script>window.a = 1</script>';`,
    'nothing says',
  ),
  'a component of Vue': page('h.vue', NEW),
  JSX: page('i.tsx', `${NEW}export const B = () => <p />;`),
  'a hook of React': page('j.ts', `import { useState } from 'react';\n${NEW}export const f = () => useState(0);`),
  'a client of Next.js': page('k.ts', `'use client';\n${NEW}`),
  'variables of Vite': page('l.ts', `${NEW}export const b = import.meta.env.VITE_ID;`),
  'a public variable of Next.js': page('m.ts', `${NEW}export const b = process.env.NEXT_PUBLIC_ID;`),
  'a method that needs a window': page('n.ts', `${NEW}void a.social.authorize('github');`),
  'a secret': server('o.ts', `export const b = new AuthenticationClient({ appId: 'a', secret: 's' });`),
  'a secret of a type': page('p.ts', `${NEW}export type O = { secret: string };\nwindow.close();`),
  'a secret in a file that needs a window': page(
    'q.ts',
    `export const b = new AuthenticationClient({ appId: 'a', secret: 's' });\nwindow.close();`,
    'taken for a page: it uses window, and secret too',
  ),
  'a module of Node': server('r.ts', `import { readFileSync } from 'node:fs';\n${NEW}readFileSync('a');`),
  'a module of Node beside a window': page(
    's.ts',
    `import path from 'path';\n${NEW}window.name = path.sep;`,
    "taken for a page: it uses window, and 'path' too",
  ),
  'a type of Node only': page(
    't.ts',
    `import type { Server } from 'node:http';\nexport let b: Server;\n${NEW}window.close();`,
  ),
  'Express, whatever its pages name': server(
    'u.ts',
    `import express from 'express';\n${NEW}express();\nwindow.close();`,
  ),
  'a script with public variables of its page': server(
    'v.cjs',
    "const { AuthenticationClient } = require('authing-js-sdk');\nrequire('dotenv').config();\nexports.a = new AuthenticationClient({ appId: process.env.NEXT_PUBLIC_ID });\n",
  ),
  'a script that ends its process': server('w.mjs', `${NEW}if (!process.env.VITE_ID) process.exit(1);`),
  'a handler of Nuxt': server(
    'x.ts',
    `export default defineEventHandler(() => ${NEW.split('= ')[1]!.trim().slice(0, -1)});`,
  ),
  'a handler of a cloud function': server(
    'y.cjs',
    "const { AuthenticationClient } = require('authing-js-sdk');\nexports.handler = () => new AuthenticationClient({ appId: 'a' });\n",
  ),
  'a folder of the server': server('server/a.ts', NEW),
  'a folder of the page': page('client/a.ts', NEW),
  'a folder of the server in the page': server('client/api/a.ts', NEW),
  nothing: server('z.ts', NEW, 'taken for a server: nothing says that it needs a window'),
};

let folder: string;
let out: string;
const codeOf = ({ file, code }: Case) => {
  if (file.endsWith('.vue')) return `<script setup lang="ts">\n${A}${code}</script>\n`;
  return code.includes("'authing-js-sdk'")
    ? code
    : code.startsWith("'use client';\n")
      ? code.replace('\n', `\n${A}`)
      : A + code;
};

beforeAll(async () => {
  folder = projectOf({ ...NEUTRAL, ...Object.fromEntries(Object.values(cases).map((one) => [one.file, codeOf(one)])) });
  ({ out } = await move(folder, '.'));
}, 300_000);

const doubtsIn = (text: string, file: string) => toldOf(text, file).filter((line) => /taken for/.test(line));

test.each(Object.entries(cases))('%s', (_, { file, home, told }) => {
  const text = textIn(folder, file);
  expect(/@authing\/(auth|browser)/.exec(text)?.[0]).toBe(home);
  expect(doubtsIn(out, file)).toEqual(told ? [expect.stringContaining(told)] : []);
});

test('a folder above the project says nothing', async () => {
  const inner = projectOf({
    'server/web-app/a.ts': A + NEW,
    'server/web-app/package.json': '{ "dependencies": { "authing-js-sdk": "4", "vue": "3" } }',
  });
  await move(`${inner}/server/web-app`, '.');
  expect(textIn(inner, 'server/web-app/a.ts')).toContain('@authing/browser');
});

test('what is said outright counts more than what the file uses; of two folders the deeper counts', async () => {
  const inner = projectOf({
    ...NEUTRAL,
    'a/x.ts': `${A}window.close();`,
    'a/b/x.ts': `${A}window.close();`,
    'c.ts': A,
  });
  const done = await move(inner, '.', '--target', 'browser', '--target', 'server:a', '--target', 'browser:a/b');
  expect(['a/x.ts', 'a/b/x.ts', 'c.ts'].map((file) => /@authing\/\w+/.exec(textIn(inner, file))?.[0])).toEqual([
    '@authing/auth',
    '@authing/browser',
    '@authing/browser',
  ]);
  expect(done.out).not.toContain('taken for');
});

test('--target takes no other words', async () => {
  for (const wrong of ['node', 'auto:src', 'server:'])
    expect(await move(projectOf({}), '.', '--target', wrong)).toMatchObject({
      code: 2,
      err: expect.stringContaining(`not ${wrong}`),
    });
});

describe('a monorepo', () => {
  const M =
    "import { ManagementClient } from 'authing-js-sdk';\nexport const m = new ManagementClient({ userPoolId: 'p', secret: 's' });\n";
  const asks = (more: Record<string, string>, dev = {}) =>
    `${JSON.stringify({ dependencies: more, devDependencies: dev }, null, 2)}\n`;
  const sdk = { 'authing-js-sdk': '^4.23.0' };
  const dependenciesIn = (root: string, file: string) =>
    Object.keys(JSON.parse(textIn(root, file)).dependencies).filter((name) => /authing/.test(name));

  test('each package decides for its own files, and gets what they use', async () => {
    const root = projectOf({
      'package.json': asks({}),
      'apps/web/package.json': asks({ ...sdk, react: '18' }),
      'apps/web/src/login.ts': A + NEW,
      'apps/api/package.json': asks({ ...sdk, express: '4' }),
      'apps/api/src/login.ts': A + NEW,
      'apps/api/src/admin.ts': M,
      'apps/site/package.json': asks({ ...sdk, next: '15' }),
      'apps/site/lib/login.ts': A + NEW,
      'packages/unused/package.json': asks(sdk),
      'packages/unused/a.ts': 'export {};\n',
    });
    const { out } = await move(root, '.');
    expect(textIn(root, 'apps/web/src/login.ts')).toContain('@authing/browser');
    expect(textIn(root, 'apps/api/src/login.ts')).toContain('@authing/auth');
    expect(textIn(root, 'apps/site/lib/login.ts')).toContain('@authing/browser');
    expect(doubtsIn(out, 'apps/site/lib/login.ts')).toEqual([
      expect.stringContaining('names next, whose files run on both sides'),
    ]);
    expect(doubtsIn(out, 'apps/web/src/login.ts')).toEqual([]);
    expect(dependenciesIn(root, 'apps/web/package.json')).toEqual(['@authing/browser']);
    expect(dependenciesIn(root, 'apps/api/package.json')).toEqual(['@authing/auth', '@authing/management']);
    expect(dependenciesIn(root, 'packages/unused/package.json')).toEqual([]);
    expect(dependenciesIn(root, 'package.json')).toEqual([]);
  });

  test('the root has the dependency, the packages say where they run', async () => {
    const root = projectOf({
      'package.json': asks(sdk),
      'apps/web/package.json': asks({ vue: '3' }),
      'apps/web/login.ts': A + NEW,
      'apps/api/package.json': asks({ koa: '2' }),
      'apps/api/login.ts': A + NEW,
    });
    await move(root, '.');
    expect(textIn(root, 'apps/web/login.ts')).toContain('@authing/browser');
    expect(textIn(root, 'apps/api/login.ts')).toContain('@authing/auth');
    expect(dependenciesIn(root, 'package.json')).toEqual(['@authing/auth', '@authing/browser']);
    expect(textIn(root, 'apps/web/package.json')).toBe(asks({ vue: '3' }));
  });

  test('a folder of it is moved alone: the manifest above is found, and 4.x stays for the others', async () => {
    const root = projectOf({
      'package.json': asks({ ...sdk, express: '4' }),
      'src/a.ts': A + NEW,
      'lib/b.ts': A + NEW,
    });
    const { out } = await move(root, 'src');
    expect(textIn(root, 'lib/b.ts')).toContain('authing-js-sdk');
    expect(dependenciesIn(root, 'package.json')).toEqual(['@authing/auth', 'authing-js-sdk']);
    expect(out).toContain('authing-js-sdk stays for now');
  });

  test('one package with a server and pages: the two are told apart, what is neither is asked', async () => {
    const root = projectOf({
      'package.json': asks({ ...sdk, express: '4', vue: '3' }),
      'src/main.ts': `${A}${NEW}window.name = 'a';`,
      'src/serve.ts': `import express from 'express';\n${A}${NEW}express();`,
      'src/shared.ts': A + NEW,
    });
    const { out } = await move(root, '.');
    expect(dependenciesIn(root, 'package.json')).toEqual(['@authing/auth', '@authing/browser']);
    expect(doubtsIn(out, 'src/shared.ts')).toEqual([
      expect.stringContaining('package.json names express, and vue too'),
    ]);
  });
});
