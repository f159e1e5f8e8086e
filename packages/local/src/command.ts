import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { greeting, guest } from './greeting.js';
import { runCommand } from './run-command.js';
import { didYouMean } from './server/nearest.js';
import { type LocalServer, startLocal } from './start.js';

const usage = `Usage: authing-local [options] [-- command …]

  --port <number>  port to listen on; by default 4400, 0 takes a free one
  --host <address> address to listen on; by default 127.0.0.1
  --db <file>      keep the data in this SQLite file; by default in memory
  --seed <file>    JSON or YAML with what to start with
  --schema <file>  SDL of a private deployment to play instead of the contract
  --json           print one line of JSON when listening
  --version        print the version
  --help           print this text

A command after -- runs with AUTHING_APP_ID, AUTHING_APP_HOST and the like, and the server ends with it:

  authing-local -- npm run dev
`;
const DEFAULT_PORT = 4400;
const options = {
  port: { type: 'string' },
  host: { type: 'string' },
  db: { type: 'string' },
  seed: { type: 'string' },
  schema: { type: 'string' },
  json: { type: 'boolean' },
  version: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** Runs the command with the arguments of this process. @throws Error that tells what to do */
export async function run(): Promise<void> {
  const { values, command } = readArguments(process.argv.slice(2));
  if (values.help) return void process.stdout.write(usage);
  if (values.version) return void process.stdout.write(`${ownVersion()}\n`);
  const port = portOf(values.port);
  const { host, db } = values;
  const schema = schemaOf(values.schema);
  const isNew = db === undefined || !existsSync(db);
  const seed = values.seed ?? { users: [guest] };
  const server = await startLocal({ port, host, db, seed, schema }).catch((error: Error) => {
    throw values.schema && /^The schema/.test(error.message) ? new Error(`${values.schema}: ${error.message}`) : error;
  });
  const facts = { db, hasGuest: values.seed === undefined, isNew, isAlone: command.length === 0 };
  const text = values.json ? `${JSON.stringify(factsOf(server))}\n` : greeting(server, facts);
  if (command.length > 0) {
    // What the command prints may be read by others.
    await runCommand(server, command, () => void process.stderr.write(text));
  } else {
    stopOnSignal(server);
    process.stdout.write(text);
  }
}

/** Options before `--`, a command after it. @throws Error that names the nearest option */
function readArguments(all: readonly string[]) {
  const end = all.indexOf('--');
  const args = end < 0 ? [...all] : all.slice(0, end);
  const command = end < 0 ? [] : all.slice(end + 1);
  if (end >= 0 && command.length === 0)
    throw new Error('-- is followed by no command; write authing-local -- npm run dev');
  try {
    return { values: parseArgs({ args, options }).values, command };
  } catch (error) {
    throw explained(error as NodeJS.ErrnoException);
  }
}

function explained(error: NodeJS.ErrnoException): Error {
  const [, name = ''] = /'(-*[^'= ]+)/.exec(error.message) ?? [];
  const names = Object.keys(options).map((option) => `--${option}`);
  const known = '; --help lists the options';
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return new Error(`${name} is not an option${didYouMean(name, names) || known}`);
  if (error.code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
    return new Error(`${name} is neither an option nor the value of one; a command to run goes after --`);
  if (error.code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return error;
  const takesText = names.find(
    (option) => option === name && options[option.slice(2) as keyof typeof options].type === 'string',
  );
  return new Error(takesText ? `${name} needs a value after it${known}` : `${name} takes no value${known}`);
}

const ownVersion = (): string => JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;

function portOf(text: string | undefined): number {
  const port = text === undefined ? DEFAULT_PORT : Number(text);
  if (text?.trim() === '' || !Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(
      `--port must be a whole number between 0 and 65535; 0 takes a free one, got ${JSON.stringify(text)}`,
    );
  return port;
}

/** The text of a schema file. @throws Error that names the file */
function schemaOf(file: string | undefined): string | undefined {
  if (file === undefined) return undefined;
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const remedy =
      code === 'EISDIR' ? 'it is a folder: name a file' : code === 'ENOENT' ? 'there is none: check the path' : code;
    throw new Error(`The schema file ${file} cannot be read: ${remedy}`);
  }
}

const factsOf = ({ url, appId, appSecret, userPoolId, userPoolSecret }: LocalServer) => ({
  url,
  appId,
  appSecret,
  userPoolId,
  userPoolSecret,
});

function stopOnSignal(server: LocalServer): void {
  const stop = () => {
    server.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
