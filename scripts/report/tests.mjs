/** Which test uses a function: one beside it that mentions it, or another that calls it by a name that can mean nothing else. */
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { filesBelow } from '../graphql/read.mjs';
import { mentions, withoutImports } from './declarations.mjs';

const FOLDERS = ['packages', 'test'];

export function readTests() {
  const files = FOLDERS.flatMap((folder) => filesBelow(folder, '.test.ts'));
  return files.map((file) => {
    const text = readFileSync(file, 'utf8');
    return { file, text: withoutImports(text), usesPackages: /^(?:import|}).* from '(?:@authing\/|\.)/m.test(text) };
  });
}

export function testOf(tests, declarations, functions) {
  return tests.find((test) => functions.some((one) => covers(test, one, declarations)))?.file;
}

function covers({ file, text, usesPackages }, { file: source, name }, declarations) {
  if (!mentions(text, name)) return false;
  if (dirname(file) === dirname(source)) return true;
  if (!usesPackages) return false;
  const topic = basename(dirname(source)).replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  if (mentions(text, `${topic}\\.${name}`)) return true;
  return new RegExp(`\\b${name}\\(`).test(text) && isUnique(name, declarations);
}

function isUnique(name, declarations) {
  return declarations.filter((one) => one.exported && one.name === name).length === 1;
}
