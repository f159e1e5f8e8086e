/** Which entries of the contracts the tests of each file used, as the local server saw it: one small file for each test file. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const FOLDER = 'node_modules/.cache/answered';

/** A `startLocal` whose servers are watched, and what writes down what was seen. */
export function recordAnswers(testPath, startLocal, folder = FOLDER) {
  const file = relative(process.cwd(), testPath);
  const answered = new Set();
  const open = new Set();
  const settle = () => {
    for (const entry of open) {
      if (entry.outcome === 'pending') continue;
      open.delete(entry);
      if (entry.outcome === 'ok') answered.add(keyOf(entry));
    }
  };
  return {
    async startLocal(options) {
      const server = await startLocal(options);
      const begin = server.requests.open.bind(server.requests);
      server.requests.open = (seen) => {
        settle();
        const entry = begin(seen);
        open.add(entry);
        return entry;
      };
      return server;
    },
    write() {
      settle();
      mkdirSync(folder, { recursive: true });
      const path = join(folder, `${file.replaceAll('/', '-')}.json`);
      if (answered.size > 0) writeFileSync(path, JSON.stringify({ file, answered: [...answered].sort() }));
      else rmSync(path, { force: true });
    },
  };
}

/** Each key of a contract with the test files that got an answer from it. */
export function readAnswers(folder = FOLDER) {
  if (!existsSync(folder)) throw new Error('No test has run yet, so nothing was answered: run npm test first');
  const filesOf = new Map();
  for (const name of readdirSync(folder)) {
    const { file, answered } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    for (const key of answered) filesOf.set(key, [...(filesOf.get(key) ?? []), file]);
  }
  return filesOf;
}

/** A route, or an operation by the name its document gives it: several documents may have one root field. */
function keyOf({ route, operation, body }) {
  const [, kind, name] = /^\s*(query|mutation)\s+(\w+)/m.exec(body?.query ?? '') ?? [];
  return operation && name ? `${kind} ${name}` : route;
}
