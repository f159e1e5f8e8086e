/** The process behind test/support/scripts.ts: runs a script again for each message and sends back what it printed. */
import { pathToFileURL } from 'node:url';

class Exit extends Error {
  constructor(code) {
    super(`process.exit(${code})`);
    this.code = code;
  }
}

let output = '';
for (const stream of [process.stdout, process.stderr]) {
  stream.write = (chunk) => {
    output += chunk;
    return true;
  };
}
process.exit = (code) => {
  throw new Exit(code ?? process.exitCode ?? 0);
};

const CODEGEN = import.meta.resolve('@graphql-codegen/cli');
let runs = 0;

/** A module that was imported with another query runs again; what it imports stays. The generator has a function for it. */
async function execute(script) {
  if (script !== 'graphql-codegen') return void (await import(`${pathToFileURL(script)}?run=${++runs}`));
  const { runCli } = await import(CODEGEN);
  process.exitCode = await runCli();
}

process.on('message', async ({ script, args, cwd, env }) => {
  const before = { ...process.env };
  output = '';
  process.exitCode = 0;
  process.argv = [process.execPath, script, ...args];
  process.chdir(cwd);
  Object.assign(process.env, env);
  try {
    await execute(script);
  } catch (error) {
    process.exitCode = error instanceof Exit ? error.code : 1;
    if (!(error instanceof Exit)) output += error.stack;
  }
  for (const name of Object.keys(env)) delete process.env[name];
  Object.assign(process.env, before);
  process.send({ status: process.exitCode, output });
});
