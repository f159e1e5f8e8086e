/** `authing-codegen migrate`: moves a project from authing-js-sdk 4.x. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { glob } from 'tinyglobby';
import { isInside, projectRoot } from '../project.js';
import { OLD, type Target } from './imports.js';
import { migratePackage } from './package-json.js';
import { rewriteModule } from './rewrite.js';
import type { Note } from './work.js';

const usage = `Usage: authing-codegen migrate <files and folders> --target browser|server [--dry-run]

Moves a project from authing-js-sdk 4.x: rewrites imports, names and enumerations in place, keeps your formatting, changes
package.json, and prints what a human has to look at. Commit before you run it.

  --target browser   AuthenticationClient comes from @authing/browser
  --target server    AuthenticationClient comes from @authing/auth
  --dry-run          change nothing, only print
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

/** What happened to the files of a project. */
export interface MigrateReport {
  changed: string[];
  /** What a human has to look at: `src/a.ts:12  why`. */
  notes: string[];
}

/** Runs the command and gives the exit code: 0 done, 2 wrong arguments. What humans have to do is printed, not a failure. */
export async function migrate(argv: readonly string[], io: MigrateIo = onConsole): Promise<number> {
  let given: ReturnType<typeof readArguments>;
  try {
    given = readArguments(argv);
  } catch (error) {
    io.err(`${(error as Error).message}\n\n${usage}`);
    return 2;
  }
  const { help, target, dryRun, paths } = given;
  if (help) {
    io.out(usage);
    return 0;
  }
  if (!paths.length || !target) {
    io.err(usage);
    return 2;
  }
  const missing = paths.filter((path) => !existsSync(resolve(io.cwd, path)));
  if (missing.length) {
    io.err(`There is no ${missing.join(', ')}\n`);
    return 2;
  }
  const report = await migrateFiles(await filesOf(paths, io.cwd), { cwd: io.cwd, target, dryRun });
  io.out(printed(report, dryRun));
  return 0;
}

function readArguments(argv: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { target: { type: 'string' }, 'dry-run': { type: 'boolean' }, help: { type: 'boolean' } },
  });
  const { target, help = false, 'dry-run': dryRun = false } = values;
  if (target !== undefined && target !== 'browser' && target !== 'server')
    throw new Error('--target is browser or server');
  return { paths: positionals, target: target as Target | undefined, dryRun, help };
}

const CODE = '{js,jsx,ts,tsx,mjs,cjs,mts,cts}';

async function filesOf(paths: readonly string[], cwd: string): Promise<string[]> {
  const patterns = paths.flatMap((path) => {
    const plain = path.replace(/\/+$/, '');
    const isFolder = statSync(resolve(cwd, path)).isDirectory();
    return isFolder
      ? [`${plain}/**/*.${CODE}`, `${plain}/**/*.{html,vue,svelte}`, `${plain}/**/package.json`]
      : [plain];
  });
  const found = await glob(patterns, {
    cwd,
    absolute: true,
    ignore: ['**/node_modules/**', '**/dist/**', '**/*.d.ts'],
  });
  return found.sort();
}

/** Changes the files and tells what happened. */
export async function migrateFiles(
  files: readonly string[],
  { cwd, target, dryRun }: { cwd: string; target: Target; dryRun: boolean },
): Promise<MigrateReport> {
  const report: MigrateReport = { changed: [], notes: [] };
  const packages = new Set<string>();
  let stillUsed = false;
  const write = (file: string, before: string, after: string) => {
    if (after === before) return;
    if (!dryRun) writeFileSync(file, after);
    report.changed.push(relative(cwd, file));
  };
  const note = (file: string, { line, text }: Note) => report.notes.push(`${relative(cwd, file)}:${line}  ${text}`);

  const root = projectRoot(cwd);
  const own = files.filter((file) => isInside(root, file));
  for (const file of files)
    if (!own.includes(file)) note(file, { line: 1, text: 'a symbolic link leads out of the project: left as it is' });
  const manifests = own.filter((file) => basename(file) === 'package.json');
  for (const file of own) {
    if (manifests.includes(file)) continue;
    const before = readFileSync(file, 'utf8');
    if (!mayConcern(before)) continue;
    if (/\.(html|vue|svelte)$/.test(file)) {
      for (const one of notesOfPage(before)) note(file, one);
      stillUsed ||= before.includes(OLD) && !file.endsWith('.html');
      continue;
    }
    try {
      const { code, notes, packages: used } = rewriteModule(before, file, target);
      for (const one of notes) note(file, one);
      for (const name of used) if (!name.startsWith(OLD)) packages.add(name);
      stillUsed ||= code.includes(OLD);
      write(file, before, code);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      note(file, { line: 1, text: `cannot be read (${error.message}): change it by hand` });
      stillUsed = true;
    }
  }
  for (const file of manifests) {
    const before = readFileSync(file, 'utf8');
    write(file, before, migratePackage(before, [...packages], stillUsed));
    if (before.includes(OLD) && stillUsed)
      note(file, { line: 1, text: `${OLD} stays for now: some code still uses it` });
  }
  return report;
}

const mayConcern = (text: string): boolean => /authing|Assosicate|assosicate|Tanent/i.test(text);

/** Pages and components are not rewritten: what to do is short, and said. */
const notesOfPage = (text: string): Note[] =>
  text.split('\n').flatMap((line, index) =>
    line.includes(OLD)
      ? [
          {
            line: index + 1,
            text: `4.x is named here. Script tag: https://cdn.jsdelivr.net/npm/@authing/browser; import: @authing/browser`,
          },
        ]
      : [],
  );

function printed({ changed, notes }: MigrateReport, dryRun: boolean): string {
  const verb = dryRun ? 'Would change' : 'Changed';
  const list = (items: readonly string[]) => items.map((item) => `  ${item}\n`).join('');
  const look = notes.length ? `\nLook at these yourself:\n${list(notes)}` : '\nNothing is left for you to look at.\n';
  return `${verb} ${changed.length} file${changed.length === 1 ? '' : 's'}${changed.length ? `:\n${list(changed)}` : '.\n'}${look}`;
}
