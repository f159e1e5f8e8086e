import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import * as auth from '@authing/auth';
import * as mfa from '@authing/auth/mfa';
import { ManagementClient } from '@authing/management';
import { expect, test } from '@jest/globals';
import { renamed } from '../../packages/codegen/src/migrate/methods.js';
import { read } from './pages.js';

test('the generated tables are up to date', () => {
  expect(execFileSync(process.execPath, ['docs/site/tables.mjs', '--check'], { encoding: 'utf8', stdio: 'pipe' })).toBe(
    '',
  );
});

/** The words of ours that `code` can be, as the sources have them. */
function ownCodes(): Set<string> {
  const codes = new Set<string>();
  for (const name of ['core', 'auth', 'browser', 'management']) {
    const folder = `packages/${name}/src`;
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue;
      const text = readFileSync(`${folder}/${file}`, 'utf8');
      const made = /(?:configError|browserError|new AuthingError\(\s*'\w+',|refused)\(?\s*'([a-z_]+)'/g;
      for (const [, code] of text.matchAll(made)) codes.add(code!);
    }
  }
  return codes;
}

test('every code of ours is explained', () => {
  const codes = ownCodes();
  expect(codes.size).toBeGreaterThan(30);
  const text = read('docs/errors.md').split('## Our own codes')[1]!.split('## Codes of the service')[0]!;
  expect([...codes].filter((code) => !text.includes(`\`${code}\``))).toEqual([]);
});

test('every new name of the migration guide exists', () => {
  const clients = {
    auth: new auth.AuthenticationClient({ appId: 'a' }),
    management: new ManagementClient({ userPoolId: 'p', secret: 's' }),
  };
  const missing = Object.entries(renamed).filter(([old, text]) => {
    const path = /^`(?:authing\.)?([\w.]+)/.exec(text)![1]!;
    const client = old.startsWith('auth ') ? clients.auth : clients.management;
    const needsWindow = path === 'uploadAvatar';
    return (
      !needsWindow &&
      path.split('.').reduce<unknown>((value, key) => Reflect.get(Object(value), key), client) === undefined
    );
  });
  expect(missing).toEqual([]);
});

test('another name of the migration guide is another name of the same function', () => {
  const mine: Readonly<Record<string, unknown>> = { ...auth, ...mfa };
  const names = Object.entries(renamed).flatMap(([old, text]) => {
    const [before, now] = [old.split(/[ .]/).at(-1)!, /^`(?:[\w]+\.)*(\w+)`/.exec(text)?.[1]];
    return old.startsWith('auth ') && now && mine[before] ? [[before, now] as const] : [];
  });
  expect(names.length).toBeGreaterThanOrEqual(3);
  for (const [before, now] of names) expect([before, mine[before]]).toEqual([before, mine[now]]);
});
