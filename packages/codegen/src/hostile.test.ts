/**
 * Texts of a schema stay texts: in every place that a schema or an OpenAPI file has, the output compiles strictly and does nothing.
 * `HOSTILE_TEXTS=400 npm test -- packages/codegen/src/hostile` tries more than 10,000 pairs of text and place.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { installDeclarations, typeCheck } from './testing/consumer.js';
import {
  effectsIn,
  GRAPHQL_PLACES,
  hostileOpenapi,
  hostileSchema,
  hostileTexts,
  OPENAPI_PLACES,
} from './testing/hostile.js';
import { type Workspace, workspace } from './testing/workspace.js';

const count = Number(process.env.HOSTILE_TEXTS ?? 12);
const seed = Number(process.env.HOSTILE_SEED ?? 20261124);
const texts = hostileTexts(count, seed);
const compilerOptions = {
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  module: 'nodenext',
};

let space: Workspace;
let files: string[];
beforeAll(async () => {
  const own = texts.map((_, i) => `query find${i}($input: Input${i}) { find${i}(input: $input) user { own${i} } }`);
  space = workspace({
    'package.json': '{ "type": "module", "dependencies": { "@authing/auth": "*" } }',
    'schema.graphql': hostileSchema(texts),
    'rest.json': hostileOpenapi(texts),
    'own.graphql': own.join('\n'),
    'authing-codegen.yml': `schema: schema.graphql\nout: src\nopenapi: rest.json\ndocuments: own.graphql\nselect: { User: [${texts.map((_, i) => `own${i}`)}] }\n`,
    'tsconfig.json': JSON.stringify({ compilerOptions, include: ['src'] }),
  });
  const { code, err } = await space.run();
  expect({ code, err }).toMatchObject({ code: 0 });
  files = space.list('src').filter((name) => name.endsWith('.ts'));
  installDeclarations(space.folder);
}, 300_000);
afterAll(() => space.remove());

test('every kind of file is made, and every text is in them', () => {
  expect(files).toEqual(['augment.ts', 'documents.ts', 'index.ts', 'operations.ts', 'routes.ts', 'types.ts']);
  expect(space.read('src/routes.ts').match(/^ {4}'POST \/|^ {4}"POST \//gm)).toHaveLength(count);
  console.log(`${count * (GRAPHQL_PLACES + OPENAPI_PLACES)} pairs of text and place, seed ${seed}`);
});

test('nothing but declarations stands in them', () => {
  for (const name of files) expect([name, effectsIn(space.read(`src/${name}`))]).toEqual([name, []]);
});

test('they run without effect, and say what they shall say', async () => {
  const types = await import(`${space.folder}/src/types.ts`);
  await import(`${space.folder}/src/operations.ts`);
  expect(Object.hasOwn(globalThis, 'hits')).toBe(false);
  for (const index of texts.keys()) expect(types[`Enum${index}`]).toEqual({ AValue: 'A_VALUE', _2FA: '_2FA' });
});

describe.each([['typescript54'], ['typescript59'], ['typescript']])('%s', (version) => {
  test('accepts them under strict', () => expect(typeCheck(space.folder, version)).toBe(''), 300_000);
});
