/** Splits TypeScript sources into their top-level declarations, by text: formatted code starts each one in column 0. */
import { readFileSync } from 'node:fs';

const HEAD = /^(export )?(?:default )?(?:async )?(?:abstract )?(?:function\*?|const|let|class) (\w+)/;
const IMPORT = /^import [\s\S]*?from '([^']+)';$/gm;

/** Every declaration as `{ file, name, exported, text, imports }`; `imports` maps local names to `{ name, from }`. */
export function readDeclarations(files) {
  return files.flatMap((file) => split(file, readFileSync(file, 'utf8')));
}

export function withoutImports(text) {
  return text.replace(IMPORT, '');
}

export const mentions = (text, name) => new RegExp(`\\b${name}\\b`).test(text);

function split(file, text) {
  const imports = readImports(text);
  const found = [];
  for (const line of withoutImports(text).split('\n')) {
    const head = HEAD.exec(line);
    if (head) found.push({ file, name: head[2], exported: Boolean(head[1]), text: '', imports });
    if (found.length > 0 && !isComment(line)) found.at(-1).text += `${line}\n`;
  }
  return found;
}

/** Values only: a type sends nothing. */
function readImports(text) {
  const imports = new Map();
  for (const [statement, from] of text.matchAll(IMPORT)) {
    if (statement.startsWith('import type')) continue;
    for (const [, type, name, local] of statement.matchAll(/(type )?\b(\w+)(?: as (\w+))?(?= *[,}\n])/g)) {
      if (!type) imports.set(local ?? name, { name, from });
    }
  }
  return imports;
}

const isComment = (line) => /^\s*(\/\/|\/?\*)/.test(line);
