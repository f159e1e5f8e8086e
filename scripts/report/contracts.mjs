/** Both contracts as rows: what has to be called, served and tested. */
import { readOperations } from '../graphql/read.mjs';
import { loadContract, operations } from '../openapi/load.mjs';

const literal = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const pascal = (name) => name[0].toUpperCase() + name.slice(1);

/** `{ key, sends, field? }`: `sends` knows a declaration that sends it, `field` is the root field a resolver is named after. */
export function graphqlRows() {
  return readOperations()
    .map(({ name, operation, selectionSet, loc }) => ({
      key: `${operation} ${name.value}`,
      sends: usesDocument(pascal(name.value), loc.source.name.replace(/\.graphql$/, '.generated.ts')),
      field: selectionSet.selections[0].name.value,
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

const usesDocument =
  (constant, generated) =>
  ({ used }) =>
    used.some(({ file, name }) => file === generated && name === constant);

export function restRows() {
  return operations(loadContract()).map(({ key, path, operation }) => ({
    key,
    path,
    sends: operation['x-navigated'] ? namesPath(key, path) : namesRoute(key),
  }));
}

/** The key in one piece, or as a template whose holes are filled with texts of the declaration and of what it uses. */
const namesRoute = (key) => (declaration) =>
  declaration.strings.includes(key) || declaration.templates.some((parts) => isFilled(parts, key, declaration));

function isFilled(parts, key, declaration) {
  if (!key.startsWith(parts[0]) || !key.endsWith(parts.at(-1))) return false;
  const known = [declaration, ...declaration.used].flatMap(({ strings }) => strings);
  return new RegExp(`^${parts.map(literal).join(`(?:${known.map(literal).join('|')})`)}$`).test(key);
}

/** A navigated route may also be written as a bare path, since nobody fetches it. */
const namesPath = (key, path) => {
  const start = path.replace(/\{.*/, '');
  const isKey = namesRoute(key);
  const starts = (text) => (start === path ? text === path : text.startsWith(start));
  return (declaration) =>
    isKey(declaration) || [...declaration.strings, ...declaration.templates.map(([head]) => head)].some(starts);
};
