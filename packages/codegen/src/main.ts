/** The command: arguments in, exit code out. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readArguments, type Settings, settingsFrom } from './config.js';
import { generate } from './generate.js';
import { checkFolder, checkPlace, differences, write } from './output.js';
import { exitCodes, messageOf, Problem } from './problem.js';
import type { Print } from './progress.js';
import { screened, secretsInAddress, secretsInArguments, secretsInHeaders } from './screen.js';

const usage = `Usage: authing-codegen --schema <source> --out <folder> [options]
       authing-codegen migrate <paths> [options]   moves a project from authing-js-sdk 4.x; --help tells more

Makes documents and types of the Authing SDK fit a private deployment.

  --schema <source>     address of the GraphQL endpoint, an SDL file, or the answer to an introspection query (JSON)
  --out <folder>        where to write, such as src/authing
  --header 'k: v'       sent with the introspection query; may be given several times
  --documents <glob>    your own operations, such as 'src/**/*.graphql'; may be given several times
  --openapi <file>      the deployment's OpenAPI file, when its REST routes differ
  --package <name>      the package your application imports; by default the one in package.json
  --config <file>       options in a file, by default authing-codegen.yml when there is one
  --check               write nothing; fail when what is on disk is not what would be written
  --help, --version

Exit codes: 0 done or up to date · 1 stale (--check) · 2 options, config or own documents · 3 schema or OpenAPI file
            4 anything else
`;

export interface Io {
  cwd: string;
  out: Print;
  err: Print;
}

/** Runs the command and tells what the process should end with. Never rejects. */
export async function main(argv: readonly string[], given: Io): Promise<number> {
  const secrets = secretsInArguments(argv);
  const io = screenedIo(given, secrets);
  try {
    // Loaded when it is asked for: it brings a parser that generating does without.
    if (argv[0] === 'migrate') return await (await import('./migrate/migrate.js')).migrate(argv.slice(1), io);
    const args = readArguments(argv);
    if (args.help) return done(io, usage);
    if (args.version) return done(io, `${ownVersion()}\n`);
    const settings = settingsFrom(args, io.cwd);
    secrets.push(...secretsInHeaders(settings.headers), ...secretsInAddress(settings.schema));
    return await run(settings, io);
  } catch (error) {
    const isKnown = error instanceof Problem;
    io.err(`authing-codegen: ${isKnown || isOfSystem(error) ? messageOf(error) : stackOf(error)}\n`);
    return exitCodes[isKnown ? error.kind : 'failure'];
  }
}

/** Prints without secrets: those known when the text is printed. */
const screenedIo = (io: Io, secrets: readonly string[]): Io => ({
  ...io,
  out: (text) => io.out(screened(text, secrets)),
  err: (text) => io.err(screened(text, secrets)),
});

/** A full disk or a folder that cannot be written: nothing is wrong with the program. */
const isOfSystem = (error: unknown): boolean => typeof Object(error).syscall === 'string';

const stackOf = (error: unknown): string =>
  `this is a fault of the program. Please report it with this text.\n${Object(error).stack ?? messageOf(error)}`;

const ownVersion = (): string =>
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version as string;

function done({ out }: Io, text: string): number {
  out(text);
  return exitCodes.done;
}

async function run(settings: Settings, io: Io): Promise<number> {
  const { files, summary } = await generate(settings, io.err);
  const folder = resolve(settings.cwd, settings.out);
  checkPlace(folder, settings.cwd);
  if (settings.check) return check(settings, folder, files, io);
  checkFolder(folder, files);
  const changed = write(folder, files);
  const outcome = changed.length > 0 ? `Wrote ${changed.map(({ name }) => name).join(', ')}.` : 'Nothing had changed.';
  return done(io, `${summary}\n${outcome} Details: ${join(settings.out, 'report.md')}\n`);
}

function check({ out }: Settings, folder: string, files: Map<string, string>, io: Io): number {
  const found = differences(folder, files);
  if (found.length === 0) return done(io, `${out} is up to date.\n`);
  const words = {
    new: 'is missing',
    changed: 'is stale',
    superfluous: 'is no longer made',
    foreign: 'was not written by authing-codegen',
  };
  for (const { name, kind } of found) io.err(`${join(out, name)} ${words[kind]}\n`);
  const isForeign = found.some(({ kind }) => kind === 'foreign');
  const first = isForeign
    ? 'Move what was not written by authing-codegen, or give --out another folder. Then run'
    : 'Run';
  io.err(`${first} authing-codegen without --check and commit the result.\n`);
  return exitCodes.stale;
}
