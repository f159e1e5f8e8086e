import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Block, blocksOf, expectedOutput, pages } from './pages.js';
import { createWorld, type World } from './world.js';

const FOLDER = 'test/docs/.blocks';
const languages = ['js', 'jsx', 'ts', 'tsx'];
const blocks = pages.flatMap((page) => blocksOf(page)).filter(({ language }) => languages.includes(language));
const fileOf = ({ place, language }: Block) => `${place.replace(/\W+/g, '-')}.${language}`;

let world: World;
beforeAll(async () => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(`${FOLDER}/authing`, { recursive: true });
  // What `@authing/codegen` writes into an application.
  writeFileSync(`${FOLDER}/authing/index.ts`, 'export const documents: Record<string, string> = {};\n');
  for (const block of blocks) writeFileSync(`${FOLDER}/${fileOf(block)}`, `${block.code}\nexport {};\n`);
  world = await createWorld();
});
afterAll(() => world.close());

/** The compiler's complaints, with the place in the documentation instead of the file. */
function compile(wanted: string[], options: object): string[] {
  const { compilerOptions } = JSON.parse(execFileSync('node_modules/.bin/tsc', ['--showConfig'], { encoding: 'utf8' }));
  const root = '../../..';
  const paths = Object.fromEntries(
    Object.entries<string[]>(compilerOptions.paths).map(([name, [path]]) => [name, [`${root}/${path}`]]),
  );
  const chosen = blocks.filter(({ language }) => wanted.includes(language));
  const name = `tsconfig.${wanted[0]}.json`;
  const more = { '@authing/auth/verify': [`${root}/packages/auth/src/verify/verify.ts`], ...otherModules(root) };
  const base = { noEmit: true, jsx: 'preserve', types: ['node'], ...options, paths: { ...paths, ...more } };
  writeFileSync(
    `${FOLDER}/${name}`,
    JSON.stringify({
      extends: `${root}/tsconfig.base.json`,
      compilerOptions: base,
      files: [...chosen.map(fileOf), '../.prelude/globals.d.ts', '../.prelude/modules.d.ts'],
    }),
  );
  const places = new Map(chosen.map((block) => [fileOf(block), block.place]));
  try {
    execFileSync('node_modules/.bin/tsc', ['-p', `${FOLDER}/${name}`, '--pretty', 'false'], { encoding: 'utf8' });
    return [];
  } catch (error) {
    const output = (error as { stdout: string }).stdout;
    return output
      .trim()
      .split('\n')
      .map((line) => line.replace(/^[^(]*?([\w-]+\.\w+)\(/, (_, file) => `${places.get(file) ?? file} (`));
  }
}

/** Packages that only the examples install. */
const otherModules = (root: string) => ({ '@opentelemetry/api': [`${root}/examples/node_modules/@opentelemetry/api`] });

test('there is something to test', () => {
  expect(blocks.length).toBeGreaterThan(60);
  expect(blocks.filter(({ run }) => run).length).toBeGreaterThan(30);
});

test('all TypeScript compiles, strictly', () => {
  expect(compile(['ts', 'tsx'], { noUncheckedIndexedAccess: false })).toEqual([]);
});

test('all JavaScript compiles: every name and member exists', () => {
  expect(compile(['js', 'jsx'], { allowJs: true, checkJs: true, strict: false })).toEqual([]);
});

describe('what is marked with `run` runs, and prints what it says', () => {
  test.each(blocks.filter(({ run }) => run).map((block) => [block.place, block] as const))('%s', async (_, block) => {
    const printed = await world.run(() => import(`./.blocks/${fileOf(block)}`));
    expect(printed).toEqual(expectedOutput(block));
  });
});
