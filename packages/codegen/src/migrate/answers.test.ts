/** Methods whose answer has another type now: null or unknown where 4.x had neither. Each says so in the table of methods. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { projectOf } from '../testing/samples.js';
import { notes, renamed } from './methods.js';

const TYPES = `import type * as Old from 'authing-js-sdk';
import type * as Auth from '@authing/browser';
import type * as Management from '@authing/management';
type Answer<F> = F extends (...given: any[]) => infer R ? Awaited<R> : never;
type IsAny<T> = 0 extends 1 & T ? true : false;
type IsUnknown<T> = unknown extends T ? (IsAny<T> extends true ? false : true) : false;
type Change<Was, Is> = IsUnknown<Is> extends true
  ? 'unknown'
  : IsAny<Was> extends true ? never : null extends Was ? never : null extends Is ? 'null' : never;
`;

interface Facts {
  [className: string]: { accessors: string[]; methods: { name: string; public: boolean }[] };
}

/** Every public method, once for each class. */
function keys(): string[] {
  const facts: Record<string, Facts> = JSON.parse(readFileSync('schema/facts/methods.json', 'utf8'));
  return ['auth', 'management'].flatMap((part) =>
    Object.values(facts[part]!).flatMap(({ accessors: [accessor], methods }) =>
      accessor === undefined
        ? []
        : methods.filter((one) => one.public).map(({ name }) => `${part} ${accessor ? `${accessor}.` : ''}${name}`),
    ),
  );
}

/** What has no counterpart of the same name cannot be compared; `randomString` is static in 4.x. */
const isComparable = (key: string) => !renamed[key]?.includes('no alias') && key !== 'management acl.randomString';

let changes: Map<string, string>;
beforeAll(() => {
  const folder = projectOf({});
  mkdirSync(join(folder, 'node_modules/@authing'));
  for (const name of ['auth', 'browser', 'core', 'management'])
    symlinkSync(resolve('packages', name), join(folder, 'node_modules/@authing', name));
  const all = keys().filter(isComparable);
  const lines = all.map((key, index) => {
    const [part, path] = key.split(' ') as [string, string];
    const members = path
      .split('.')
      .map((name) => `['${name}']`)
      .join('');
    const client = part === 'auth' ? 'AuthenticationClient' : 'ManagementClient';
    const home = part === 'auth' ? 'Auth' : 'Management';
    return `export const a${index}: never = null! as Change<Answer<Old.${client}${members}>, Answer<${home}.${client}${members}>>;`;
  });
  writeFileSync(join(folder, 'answers.ts'), TYPES + lines.join('\n'));
  const printed = compile(folder);
  const first = TYPES.split('\n').length;
  changes = new Map();
  for (const [, line, message] of printed.matchAll(/^answers\.ts\((\d+),\d+\): error \w+: (.*)$/gm))
    changes.set(all[Number(line) - first]!, /'"(\w+)"'/.exec(message!)?.[1] ?? message!);
}, 120_000);

function compile(folder: string): string {
  try {
    const tsc = resolve('node_modules/typescript/bin/tsc');
    return execFileSync(process.execPath, [tsc, '-p', '.', '--pretty', 'false'], { cwd: folder, encoding: 'utf8' });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

test('answers that may be null now, or are not known, are named as such', () => {
  expect(changes.size).toBeGreaterThan(20);
  const unnamed = [...changes].filter(([key, change]) => !notes[key]?.toLowerCase().includes(change));
  expect(unnamed).toEqual([]);
});
