/** Writes a file whole or not at all, and no other. */
import { randomUUID } from 'node:crypto';
import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/**
 * Puts another file in the place of this one: written to, a hard link would change the file of its other names as well, and a run
 * that is ended would leave half of it. Rights stay; a symbolic link goes on leading to the file.
 */
export function replaceFile(path: string, text: string): void {
  const facts = statSync(path, { throwIfNoEntry: false });
  const place = facts ? realpathSync(path) : path;
  const temporary = `${place}.${randomUUID()}.tmp`;
  try {
    writeFileSync(temporary, text, { flag: 'wx' });
    if (facts) chmodSync(temporary, facts.mode);
    renameSync(temporary, place);
  } finally {
    rmSync(temporary, { force: true });
  }
}
