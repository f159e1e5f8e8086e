/** What git knows of the files: which it ignores, and whether changes could be taken back. */
import { spawnSync } from 'node:child_process';

function git(cwd: string, args: readonly string[], input = ''): string | undefined {
  const { status, stdout, error } = spawnSync('git', args, { cwd, input, encoding: 'utf8', maxBuffer: 1 << 28 });
  // check-ignore ends with 1 when it ignores nothing.
  return error || (status !== 0 && status !== 1) ? undefined : stdout;
}

/** The files that git does not ignore; all of them where there is no git. */
export function withoutIgnored(files: readonly string[], cwd: string): string[] {
  if (!files.length) return [];
  const ignored = new Set(git(cwd, ['check-ignore', '-z', '--stdin'], files.join('\0'))?.split('\0'));
  return files.filter((file) => !ignored.has(file));
}

/** Files with changes that are not committed. Empty where there is no git. */
export const uncommitted = (cwd: string): string[] =>
  (git(cwd, ['status', '--porcelain']) ?? '').split('\n').flatMap((line) => (line ? [line.slice(3)] : []));
