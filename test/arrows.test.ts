/** Imports point one way: between packages, between the folders of a package, and between files. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type Arrow, arrowsIn, arrowsOf, circles, filesOf } from './support/arrows.js';

const packages = readdirSync('packages').filter((name) => readdirSync(`packages/${name}`).includes('src'));
const files = new Map(packages.map((name) => [name, filesOf(name)]));
const arrows = new Map(packages.map((name) => [name, arrowsOf(files.get(name)!)]));
const all = [...arrows.values()].flat();

const shown = ({ from, to }: Arrow): string => `${from} → ${to}`;
const wrong = (of: readonly Arrow[], isWrong: (arrow: Arrow) => boolean): string[] => of.filter(isWrong).map(shown);
/** `packages/auth/src/mfa/mfa.ts` lies in `mfa`; a file of no folder is its own room. */
const roomOf = (file: string): string => file.split('/')[2]!;
const packageOf = (place: string): string => /^(?:@authing\/)?([\w-]+)/.exec(place)![1]!;

describe('between packages', () => {
  /** What the first packages may import. Those that build on them may import each of these, and are imported by none. */
  const below: Readonly<Record<string, readonly string[]>> = {
    core: [],
    auth: ['core'],
    management: ['core'],
    browser: ['auth', 'core'],
    react: ['browser'],
    vue: ['browser'],
    server: ['auth', 'core'],
    local: [],
    codegen: [],
  };

  test('core ← auth and management ← browser ← react and vue; local and codegen stand alone', () => {
    expect(all.length).toBeGreaterThan(1_000);
    const foreign = all.filter(({ to }) => to.startsWith('@authing/'));
    expect(foreign.length).toBeGreaterThan(150);
    const isWrong = ({ from, to }: Arrow) => {
      const [here, there] = [packageOf(from), packageOf(to)];
      return here in below && here !== there && !below[here]!.includes(there);
    };
    expect(wrong(foreign, isWrong)).toEqual([]);
  });

  test('nobody imports the local server or the code generator', () => {
    const isWrong = ({ from, to }: Arrow) =>
      /^@authing\/(local|codegen)$/.test(to) && packageOf(from) !== packageOf(to);
    expect(wrong(all, isWrong)).toEqual([]);
  });
});

describe('between files', () => {
  /** They describe each other: a call has its server, the server has its parts, and a part handles calls. */
  const SERVER_AND_CALL = /^local\/src\/server\/(access|call|caller|local|handlers|parts|rest|user-tokens)\.ts$/;

  test.each(packages)('no circle in %s, of types neither', (name) => {
    const found = circles(arrows.get(name)!.filter(({ to }) => !to.startsWith('@')));
    expect(found.filter((circle) => !circle.every((file) => SERVER_AND_CALL.test(file)))).toEqual([]);
  });

  test('a circle is found, also one of types and through a package of its own name', () => {
    const texts = {
      'a/src/a.ts': "import { b } from './b.js';",
      'a/src/b.ts': "import {\n  type C,\n} from './c/c.js';",
      'a/src/c/c.ts': "import type { A } from '../a.js';\nexport const d = import('./d.js');",
      'a/src/c/d.ts': "export * from '@authing/core/rsa';",
    };
    const known = new Set(Object.keys(texts));
    const drawn = Object.entries(texts).flatMap(([file, text]) => arrowsIn(file, text, known));
    expect(circles(drawn)).toEqual([['a/src/a.ts', 'a/src/b.ts', 'a/src/c/c.ts']]);
    expect(drawn.map(shown)).toContain('a/src/c/d.ts → @authing/core');
  });
});

describe('between the folders of a package', () => {
  interface Rules {
    /** What collects the folders: none of them imports it. */
    above: readonly string[];
    /** Folders and files that these folders may import besides their own. All others may import what is not above. */
    only: Readonly<Record<string, readonly string[]>>;
    /** Folders of entries of their own: they stand over the package as its users do. */
    doors?: readonly string[];
  }
  const rules: Readonly<Record<string, Rules>> = {
    core: {
      above: ['api', 'index', 'index.node', 'platform.fetch', 'platform.node', 'client', 'create-connection'],
      only: {
        generated: [],
        operations: ['generated', 'typed-document.ts'],
        transport: ['errors.ts', 'log.ts', 'options.ts', 'random.ts', 'runtime.ts', 'undici.ts'],
      },
    },
    auth: {
      above: ['index', 'client', 'methods', 'documents'],
      only: {
        session: ['connection.ts', 'options.ts'],
        upload: ['connection.ts'],
        oauth2: ['connection.ts', 'options.ts', 'navigation.ts', 'redirect-uri.ts'],
        oidc: ['connection.ts', 'oauth2', 'session', 'navigation.ts', 'redirect-uri.ts'],
      },
    },
    management: {
      above: ['index', 'cdn', 'documents'],
      only: { generated: [], token: ['options.ts', 'generated'], upload: ['connection.ts', 'results.ts'] },
    },
    browser: {
      above: ['index', 'cdn', 'client', 'connection'],
      only: { util: [], storage: [], 'qrcode-ui': ['util'], fingerprint: ['util'] },
    },
    codegen: {
      above: ['index', 'cli', 'main', 'generate'],
      only: {
        migrate: ['limits.ts', 'problem.ts', 'project.ts', 'replace-file.ts'],
        graphql: ['change.ts', 'problem.ts'],
      },
    },
    local: {
      above: ['index', 'cli', 'command', 'start', 'parts'],
      only: {
        db: [],
        crypto: ['db'],
        // Of the topics it knows the stores, in one list, and the resolvers and routes.
        server: ['db', 'crypto', 'topics/stores.ts', 'topics/resolvers.ts', 'topics/routes.ts'],
        topics: ['server', 'db', 'crypto'],
        seed: ['topics', 'server', 'db', 'crypto'],
        protocols: ['topics', 'server', 'db', 'crypto'],
        console: ['protocols', 'topics', 'server'],
        admin: ['console', 'seed', 'topics', 'server', 'db'],
      },
      doors: ['adapters'],
    },
  };

  test.each(Object.entries(rules))('%s', (name, { above, only, doors = [] }) => {
    const rooms = files.get(name)!.map(roomOf);
    for (const room of Object.keys(only)) expect(rooms).toContain(room);
    const isWrong = ({ from, to }: Arrow) => {
      const [here, there] = [roomOf(from), roomOf(to)];
      if (here.endsWith('.ts') || doors.includes(here) || here === there || to.startsWith('@')) return false;
      if (above.includes(there.replace(/\.ts$/, ''))) return true;
      const path = to.split('/').slice(2).join('/');
      return here in only && !only[here]!.some((allowed) => allowed === there || allowed === path);
    };
    expect(wrong(arrows.get(name)!, isWrong)).toEqual([]);
  });

  test('a topic of the local server calls the rules of another, never its store, its resolvers or its routes', () => {
    const topicOf = (file: string) => /^local\/src\/topics\/([\w-]+)\//.exec(file)?.[1];
    const isWrong = ({ from, to, typeOnly }: Arrow) => {
      const isForeign = topicOf(from) && topicOf(to) && topicOf(from) !== topicOf(to);
      return Boolean(isForeign) && !typeOnly && /\.(store|graphql|rest)\.ts$/.test(to);
    };
    expect(wrong(arrows.get('local')!, isWrong)).toEqual([]);
  });
});
