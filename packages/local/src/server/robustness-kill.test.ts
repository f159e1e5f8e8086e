import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Database } from '../db/database.js';
import type { LocalServer } from '../start.js';
import { type CliFacts, startCli } from '../testing/cli-process.js';
import { call, graphql, type Loose, managementToken } from '../testing/client.js';

const ROUNDS = 4;
const WRITERS = 4;
const PARTS = 5;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'authing-local-kill-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The facts of a process are enough for the wire client. */
const as = (facts: CliFacts): LocalServer => facts as LocalServer;
const createUser = 'mutation ($u: CreateUserInput!) { createUser(userInfo: $u) { id } }';
const assign =
  'mutation ($code: String!, $id: String!) { createRole(code: $code) { id } assignRole(roleCode: $code, userIds: [$id]) { code } }';
const tree = (name: string) => ({
  name,
  code: name,
  children: Array.from({ length: PARTS }, (_, i) => ({ name: `${name}-${i}`, code: `${name}-${i}` })),
});

/** One more write of each kind, as an administrator; names what was acknowledged. */
async function write(
  server: LocalServer,
  token: string,
  name: string,
  acknowledged: (what: string) => void,
): Promise<void> {
  const { id } = (await graphql(server, createUser, { u: { username: name } }, { token })).createUser;
  acknowledged(`user ${name}`);
  await graphql(server, assign, { code: name, id }, { token });
  acknowledged(`role ${name} of ${id}`);
  await call(server, 'POST /api/v2/orgs/import', { filetype: 'json', file: tree(name) }, { token });
  acknowledged(`org ${name}`);
}

/** What the server knows, in the same words, and the size of each organisation. */
async function kept(server: LocalServer, token: string): Promise<{ words: Set<string>; sizes: number[] }> {
  const pages =
    '{ users(limit: 1000) { list { username } } roles(limit: 1000) { list { code users { list { id } } } } }';
  const { users, roles } = await graphql(server, pages, {}, { token });
  const trees: Loose[] = await call(server, 'GET /api/v2/orgs/export', undefined, { token });
  const words = [
    ...users.list.map(({ username }: Loose) => `user ${username}`),
    ...roles.list.flatMap(({ code, users: { list } }: Loose) => list.map(({ id }: Loose) => `role ${code} of ${id}`)),
    ...trees.map(({ name }) => `org ${name}`),
  ];
  return { words: new Set(words), sizes: trees.map(({ children }) => children.length) };
}

test('killed again and again in the middle of writes, a database keeps all that was acknowledged and is whole', async () => {
  const db = join(folder, 'killed.db');
  const acknowledged: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { child, facts } = await startCli('--db', db);
    const token = await managementToken(as(facts));
    const before = acknowledged.length;
    const writers = Array.from({ length: WRITERS }, async (_, writer) => {
      for (let i = 0; ; i += 1)
        await write(as(facts), token, `r${round}w${writer}n${i}`, (what) => acknowledged.push(what));
    }).map((writing) => writing.catch(() => {}));
    // A different moment each time, and never a quiet one.
    while (acknowledged.length < before + 30 + round * 7) await new Promise((resolve) => setTimeout(resolve, 1));
    child.kill('SIGKILL');
    await Promise.all([once(child, 'close'), ...writers]);

    const after = await startCli('--db', db);
    const { words, sizes } = await kept(as(after.facts), await managementToken(as(after.facts)));
    expect(acknowledged.filter((what) => !words.has(what))).toEqual([]);
    // An import that was cut off has left nothing, not a part of its tree.
    expect(sizes.filter((size) => size !== PARTS)).toEqual([]);
    after.child.kill();
    await once(after.child, 'close');
  }
  const file = new Database(db);
  expect(file.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(file.all('PRAGMA foreign_key_check')).toEqual([]);
  file.close();
}, 90_000);
