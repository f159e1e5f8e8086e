import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type LocalServer, startLocal } from './start.js';

const usage = `Usage: authing-local [options]

  --port <number>  port to listen on; by default 4400, 0 takes a free one
  --host <address> address to listen on; by default 127.0.0.1
  --db <file>      keep the data in this SQLite file; by default in memory
  --seed <file>    JSON or YAML with what to start with
  --schema <file>  SDL of a private deployment to play instead of the contract
  --json           print one line of JSON when listening
  --help           print this text
`;
const DEFAULT_PORT = 4400;

/** Runs the command with the arguments of this process. @throws Error that tells what to do */
export async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      db: { type: 'string' },
      seed: { type: 'string' },
      schema: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return void process.stdout.write(usage);
  const port = portOf(values.port);
  const { host, db, seed } = values;
  const schema = schemaOf(values.schema);
  const server = await startLocal({ port, host, db, seed, schema }).catch((error: Error) => {
    throw values.schema && /^The schema/.test(error.message) ? new Error(`${values.schema}: ${error.message}`) : error;
  });
  stopOnSignal(server);
  process.stdout.write(values.json ? `${JSON.stringify(factsOf(server))}\n` : greeting(server, db));
}

function portOf(text: string | undefined): number {
  const port = text === undefined ? DEFAULT_PORT : Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port must be between 0 and 65535, got ${text}`);
  return port;
}

/** The text of a schema file. @throws Error that names the file */
function schemaOf(file: string | undefined): string | undefined {
  if (file === undefined) return undefined;
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Error(`The schema file ${file} cannot be read`);
  }
}

const factsOf = ({ url, appId, appSecret, userPoolId, userPoolSecret }: LocalServer) => ({
  url,
  appId,
  appSecret,
  userPoolId,
  userPoolSecret,
});

function greeting(server: LocalServer, db: string | undefined): string {
  const lines = [
    ['Address', server.url],
    ['User pool', server.userPoolId],
    ['Pool secret', server.userPoolSecret],
    ['Application', server.appId],
    ['App secret', server.appSecret],
    ['Data', db ?? 'in memory, gone when this stops'],
    ['Codes sent', `${server.url}/_local/outbox`],
  ];
  const table = lines.map(([name, value]) => `  ${name?.padEnd(12)} ${value}`).join('\n');
  return `Authing-compatible server for development and tests\n\n${table}\n\nCtrl+C stops it.\n`;
}

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
