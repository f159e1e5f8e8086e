import { expect, test } from '@jest/globals';
import { earlierVersion, importedOurs, moveManifest } from './manifests.js';

const moved = (text: string, packages = ['@authing/auth'], keepOld = false) => {
  const { text: after, notes } = moveManifest(text, packages, keepOld);
  return { text: after.replace(/("@authing\/\w+": ")\^[^"]+/g, '$1*'), notes };
};
const textOf = (...given: Parameters<typeof moved>) => moved(...given).text;

test.each(['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'])('%s', (section) => {
  expect(textOf(`{ "${section}": { "a": "1", "authing-js-sdk": "^4.0.0", "b": "2" } }`)).toBe(
    `{ "${section}": { "a": "1", "@authing/auth": "*", "b": "2" } }`,
  );
});

test('byte order mark, CRLF, tabs, order and everything else stay', () => {
  const text =
    '\uFEFF{\r\n\t"b": 1,\r\n\t"dependencies": {\r\n\t\t"authing-js-sdk": "^4.0.0"\r\n\t},\r\n\t"a": []\r\n}\r\n';
  expect(textOf(text, ['@authing/auth', '@authing/management'])).toBe(
    text.replace('"authing-js-sdk": "^4.0.0"', '"@authing/auth": "*",\r\n\t\t"@authing/management": "*"'),
  );
});

test('4.x stays beside us while code uses it, and that is said', () => {
  const { text, notes } = moved('{ "dependencies": { "authing-js-sdk": "^4.0.0" } }', ['@authing/auth'], true);
  expect(text).toBe('{ "dependencies": { "@authing/auth": "*", "authing-js-sdk": "^4.0.0" } }');
  expect(notes).toEqual([{ line: 1, text: 'authing-js-sdk stays for now: some code still uses it' }]);
});

test('4.x that nothing uses goes', () => {
  expect(textOf('{ "dependencies": { "a": "1", "authing-js-sdk": "^4.0.0" } }', [])).toBe(
    '{ "dependencies": { "a": "1" } }',
  );
  expect(textOf('{ "dependencies": { "authing-js-sdk": "^4.0.0" } }', [])).toBe('{ "dependencies": {  } }');
});

test('a second run adds what the first did not', () => {
  const text = '{\n  "devDependencies": {\n    "@authing/auth": "*",\n    "x": "1"\n  }\n}\n';
  expect(textOf(text, ['@authing/auth', '@authing/management'])).toBe(
    text.replace('"@authing/auth"', '"@authing/management": "*",\n    "@authing/auth"'),
  );
  expect(textOf(text)).toBe(text);
});

test('a manifest without dependencies gets them', () => {
  expect(textOf('{\n  "name": "a"\n}')).toBe('{\n  "name": "a",\n  "dependencies": { "@authing/auth": "*" }\n}');
});

test.each([
  ['{ "overrides": { "authing-js-sdk": "4.23.0", "a": "1" } }', '{ "overrides": { "a": "1" } }', 'overrides'],
  ['{ "resolutions": { "a": "1", "**/authing-js-sdk": "4.23.0" } }', '{ "resolutions": { "a": "1" } }', 'resolutions'],
  ['{ "pnpm": { "overrides": { "authing-js-sdk": "4.23.0" } } }', '{ "pnpm": { "overrides": {  } } }', 'overrides'],
])('%s', (before, after, part) => {
  const { text, notes } = moved(before, []);
  expect(text).toBe(after);
  expect(notes).toEqual([{ line: 1, text: `${part} pinned authing-js-sdk: taken out` }]);
  expect(moved(before, [], true).text).toBe(before);
});

test('other places of the manifest that name 4.x are said', () => {
  expect(moved('{\n  "jest": { "moduleNameMapper": { "^authing-js-sdk$": "x" } }\n}', []).notes).toEqual([
    { line: 2, text: '"^authing-js-sdk$" names authing-js-sdk: change it by hand' },
  ]);
});

test.each([
  ['^2.3.0', '2'],
  ['~3.1', '3'],
  ['^4.23.0', undefined],
  ['latest', undefined],
  ['workspace:*', undefined],
])('%s', (range, version) => {
  expect(earlierVersion(`{ "dependencies": { "authing-js-sdk": "${range}" } }`)).toBe(version);
});

test('what a module imports of us', () => {
  expect(
    importedOurs("import '@authing/browser'; require('@authing/management/express'); import '@authing/guard'"),
  ).toEqual(['@authing/browser', '@authing/management']);
});
