/** Both contracts as rows: what has to be called, served and tested. */

import { readOperations } from '../graphql/read.mjs';
import { loadContract, operations } from '../openapi/load.mjs';
import { mentions } from './declarations.mjs';

const literal = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const pascal = (name) => name[0].toUpperCase() + name.slice(1);

/** `{ key, usedBy, field? }`: `usedBy` knows a declaration that sends it, `field` is the root field a resolver is named after. */
export function graphqlRows() {
  return readOperations()
    .map(({ name, operation, selectionSet }) => ({
      key: `${operation} ${name.value}`,
      usedBy: sendsDocument(pascal(name.value)),
      field: selectionSet.selections[0].name.value,
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** A navigated route may also be written as a bare path, since nobody fetches it. */
export function restRows() {
  return operations(loadContract()).map(({ key, path, operation }) => {
    const bare = operation['x-navigated'] ? `|['"\`]${literal(path.replace(/\{.*/, ''))}` : '';
    const needle = new RegExp(`'${literal(key)}'${bare}`);
    return { key, path, usedBy: ({ text }) => needle.test(text) };
  });
}

/** The document comes from a generated file or from core, under its own name or an alias. */
const sendsDocument =
  (constant) =>
  ({ text, imports }) =>
    [...imports].some(
      ([local, { name, from }]) =>
        name === constant && /\.generated\.js$|^@authing\/core/.test(from) && mentions(text, local),
    );
