/** Which files the command reads. */
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { globSync } from 'tinyglobby';
import { isInside, projectRoot } from '../project.js';
import { withoutIgnored } from './git.js';

const EXTENSIONS = '{js,jsx,ts,tsx,mjs,cjs,mts,cts,vue,svelte,html,json}';
export const isCode = (file: string): boolean => /\.([cm]?[jt]sx?|vue|svelte)$/.test(file);

/** Built by tools, or brought in from elsewhere: nobody edits them. */
const NOT_SOURCES = [
  ...['node_modules', 'bower_components', 'vendor', 'third_party', 'dist', 'build', 'out', 'lib-cov', 'coverage'],
  ...['.git', '.next', '.nuxt', '.output', '.svelte-kit', '.cache', '.turbo', '.vercel', '.netlify'],
].map((folder) => `**/${folder}/**`);

export interface Found {
  /** Absolute, sorted. */
  files: string[];
  /** Links that lead out of the project. */
  outside: string[];
}

/** What lies below a folder and belongs to the project. */
const filesBelow = (folder: string): string[] =>
  globSync(`**/*.${EXTENSIONS}`, { cwd: folder, absolute: true, dot: true, ignore: [...NOT_SOURCES, '**/*.min.*'] });

/** Code below a folder that git does not ignore. */
export const codeBelow = (folder: string): string[] => withoutIgnored(filesBelow(folder).filter(isCode), folder);

export function findFiles(paths: readonly string[], cwd: string): Found {
  const isFolder = (path: string) => statSync(resolve(cwd, path)).isDirectory();
  const found = paths.filter(isFolder).flatMap((path) => filesBelow(resolve(cwd, path)));
  const named = paths.filter((path) => !isFolder(path)).map((path) => resolve(cwd, path));
  const all = [...new Set([...named, ...withoutIgnored(found, cwd)])].sort();
  const root = projectRoot(cwd);
  const files = all.filter((file) => isInside(root, file));
  return { files, outside: all.filter((file) => !files.includes(file)) };
}

/** The text of a file; undefined when it is none: bytes that no UTF-8 text has would not survive. */
export function textOf(file: string): string | undefined {
  const bytes = readFileSync(file);
  const text = bytes.toString('utf8');
  return Buffer.from(text).equals(bytes) ? text : undefined;
}

/** Made by a minifier: one line holds what a person would put on hundreds. */
export const isMinified = (text: string): boolean =>
  text.split('\n').some((line) => line.length > 2000 && (line.match(/[;{}]/g)?.length ?? 0) > 100);
