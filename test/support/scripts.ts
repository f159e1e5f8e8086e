import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';

/** How a script ended, and all it printed. */
interface Run {
  status: number;
  output: string;
}

interface RunOptions {
  /** Where it runs. Default: the root of the repository. */
  cwd?: string;
  env?: Record<string, string>;
}

/** A file of scripts/, or `graphql-codegen` with its own arguments. */
export type RunScript = (script: string, args?: string[], options?: RunOptions) => Promise<Run>;

/**
 * Runs scripts one after the other in a single process beside the tests of a file, so that what they share is loaded
 * once. They see a command line, a folder and an end of their own; a file that a script has imported is not read again.
 */
export function useScripts(): RunScript {
  let runner: ChildProcess;
  let last: Promise<unknown> = Promise.resolve();
  beforeAll(() => {
    // graphql-codegen keeps its messages to itself when it believes to be tested.
    const env = { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '' };
    runner = fork(resolve('test/support/script-runner.mjs'), {
      env,
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
  });
  afterAll(() => void runner.kill());
  return (script, args = [], { cwd = process.cwd(), env = {} } = {}) => {
    const path = script === 'graphql-codegen' ? script : resolve('scripts', script);
    const run = async (): Promise<Run> => {
      runner.send({ script: path, args, cwd, env });
      const [answer] = await once(runner, 'message');
      return answer as Run;
    };
    const mine = last.then(run);
    last = mine.catch(() => {});
    return mine;
  };
}
