/** `authing-codegen migrate`: moves a project from authing-js-sdk 4.x. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { handling } from '../problem.js';
import { isInside, projectRoot } from '../project.js';
import { replaceFile } from '../replace-file.js';
import { findFiles } from './files.js';
import { uncommitted } from './git.js';
import { printed, REVIEW_TITLE, reviewPage } from './report.js';
import { moveProject } from './run.js';
import { readTargets } from './target.js';

const usage = `Usage: authing-codegen migrate <files and folders> [--target auto|browser|server] [--report file] [--dry-run] [--force]

Moves a project from authing-js-sdk 4.x: rewrites imports, names and enumerations in place, leaves every other character as
it is, changes package.json, type-checks before and after, and names each place that a person has to look at.

  --target auto           by what a file uses: a window, or a secret and Node's modules. The default
  --target browser        AuthenticationClient comes from @authing/browser
  --target server         AuthenticationClient comes from @authing/auth
  --target server:api     the same for one folder; may be given several times
  --report report.md      also write what to look at into a file, by reason
  --dry-run               change nothing, only print
  --force                 change files though some have changes that are not committed
`;

/** Where the command reads and prints. */
export interface MigrateIo {
  cwd: string;
  out(text: string): void;
  err(text: string): void;
}

const onConsole: MigrateIo = {
  cwd: process.cwd(),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
};

/**
 * Runs the command and gives the exit code: 0 done, 2 wrong arguments or a tree with changes. What a person has to do is
 * printed, not a failure.
 */
export async function migrate(argv: readonly string[], io: MigrateIo = onConsole): Promise<number> {
  let given: ReturnType<typeof readArguments>;
  try {
    given = readArguments(argv, io.cwd);
  } catch (error) {
    io.err(`${(error as Error).message}\n\n${usage}`);
    return 2;
  }
  if (given.help) {
    io.out(usage);
    return 0;
  }
  const problem = problemOf(given, io.cwd);
  if (problem) {
    io.err(problem);
    return 2;
  }
  const { files, outside } = findFiles(given.paths, io.cwd);
  // Nothing is written before everything was read.
  const report = await handling('usage', given.paths.join(', '), () =>
    moveProject(files, outside, { cwd: io.cwd, targets: given.targets, dryRun: given.dryRun }),
  );
  if (given.report) replaceFile(resolve(io.cwd, given.report), reviewPage(report));
  io.out(printed(report, given.dryRun));
  return 0;
}

function problemOf(
  { paths, report, dryRun, force }: ReturnType<typeof readArguments>,
  cwd: string,
): string | undefined {
  if (!paths.length) return usage;
  const missing = paths.filter((path) => !existsSync(resolve(cwd, path)));
  if (missing.length) return `There is no ${missing.join(', ')}\n`;
  const taken = report && reportProblem(resolve(cwd, report), cwd);
  if (taken) return `--report ${report}: ${taken}\n`;
  const dirty = dryRun || force ? [] : uncommitted(cwd);
  if (!dirty.length) return undefined;
  return `${dirty.slice(0, 5).join(', ')}${dirty.length > 5 ? ` and ${dirty.length - 5} more` : ''}: not committed. Commit or stash first, so that you see what this command changes, or give --force\n`;
}

/** Why a report cannot be written there: only one of ours is replaced. */
function reportProblem(path: string, cwd: string): string | undefined {
  if (!isInside(projectRoot(cwd), path)) return 'it leads out of the project: choose a file inside it';
  if (!statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory()) return `there is no folder ${dirname(path)}`;
  const facts = statSync(path, { throwIfNoEntry: false });
  if (!facts || (facts.isFile() && readFileSync(path, 'utf8').startsWith(REVIEW_TITLE))) return undefined;
  return 'something else has this name and stays as it is: choose another';
}

function readArguments(argv: readonly string[], cwd: string) {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      target: { type: 'string', multiple: true },
      report: { type: 'string' },
      'dry-run': { type: 'boolean' },
      force: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  const { target = [], report, help = false, force = false, 'dry-run': dryRun = false } = values;
  return { paths: positionals, targets: readTargets(target, cwd), report, dryRun, force, help };
}
