/** Puts generated files on disk, or says what there is stale. Other people's files are left alone. */
import { lstatSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Files } from './emit.js';
import { HEADER } from './plugins/header.js';
import { Problem } from './problem.js';
import { isInside, projectRoot } from './project.js';
import { replaceFile } from './replace-file.js';
import { REPORT_HEADER } from './report.js';

/** Names this package may write. */
const NAMES = ['documents.ts', 'types.ts', 'augment.ts', 'operations.ts', 'routes.ts', 'index.ts', 'report.md'];

const isOurs = (text: string): boolean => text.startsWith(HEADER) || text.startsWith(REPORT_HEADER);

/** The text of a file; nothing when there is none. Anything else of that name is not text of ours. */
function current(path: string): string | undefined {
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (!entry) return undefined;
  // git may check files out with the line ends of Windows.
  return entry.isFile() ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : '';
}

export interface Difference {
  name: string;
  kind: 'new' | 'changed' | 'superfluous' | 'foreign';
}

export function differences(folder: string, files: Files): Difference[] {
  return NAMES.flatMap((name): Difference[] => {
    const [before, after] = [current(join(folder, name)), files.get(name)];
    if (before === after) return [];
    if (before === undefined) return [{ name, kind: 'new' }];
    if (after !== undefined) return [{ name, kind: isOurs(before) ? 'changed' : 'foreign' }];
    return isOurs(before) ? [{ name, kind: 'superfluous' }] : [];
  });
}

/** Folders of a project whose files other programs write. */
const OF_OTHERS = /(^|[\\/])(\.git|node_modules)([\\/]|$)/i;

/** @throws Problem `usage` when the folder is not the project's own */
export function checkPlace(folder: string, cwd: string): void {
  const root = projectRoot(cwd);
  const file = fileOn(folder);
  if (file)
    throw new Problem('usage', `--out ${folder}: ${file} is a file, not a folder: choose a folder for the output`);
  if (!isInside(root, folder))
    throw new Problem('usage', `--out ${folder} is outside of the project (${root}): choose a folder inside it`);
  const [, , other] = OF_OTHERS.exec(relative(root, folder)) ?? [];
  if (other)
    throw new Problem('usage', `--out ${folder} lies in ${other}, where other programs write: choose another folder`);
}

/** What is no folder, of a folder and those around it. */
function fileOn(folder: string): string | undefined {
  try {
    const facts = statSync(folder, { throwIfNoEntry: false });
    if (facts) return facts.isDirectory() ? undefined : folder;
  } catch {
    // Something around it is no folder.
  }
  return dirname(folder) === folder ? undefined : fileOn(dirname(folder));
}

/** @throws Problem `usage` when a file that would be written is there and not one of ours */
export function checkFolder(folder: string, files: Files): void {
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
    else replaceFile(join(folder, name), text);
  }
  return found;
}
