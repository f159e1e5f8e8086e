/** Every row of docs/migration.md that has a change: the command rewrites or reports it on a sample that uses it. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { move, projectOf, textIn, toldOf } from '../testing/samples.js';
import { literalEnums } from './literal-enums.js';
import {
  changedOptions,
  goneMembers,
  goneOptions,
  goneUserMembers,
  newNames,
  pages,
  renamedMethods,
  windowBound,
} from './names.js';
import { owners } from './owners.js';

interface Row {
  title: string;
  code: string;
  /** The text that takes the place of something, or undefined when a person is told. */
  now?: string;
}

/** The rows of the page's tables of methods, as they are printed. */
function methodRows(): Row[] {
  const page = readFileSync('docs/migration.md', 'utf8').split('<!-- table:auth -->')[1]!;
  const rows = [...page.matchAll(/^\| `((authing|management)\.([\w.]+))\([^`]*\)` \| (.*?) \| (.*?) \|$/gm)];
  expect(rows.length).toBeGreaterThan(360);
  return rows.flatMap(([, call, client, path, now, change]) => {
    if (now === 'the same' && !change) return [];
    const type = client === 'authing' ? 'AuthenticationClient' : 'ManagementClient';
    const key = `${client === 'authing' ? 'auth' : client} ${path}`;
    const better = renamedMethods[key];
    const code = `import { ${type} } from 'authing-js-sdk';\nexport const f = (${client}: ${type}) => ${call};\n`;
    return [{ title: call!, code, ...(better && !change && { now: `.${better}` }) }];
  });
}

const typed = (names: readonly string[], code: (name: string) => string, now: (name: string) => string): Row[] =>
  names.map((name) => ({ title: name, code: code(name), now: now(name) }));

const USE_TYPE = (name: string) => `import { ${name} } from 'authing-js-sdk';\nexport let a: ${name};\n`;
const onClient = (members: string) =>
  `import { AuthenticationClient, ManagementClient } from 'authing-js-sdk';\nexport const f = (authing: AuthenticationClient, management: ManagementClient) => ${members};\n`;
const WHERE: Readonly<Record<string, string>> = {
  ...{
    publicKeyManager: 'management.event',
    publickKeyManager: 'management.users',
    fastHttpClient: 'management.users',
  },
  ...{ scene: 'authing.qrcode', timer: 'authing.qrcode', tokenProvider: 'authing.mfa', baseClient: 'authing.mfa' },
  ...{ options: 'authing.mfa' },
};
const withOption = (option: string) =>
  `import { AuthenticationClient } from 'authing-js-sdk';\nexport const a = new AuthenticationClient({ appId: 'a', ${option} });\n`;
const inCatch = (use: string) =>
  `import { AuthenticationClient } from 'authing-js-sdk';\nexport async function f(a: AuthenticationClient) { try { await a.logout(); } catch (e: any) { ${use}; } }\n`;

const rows: Readonly<Record<string, readonly Row[]>> = {
  methods: methodRows(),
  types: typed(Object.keys(newNames), USE_TYPE, (name) => `a: ${newNames[name]};`),
  pages: typed(Object.keys(pages), USE_TYPE, (name) => `a: Page<${pages[name]}>;`),
  enumerations: Object.entries(literalEnums).flatMap(([name, members]) =>
    Object.entries(members).map(([member, value]) => ({
      title: `${name}.${member}`,
      code: `import { ${name} } from 'authing-js-sdk';\nexport const a = ${name}.${member};\n`,
      now: `a = ${typeof value === 'number' ? value : `'${value}'`};`,
    })),
  ),
  members: Object.keys(goneMembers).map((name) => ({
    title: name,
    code: onClient(`${WHERE[name] ?? 'authing'}.${name}`),
  })),
  user: Object.keys(goneUserMembers).map((name) => ({
    title: name,
    code: `import { User } from 'authing-js-sdk';\nexport const f = (user: User) => user.${name};\n`,
  })),
  options: [
    ...Object.keys({ ...goneOptions, ...changedOptions }).map((name) => ({
      title: name,
      code: withOption(`${name}: undefined as never`),
    })),
    { title: 'an address of http', code: withOption("host: 'http://id.example.com'") },
    { title: 'secret in a page', code: withOption("secret: 's'") },
    {
      title: 'secret in a page, by a spread',
      code: "import { AuthenticationClient } from 'authing-js-sdk';\nconst shared = { secret: 's' };\nexport const a = new AuthenticationClient({ appId: 'a', ...shared });\n",
    },
    { title: 'onError with a number', code: withOption('onError: (code: number) => void code') },
  ],
  errors: [
    { title: 'JSON.parse(error.message)', code: inCatch('JSON.parse(e.message)') },
    { title: 'ECONNABORTED', code: inCatch("if (e.code === 'ECONNABORTED') throw e") },
    { title: 'error.response', code: inCatch('void e.response.status') },
  ],
};

/** The same row stands for each accessor of one class: files have names of their own. */
const all = Object.entries(rows).flatMap(([kind, list]) =>
  list.map((row, index) => ({ ...row, kind, file: `${kind}/r${index}.ts` })),
);

let folder: string;
let out: string;
beforeAll(async () => {
  folder = projectOf(Object.fromEntries(all.map(({ file, code }) => [file, code])));
  ({ out } = await move(folder, '.', '--target', 'browser', '--target', 'server:methods'));
}, 300_000);

describe.each(Object.keys(rows))('%s', (kind) => {
  test.each(all.filter((row) => row.kind === kind).map((row) => [row.title, row] as const))(
    '%s',
    (_, { file, now }) => {
      if (now) expect(textIn(folder, file)).toContain(now);
      // A type error alone would say so only where types are: the row itself is told.
      else expect(toldOf(out, file).filter((line) => !/^\d+ {2}TS/.test(line))).not.toEqual([]);
    },
  );
});

test('windows and classes are those of the facts', () => {
  const facts = JSON.parse(readFileSync('schema/facts/methods.json', 'utf8'));
  const keys: string[] = [];
  const paths: string[] = [];
  for (const part of ['auth', 'management'])
    for (const { accessors, methods } of Object.values<{
      accessors: string[];
      methods: { name: string; public: boolean; windowBound?: boolean }[];
    }>(facts[part])) {
      paths.push(...accessors.map((accessor) => [part, accessor].filter(Boolean).join(' ')));
      const prefix = `${part} ${accessors[0] ? `${accessors[0]}.` : ''}`;
      keys.push(...methods.filter((one) => one.public && one.windowBound).map(({ name }) => prefix + name));
    }
  expect([...windowBound].sort()).toEqual(keys.sort());
  expect(Object.values(owners).flat().sort()).toEqual(paths.sort());
});
