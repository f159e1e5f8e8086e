/** Moves the files of a project, and tells what happened. */
import { existsSync } from 'node:fs';
import { basename, dirname, relative } from 'node:path';
import { megabytes } from '../limits.js';
import { replaceFile } from '../replace-file.js';
import { newTypeErrors } from './check.js';
import { BROWSER, IN_CODE, usesEarlierBrowser } from './earlier-browser.js';
import { homesOf } from './exports.js';
import { codeBelow, isCode, isMinified, textOf } from './files.js';
import { authPackage } from './homes.js';
import { earlierVersion, importedOurs, installCommand, loadsOld, manifestsOf, moveManifest } from './manifests.js';
import { moveFile, type Rewritten } from './move.js';
import { OLD } from './old.js';
import { createProgram, optionsFor, programName, tsconfigOf } from './program.js';
import type { MigrateReport, Place } from './report.js';
import { type Targets, targetOf } from './target.js';

export interface Settings {
  cwd: string;
  targets: Targets;
  dryRun: boolean;
}

const isLockfile = (file: string) => /(^|[\\/])(package-lock|npm-shrinkwrap)\.json$/.test(file);

const CLIENT = /\b(?:Authentication|Management)Client\b/g;

class Run {
  readonly texts = new Map<string, string>();
  readonly places: Place[] = [];
  readonly changed: string[] = [];
  readonly rewritten = new Map<string, Rewritten>();
  readonly unread = new Set<string>();

  constructor(readonly settings: Settings) {}

  read(file: string): string {
    const known = this.texts.get(file) ?? textOf(file);
    if (known === undefined)
      this.note(file, 1, 'files', `this is no UTF-8 text, or longer than ${megabytes}: left as it is`);
    this.texts.set(file, known ?? '');
    return known ?? '';
  }

  note(file: string, line: number, rule: string, text: string): void {
    this.places.push({ file: relative(this.settings.cwd, file), line, rule, text });
  }

  write(file: string, after: string): void {
    if (after === this.texts.get(file)) return;
    if (!this.settings.dryRun) replaceFile(file, after);
    this.changed.push(relative(this.settings.cwd, file));
  }
}

export function moveProject(files: readonly string[], outside: readonly string[], settings: Settings): MigrateReport {
  const run = new Run(settings);
  for (const file of outside) run.note(file, 1, 'files', 'this leads out of the project: left as it is');
  const manifests = new Map<string, string[]>();
  for (const file of files.filter((one) => basename(one) === 'package.json')) manifests.set(file, []);
  const sources: string[] = [];
  for (const file of files) {
    if (isLockfile(file)) continue;
    const text = run.read(file);
    if (!isCode(file)) {
      if (basename(file) !== 'package.json') noteMentions(run, file, text);
      continue;
    }
    const { own: manifest } = manifestsOf(file, (path) => run.read(path));
    const version = manifest && text.includes(OLD) ? earlierVersion(run.read(manifest)) : undefined;
    if (version)
      run.note(
        file,
        lineOf(text, OLD),
        '2.x and 3.x',
        `this is ${OLD} ${version}.x, which has another API: left as it is. See docs/migration.md, “2.x and 3.x”`,
      );
    else if (isMinified(text)) {
      if (text.includes(OLD)) run.note(file, 1, 'files', `a minified file with ${OLD}: left as it is. Build it anew`);
    } else {
      sources.push(file);
      if (manifest) manifests.set(manifest, [...(manifests.get(manifest) ?? []), file]);
    }
  }
  const isConcerned = [...run.texts].some(
    ([file, text]) =>
      (isCode(file) || basename(file) === 'package.json') && (text.includes(OLD) || importedOurs(text).length > 0),
  );
  if (isConcerned) moveSources(run, sources, clientsOf(run, manifests));
  for (const [file, { code }] of run.rewritten) run.write(file, code);
  const moved = moveManifests(run, manifests);
  const order = (one: Place) => `${one.file}\n${String(one.line).padStart(8, '0')}`;
  run.places.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  return {
    changed: run.changed.sort(),
    places: run.places,
    isConcerned,
    ...(moved && { install: installCommand(moved) }),
  };
}

/** The clients that the files of a manifest name, for each of its files. */
function clientsOf(run: Run, manifests: ReadonlyMap<string, string[]>): Map<string, string> {
  const isAuthing = (text: string) => text.includes(OLD) || importedOurs(text).length > 0;
  return new Map(
    [...manifests.values()].flatMap((files) => {
      const named = files.map((file) => run.read(file)).filter(isAuthing);
      const clients = new Set(named.flatMap((text) => text.match(CLIENT) ?? []));
      return files.map((file): [string, string] => [file, [...clients].join(' ')]);
    }),
  );
}

