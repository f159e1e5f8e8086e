/** Puts generated files on disk, or says what there is stale. Other people's files are left alone. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from './emit.js';
import { HEADER } from './plugins/header.js';

/** Names this package may write. */
const NAMES = ['documents.ts', 'types.ts', 'augment.ts', 'operations.ts', 'routes.ts', 'index.ts', 'report.md'];

const current = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

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
    return before.startsWith(HEADER) ? [{ name, kind: 'superfluous' }] : [];
  });
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
