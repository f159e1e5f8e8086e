import { expect, test } from '@jest/globals';
import { Database } from '../../db/database.js';
import { Clock } from '../../server/clock.js';
import { migrations } from '../stores.js';
import { Users } from './users.store.js';

function poolOf(size: number): Users {
  const db = new Database(':memory:');
  db.migrate(migrations);
  const insert = `INSERT INTO users (id, userPoolId, username, email, phoneKey, createdAt, updatedAt)
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
    SELECT 'id' || i, 'pool', 'user' || i, 'user' || i || '@example.com', '+86' || i, printf('2026-%08d', i), printf('2026-%08d', i) FROM n`;
  db.run(insert, size);
  return new Users(db, new Clock());
}

/** How much more a call costs on the large pool. The best of many turns, taken by turns: what the calls themselves cost. */
function ratioOf(work: (users: Users) => unknown, small: Users, large: Users): number {
  const best = new Map<Users, number>();
  for (let round = 0; round < 150; round += 1) {
    for (const users of [small, large]) {
      const started = performance.now();
      for (let i = 0; i < 10; i += 1) work(users);
      best.set(users, Math.min(best.get(users) ?? Number.POSITIVE_INFINITY, performance.now() - started));
    }
  }
  return (best.get(large) as number) / (best.get(small) as number);
}

test('a page and a look-up cost the same at 100,000 users as at 1,000', () => {
  const [small, large] = [poolOf(1000), poolOf(100_000)];
  expect([small.count('pool'), large.count('pool')]).toEqual([1000, 100_000]);
  const calls: [string, (users: Users) => unknown][] = [
    ['first page', (users) => users.page('pool', { page: 1, limit: 20 })],
    ['last page of the small one', (users) => users.page('pool', { page: 50, limit: 20, sortBy: 'UPDATEDAT_ASC' })],
    ['by email', (users) => users.byEmail('pool', 'USER777@example.com')],
    ['by username', (users) => users.byUsername('pool', 'user777')],
    ['by phone', (users) => users.byPhone('pool', '777')],
  ];
  const ratios = calls.map(([name, work]) => [name, ratioOf(work, small, large)] as const);
  expect(ratios.filter(([, ratio]) => ratio > 1.5)).toEqual([]);
});
