import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from '@swc/core';

/** The packages that run in other people's programs. */
export const LIBRARIES = ['core', 'auth', 'management', 'browser', 'server', 'react', 'vue'];

/** The source files of a package, tests and declarations left out. */
export function sourcesOf(name: string): { file: string; text: string }[] {
  const root = `packages/${name}/src`;
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('testing/') && !/\.(test|d)\.ts$/.test(file))
    .map((file) => ({ file: `${root}/${file}`, text: readFileSync(`${root}/${file}`, 'utf8') }));
}

interface Node {
  type?: string;
  [member: string]: unknown;
}

/** Every node of a file's syntax tree. */
export function* nodesOf(text: string): Generator<Node> {
  const open: unknown[] = [parseSync(text, { syntax: 'typescript', target: 'es2022' })];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!Array.isArray(node)) yield node as Node;
    for (const child of Object.values(node as object)) if (child && typeof child === 'object') open.push(child);
  }
}