function moveSources(run: Run, sources: readonly string[], clients: ReadonlyMap<string, string>): void {
  const byConfig = new Map<string | undefined, string[]>();
  for (const file of sources) {
    const config = tsconfigOf(file);
    byConfig.set(config, [...(byConfig.get(config) ?? []), file]);
  }
  for (const [config, files] of byConfig) {
    const texts = new Map(files.map((file) => [file, run.read(file)]));
    const { options, checksJs } = optionsFor(config);
    const program = createProgram(texts, options);
    const checker = program.getTypeChecker();
    for (const [file, text] of texts) {
      const source = program.getSourceFile(programName(file, text))!;
      const [broken] = program.getSyntacticDiagnostics(source).filter(({ code }) => code < 2000);
      if (broken && text.includes(OLD)) {
        run.note(
          file,
          lineAt(text, broken.start ?? 0),
          'files',
          `cannot be read (${String(broken.messageText)}): change it by hand`,
        );
        run.unread.add(file);
        continue;
      }
      const path = relative(run.settings.cwd, file);
      const asked = {
        path,
        source,
        checker,
        manifests: manifestsOf(file, (one) => run.read(one)).all.map(run.read, run),
      };
      const { target, doubt } = targetOf(run.settings.targets, file, asked);
      const rewritten = moveFile({ file, text, source, checker, target, homesOf, clients: clients.get(file) ?? '' });
      run.rewritten.set(file, rewritten);
      for (const { line, rule, text: why } of rewritten.notes) run.note(file, line, rule, why);
      const home = authPackage(target);
      if (doubt && /\bAuthenticationClient\b/.test(text) && rewritten.code.includes(home) && !text.includes(home))
        run.note(file, lineOf(text, OLD), '--target', doubt);
      if (usesEarlierBrowser(text)) run.note(file, lineOf(text, BROWSER), 'earlier packages', IN_CODE);
    }
    for (const { file, line, text } of newTypeErrors(program, texts, run.rewritten, checksJs))
      run.note(file, line, 'types', text);
  }
}

/** @returns the last manifest that changed */
function moveManifests(run: Run, manifests: ReadonlyMap<string, string[]>): string | undefined {
  let moved: string | undefined;
  for (const [file, own] of manifests) {
    const text = run.read(file);
    if (earlierVersion(text) || !existsSync(file)) continue;
    const files = [...own, ...(text.includes(OLD) ? codeBeside(run, file) : [])];
    const codes = files.map((one) => run.rewritten.get(one)?.code ?? run.read(one));
    const used = [...new Set(codes.flatMap(importedOurs))].sort();
    // Of a file that could not be read, every mention counts.
    const keepsOld = files.some((one, index) =>
      run.unread.has(one) ? codes[index]!.includes(OLD) : loadsOld(one, codes[index]!),
    );
    const after = moveManifest(text, used, keepsOld);
    if (after.text !== text) moved = file;
    for (const { line, text: why } of after.notes) run.note(file, line, 'package.json', why);
    run.write(file, after.text);
  }
  return moved;
}

/** Code of a manifest that the command was not asked to move: what it imports stays a dependency. */
function codeBeside(run: Run, manifest: string): string[] {
  const beside = codeBelow(dirname(manifest)).filter((file) => !run.texts.has(file));
  return beside.flatMap((file) => {
    const text = textOf(file) ?? '';
    const isOurs = text.includes(OLD) || importedOurs(text).length > 0;
    return isOurs && manifestsOf(file, (path) => run.read(path)).own === manifest ? [file] : [];
  });
}

const lineAt = (text: string, position: number) => text.slice(0, position).split('\n').length;
const lineOf = (text: string, what: string) => lineAt(text, text.indexOf(what));

/** Pages and settings are not rewritten: what to do is short, and said. */
function noteMentions(run: Run, file: string, text: string): void {
  const what = file.endsWith('.html')
    ? '4.x is named here. Script tag: https://cdn.jsdelivr.net/npm/@authing/browser; import: @authing/browser'
    : `${OLD} is named here: change it by hand`;
  for (const [index, line] of text.split('\n').entries())
    if (line.includes(OLD)) run.note(file, index + 1, '4.x by name', what);
}
