import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { faultsOf, page, readTitles } from '../scripts/reliability-report.mjs';

const titles = new Map([['a.test.ts', ['#1 first', '#12 not the first', 'second of another name']]]);
const checks = (changes: object[]) => [
  ...Array.from({ length: 108 }, (_, at) => ({ n: at + 1, check: 'c', promise: 'p', not: 'why' })).slice(
    changes.length,
  ),
  ...changes,
];

test('the checked-in page is what the list and the titles give', () => {
  execFileSync(process.execPath, ['scripts/reliability-report.mjs', '--check'], { stdio: 'pipe' });
});

test('a check without test and reason, and a test that is not there, are faults', () => {
  const list = checks([
    { n: 1, check: 'c', promise: 'p' },
    { n: 2, check: 'c', promise: 'p', tests: ['a.test.ts second of another name'] },
    { n: 3, check: 'c', promise: 'p' },
    { n: 4, check: 'c', promise: 'p', tests: ['a.test.ts gone'] },
  ]);
  expect(faultsOf(list, titles)).toEqual([
    'check 3 has neither a test nor a reason',
    'check 4: a.test.ts has no test "gone"',
  ]);
  expect(faultsOf(list.slice(1), titles)).toContain('check 5 is not in test/faults/checks.yaml');
});

test('the page links each test, and says why a check does not apply', () => {
  const text = page(
    [
      { n: 1, check: 'a | b', promise: 'p' },
      { n: 2, check: 'c', promise: 'p', not: 'no such thing' },
    ],
    titles,
  );
  expect(text).toContain('| 1 | a \\| b | p | [first](../a.test.ts) |');
  expect(text).toContain('| 2 | c | p | does not apply: no such thing |');
});

test('titles of every form are read', () => {
  const all = [...readTitles().values()].flat();
  expect(all).toEqual(
    expect.arrayContaining(['a redirect is not followed', 'a read is tried again after %i, a write is not', 'over %s']),
  );
});
