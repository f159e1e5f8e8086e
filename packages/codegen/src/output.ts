/** Puts generated files on disk, or says what there is stale. Other people's files are left alone. */
import { lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from './emit.js';
import { HEADER } from './plugins/header.js';
import { Problem } from './problem.js';
import { isInside, projectRoot } from './project.js';
import { REPORT_HEADER } from './report.js';

/** Names this package may write. */
const NAMES = ['documents.ts', 'types.ts', 'augment.ts', 'operations.ts', 'routes.ts', 'index.ts', 'report.md'];

const isOurs = (text: string): boolean => text.startsWith(HEADER) || text.startsWith(REPORT_HEADER);

/** The text of a file; nothing when there is none. Anything else of that name is not text of ours. */
function current(path: string): string | undefined {
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (!entry) return undefined;
  return entry.isFile() ? readFileSync(path, 'utf8') : '';
}

export interface Difference {
  name: string;
  kind: 'new' | 'changed' | 'superfluous';
}

export function differences(folder: string, files: Files): Difference[] {
  return NAMES.flatMap((name): Difference[] => {
    const [before, after] = [current(join(folder, name)), files.get(name)];
    if (before === after) return [];
    if (before === undefined) return [{ name, kind: 'new' }];
    if (after !== undefined) return [{ name, kind: 'changed' }];
    return isOurs(before) ? [{ name, kind: 'superfluous' }] : [];
  });
}

/** @throws Problem `usage` when the folder is not the project's, or a file in it is not one of ours */
export function checkFolder(folder: string, cwd: string, files: Files): void {
  const root = projectRoot(cwd);
  if (!isInside(root, folder))
    throw new Problem('usage', `--out ${folder} is outside of the project (${root}): choose a folder inside it`);
  for (const name of NAMES) {
    const text = current(join(folder, name));
    if (text === undefined || isOurs(text) || !files.has(name)) continue;
    throw new Problem(
      'usage',
      `${join(folder, name)} was not written by authing-codegen and stays as it is: move it, or give --out another folder`,
    );
  }
}

/** Writes what differs and removes generated files that are no longer made. */
export function write(folder: string, files: Files): Difference[] {
  const found = differences(folder, files);
  mkdirSync(folder, { recursive: true });
  for (const { name } of found) {
    const text = files.get(name);
    if (text === undefined) rmSync(join(folder, name));
    else writeFileSync(join(folder, name), text);
  }
  return found;
}
