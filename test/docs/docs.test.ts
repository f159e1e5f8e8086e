import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bundle, useChromium } from '../support/browser.js';
import { compile, fileOf, writeBlocks } from './compile.js';
import { type Block, blocksOf, expectedOutput, pages } from './pages.js';
import { createWorld, type World } from './world.js';

const blocks = pages.flatMap((page) => blocksOf(page)).filter(({ language }) => /^[jt]sx?$/.test(language));
const inLanguage = (pattern: RegExp) => blocks.filter(({ language }) => pattern.test(language));
const [forPages, forNode] = [true, false].map((inPage) =>
  blocks
    .filter(({ run, code }) => run && code.includes("'@authing/browser'") === inPage)
    .map((block) => [block.place, block] as const),
) as [[string, Block][], [string, Block][]];

const chromium = useChromium();
let world: World;
let complaints: Record<'ts' | 'js', Promise<string[]>>;
beforeAll(async () => {
  writeBlocks(blocks);
  // They take a while: meanwhile the blocks are run.
  complaints = {
    ts: compile('ts', inLanguage(/^ts/), {}),
    js: compile('js', inLanguage(/^js/), { allowJs: true, checkJs: true, strict: false }),
  };
  world = await createWorld();
});
afterAll(() => world.close());

test('there is something to test', () => {
  expect(blocks.length).toBeGreaterThan(80);
  expect(forNode.length).toBeGreaterThan(35);
  expect(forPages.length).toBeGreaterThan(0);
});

describe('what is marked with `run` runs, and prints what it says', () => {
  test.each(forNode)('%s', async (_, block) => {
    const printed = await world.run(() => import(`./.blocks/${fileOf(block)}`));
    expect(printed).toEqual(expectedOutput(block));
  });

  test.each(forPages)('%s, in a page', async (_, block) => {
    for (const [name, text] of await bundle(asScript(block, await world.texts()))) {
      chromium.site.serve(`/run/${name}`, (_, response) =>
        response.setHeader('content-type', 'text/javascript').end(text),
      );
    }
    const page = await chromium.open('/');
    const printed: string[] = [];
    page.on('console', (message) => printed.push(message.text()));
    await page.addScriptTag({ url: '/run/page.js', type: 'module' });
    await page.waitForFunction('document.title === "done"', undefined, { timeout: 10_000 });
    expect(printed).toEqual(expectedOutput(block));
  });
});

test('all TypeScript compiles, strictly', async () => {
  expect(await complaints.ts).toEqual([]);
}, 60_000);

test('all JavaScript compiles: every name and member exists', async () => {
  expect(await complaints.js).toEqual([]);
}, 60_000);

/** The block with the names it needs, and a sign that it has come to its end. */
function asScript({ code }: Block, names: Record<string, string>): string {
  const imports = /^import .*$/gm;
  const body = `Object.assign(globalThis, ${JSON.stringify(names)});\n${code.replace(imports, '')}\ndocument.title = 'done';`;
  return `${code.match(imports)?.join('\n')}\n(async () => {\n${body}\n})();`;
}
