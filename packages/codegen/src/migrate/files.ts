/** Which files the command reads. */
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { MAX_BYTES } from '../limits.js';
import { isInside, projectRoot } from '../project.js';
import { withoutIgnored } from './git.js';

const SOURCES = /\.(js|jsx|ts|tsx|mjs|cjs|mts|cts|vue|svelte|html|json)$/;
export const isCode = (file: string): boolean => /\.([cm]?[jt]sx?|vue|svelte)$/.test(file);

/** Built by tools, or brought in from elsewhere: nobody edits them. */
const NOT_SOURCES = new Set([
  ...['node_modules', 'bower_components', 'vendor', 'third_party', 'dist', 'build', 'out', 'lib-cov', 'coverage'],
  ...['.git', '.next', '.nuxt', '.output', '.svelte-kit', '.cache', '.turbo', '.vercel', '.netlify'],
]);

export interface Found {
  /** Absolute, sorted. */
  files: string[];
  /** What lies outside of the project, or is a link that leads out of it. */
  outside: string[];
}

/** Code below a folder that belongs to the project and that git does not ignore. */
export function codeBelow(folder: string): string[] {
  const found: Found = { files: [], outside: [] };
  walk(folder, projectRoot(folder), found, new Set());
  return withoutIgnored(found.files.filter(isCode), folder);
}

export function findFiles(paths: readonly string[], cwd: string): Found {
  const root = projectRoot(cwd);
  const found: Found = { files: [], outside: [] };
  const named = paths.map((path) => resolve(cwd, path));
  const seen = new Set<string>();
  for (const path of named) {
    if (!isInside(root, path)) found.outside.push(path);
    else if (statSync(path).isDirectory()) walk(path, root, found, seen);
  }
  const files = named.filter((path) => isInside(root, path) && statSync(path).isFile());
  return { files: [...new Set([...files, ...withoutIgnored(found.files, cwd)])].sort(), outside: found.outside };
}

/** Links are followed where they stay in the project, and each folder is walked once: a link may lead to `/`, or back. */
function walk(folder: string, root: string, found: Found, seen: Set<string>): void {
  const real = realpathSync(folder);
  if (seen.has(real)) return;
  seen.add(real);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    // A link to nowhere has none.
    const facts = statSync(path, { throwIfNoEntry: false });
    const isSource = facts?.isFile() && SOURCES.test(entry.name) && !entry.name.includes('.min.');
    const isFolder = facts?.isDirectory() && !NOT_SOURCES.has(entry.name);
    if (!isSource && !isFolder) continue;
    if (entry.isSymbolicLink() && !isInside(root, path)) found.outside.push(path);
    else if (isFolder) walk(path, root, found, seen);
    else found.files.push(path);
  }
}

/** The text of a file; undefined when it is none, or too long: bytes that no UTF-8 text has would not survive. */
export function textOf(file: string): string | undefined {
  if (statSync(file).size > MAX_BYTES) return undefined;
  const bytes = readFileSync(file);
  const text = bytes.toString('utf8');
  return Buffer.from(text).equals(bytes) ? text : undefined;
}

/** Made by a minifier: one line holds what a person would put on hundreds. */
export const isMinified = (text: string): boolean =>
  text.split('\n').some((line) => line.length > 2000 && (line.match(/[;{}]/g)?.length ?? 0) > 100);
