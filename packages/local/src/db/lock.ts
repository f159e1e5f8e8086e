import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Databases of this process; a lock with its id that is not among them was left by an earlier process of the same id. */
const held = new Set<string>();

/**
 * Keeps a second server from writing to the same file: a file beside it holds the id of the process. SQLite's own
 * exclusive lock would not do, since libsql lets go of a file only when its statements are collected.
 * @returns what ends it
 * @throws Error when another server that still runs has it
 */
export function lockFile(path: string): () => void {
  const lock = `${path}.lock`;
  const owner = ownerOf(lock);
  if (owner === process.pid ? held.has(path) : owner !== null && isRunning(owner))
    throw new Error(`${path} is in use by another server, process ${owner}: stop that one or name another file`);
  rmSync(lock, { force: true });
  // Exclusive, so that of two that start together one is refused.
  writeFileSync(lock, String(process.pid), { flag: 'wx' });
  held.add(path);
  return () => {
    held.delete(path);
    rmSync(lock, { force: true });
  };
}

function ownerOf(lock: string): number | null {
  try {
    return Number(readFileSync(lock, 'utf8')) || null;
  } catch {
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
