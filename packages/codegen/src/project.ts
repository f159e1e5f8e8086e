/** Files of the project a command runs in: nothing outside of it is written. */
import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';

/** The folder that a run may write to: the repository, else the folder of the nearest package.json, else where it runs. */
export function projectRoot(cwd: string): string {
  const here = realpathSync(cwd);
  return nearest(here, '.git') ?? nearest(here, 'package.json') ?? here;
}

function nearest(folder: string, name: string): string | undefined {
  if (existsSync(join(folder, name))) return folder;
  return dirname(folder) === folder ? undefined : nearest(dirname(folder), name);
}

/** Whether writing a file or folder, which need not be there yet, stays in the project when symbolic links are followed. */
export function isInside(root: string, path: string): boolean {
  const way = relative(root, realOf(path));
  return way !== '..' && !way.startsWith('../') && !way.startsWith('..\\') && !isAbsolute(way);
}

/** Where a path leads. What is not there yet is where its folder leads; a link to nowhere leads out. */
function realOf(path: string): string {
  if (lstatSync(path, { throwIfNoEntry: false })) {
    try {
      return realpathSync(path);
    } catch {
      return '/';
    }
  }
  return dirname(path) === path ? path : join(realOf(dirname(path)), relative(dirname(path), path));
}
