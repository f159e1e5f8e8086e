import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const sources = fileURLToPath(new URL('.', import.meta.url));

interface Arrow {
  from: string;
  to: string;
  /** `import type`: gone when the program runs. */
  typeOnly: boolean;
}

const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('testing'),
);
const arrows: Arrow[] = files.flatMap((from) =>
  [
    ...readFileSync(join(sources, from), 'utf8').matchAll(
      /(?:^(?:import|export) (type )?[^;]*?from |import\()'(\.[^']+)\.js'/gm,
    ),
  ].map(([, type, to]) => ({
    from,
    to: `${relative(sources, join(sources, dirname(from), to as string))}.ts`,
    typeOnly: Boolean(type),
  })),
);

const roomOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] as string) : 'top');
const topicOf = (file: string): string | undefined => /^topics\/([\w-]+)\//.exec(file)?.[1];
/** The lists that collect the topics: all that the server knows of them. */
const lists = ['topics/stores.ts', 'topics/resolvers.ts', 'topics/routes.ts'];

const allowed: Readonly<Record<string, readonly string[]>> = {
  crypto: ['db'],
  db: [],
  server: ['db', 'crypto'],
  topics: ['server', 'db', 'crypto'],
  seed: ['topics', 'server', 'db', 'crypto'],
  protocols: ['topics', 'server', 'db', 'crypto'],
  console: ['protocols', 'topics', 'server'],
  admin: ['console', 'topics', 'server', 'db'],
};
const told = ({ from, to }: Arrow): string => `${from} → ${to}`;

test('imports point one way: topics → server, db, crypto; protocols → topics; nothing up', () => {
  expect(arrows.length).toBeGreaterThan(500);
  const wrong = arrows.filter(({ from, to }) => {
    const [here, there] = [roomOf(from), roomOf(to)];
    return (
      here !== 'top' && here !== there && !allowed[here]?.includes(there) && !(here === 'server' && lists.includes(to))
    );
  });
  expect(wrong.map(told)).toEqual([]);
});

test('a topic calls the rules of another, never its store, its resolvers or its routes', () => {
  const wrong = arrows.filter(({ from, to, typeOnly }) => {
    const isForeign = topicOf(from) && topicOf(to) && topicOf(from) !== topicOf(to);
    return isForeign && !typeOnly && /\.(store|graphql|rest)\.ts$/.test(to);
  });
  expect(wrong.map(told)).toEqual([]);
});
