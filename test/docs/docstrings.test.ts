import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';

test('every public export has a docstring that says more than its name', () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['docs/site/docstrings.mjs'], { encoding: 'utf8' });
  const [, count] = /^(\d+) exports of \d+ entries/.exec(stderr) ?? [];
  expect(Number(count)).toBeGreaterThan(700);
  expect(stdout.split('\n').filter(Boolean)).toEqual([]);
}, 60_000);
