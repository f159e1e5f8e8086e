/** Which functions of the packages send a document or a route, directly or through helpers. */
import { filesBelow } from '../graphql/read.mjs';
import { mentions, readDeclarations } from './declarations.mjs';

const FOLDERS = ['packages/core/src', 'packages/auth/src', 'packages/management/src', 'packages/browser/src'];

export function readSources() {
  const files = FOLDERS.flatMap((folder) => filesBelow(folder, '.ts'));
  return readDeclarations(files.filter((file) => !/\.(generated|test|test-d)\.ts$/.test(file)));
}

/** Exported functions that lead to a contract entry: `near` those closest to it, `all` also those behind them. */
export function callersOf(declarations, { usedBy }) {
  const direct = declarations.filter(usedBy);
  const near = direct.flatMap((declaration) =>
    declaration.exported ? [declaration] : exportedUsers(declarations, declaration),
  );
  return { near: unique(near), all: closure(declarations, direct).filter(({ exported }) => exported) };
}

function exportedUsers(declarations, declaration) {
  const reached = closure(declarations, [declaration], ({ exported }) => !exported);
  return reached.filter(({ exported }) => exported);
}

/** The declarations and all that use them; `goOn` says whether to look for users of a declaration. */
function closure(declarations, start, goOn = () => true) {
  const reached = new Set(start);
  for (const used of reached) {
    if (!goOn(used)) continue;
    for (const user of declarations) if (uses(user, used)) reached.add(user);
  }
  return [...reached];
}

function uses(user, used) {
  if (user === used) return false;
  const visible = user.file === used.file || (used.exported && user.imports.get(used.name)?.name === used.name);
  return visible && mentions(user.text, used.name);
}

const unique = (list) => [...new Set(list)];
