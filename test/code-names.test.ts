/** Where sources and documentation name a code of the service, name and number belong together. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const NAMED_CODE = /\b([A-Z][A-Z0-9_]*_[A-Z0-9_]*[A-Z0-9])`? \((\d{4})\)/g;

const facts: { codes: { code: number; name: string }[] } = JSON.parse(
  readFileSync('schema/facts/error-codes.json', 'utf8'),
);
const nameOf = new Map(facts.codes.map(({ code, name }) => [code, name]));

const filesBelow = (folder: string, wanted: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => wanted.test(file) && !/\.(test|generated)\.ts$|node_modules/.test(file))
    .map((file) => join(folder, file));

const files = [
  ...readdirSync('packages').flatMap((name) => filesBelow(`packages/${name}/src`, /\.ts$/)),
  ...readdirSync('packages').map((name) => `packages/${name}/README.md`),
  ...filesBelow('docs', /\.md$/),
];

/** Every mention whose name the list of codes does not give to its number. */
function wrongNames(text: string, file: string): string[] {
  const lines = text.split('\n').map((line, at) => [line, `${file}:${at + 1}`] as const);
  return lines.flatMap(([line, place]) =>
    [...line.matchAll(NAMED_CODE)]
      .filter(([, name, code]) => nameOf.get(Number(code)) !== name)
      .map(([, name, code]) => `${place}: ${code} is ${nameOf.get(Number(code)) ?? 'no known code'}, not ${name}`),
  );
}

describe('the check', () => {
  test('finds a wrong name, a wrong number and a number nobody knows', () => {
    const text = '`api`: `NOT_LOGGED_IN` (2020)\nUSER_EXISTS (2026), `NOT_LOGGED_IN` (2021)\nNO_SUCH_CODE (9999)';
    expect(wrongNames(text, 'a.ts')).toEqual([
      'a.ts:2: 2026 is USER_ALREADY_EXISTS, not USER_EXISTS',
      `a.ts:2: 2021 is ${nameOf.get(2021) ?? 'no known code'}, not NOT_LOGGED_IN`,
      'a.ts:3: 9999 is no known code, not NO_SUCH_CODE',
    ]);
  });
});

test('names and numbers of codes belong together', () => {
  const texts = files.map((file) => [file, readFileSync(file, 'utf8')] as const);
  const mentions = texts.flatMap(([, text]) => [...text.matchAll(NAMED_CODE)]);
  expect(mentions.length).toBeGreaterThan(20);
  expect(texts.flatMap(([file, text]) => wrongNames(text, file))).toEqual([]);
});
