import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

const LINK = /^(import|export)( type)? (\*(?: as (\w+))?|\{(.*)\}) from '(.+)';$/;

/** Types that a declaration names by the module they are in. */
export const INLINE = /import\(['"](\..+?)['"]\)/g;

export const resolveFrom = (path, from) => posix.join(posix.dirname(path), from).replace(/\.js$/, '');

/** The path and everything that `nextOf` leads to from there. */
export function closure(path, nextOf, seen = new Set()) {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const next of nextOf(path)) closure(next, nextOf, seen);
  return seen;
}

/** A module's links to others, and the lines that are its own. */
export function readModule(directory, path) {
  const links = [];
  const lines = [];
  for (const line of readFileSync(`${directory}/${path}.d.ts`, 'utf8').trimEnd().split('\n')) {
    const [found, kind, type = '', what, namespace, names, from] = LINK.exec(line) ?? [];
    if (!found && /^(import|export) .* from '/.test(line)) throw new Error(`${path}.d.ts: cannot read ${line}`);
    const target = from?.startsWith('.') ? resolveFrom(path, from) : undefined;
    if (!found) lines.push(line);
    else {
      links.push({ kind, type, what, namespace, names, from, target });
      // What a comment above a link says is about the module: it must not end up above the next declaration.
      if (lines.at(-1)?.endsWith('*/')) lines.splice(lines.findLastIndex((text) => text.startsWith('/**')));
    }
  }
  const text = lines.filter((line) => line !== 'export {};').join('\n');
  const objects = links
    .filter(({ namespace, target }) => namespace && target)
    .map(({ namespace, target, kind }) => ({ target, name: namespace, kind, user: path }));
  for (const [, from] of text.matchAll(INLINE)) objects.push({ target: resolveFrom(path, from) });
  const next = [...links.flatMap(({ target }) => target ?? []), ...objects.map(({ target }) => target)];
  const stars = links.filter(({ kind, what, target }) => kind === 'export' && what === '*' && target);
  return { path, links, text, objects, next, stars: stars.map(({ target }) => target) };
}
