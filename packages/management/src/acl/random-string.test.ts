import { describe, expect, test } from '@jest/globals';
import { useManagement } from '../../../../test/support/management.js';

const world = useManagement();

describe('randomString', () => {
  test('is as long as it is asked to be, of letters and digits that are told apart, and never the same', () => {
    const { acl } = world.management;
    expect(acl.randomString()).toMatch(/^[abcdefhijkmnprstwxyz2345678]{32}$/);
    expect(acl.randomString(200)).toHaveLength(200);
    expect(acl.randomString(0)).toBe('');
    expect(new Set(Array.from({ length: 100 }, () => acl.randomString(8))).size).toBe(100);
  });

  test('uses every letter about equally often', () => {
    const text = world.management.acl.randomString(27_000);
    const counts = new Map<string, number>();
    for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    expect(counts.size).toBe(27);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(200);
  });
});
