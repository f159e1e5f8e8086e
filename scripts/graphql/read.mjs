/** Reads the GraphQL contract: the schema, the operations with their fragments, and the facts about 4.x. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, Kind, parse, Source } from 'graphql';

const json = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Files below a folder whose name ends in `ending`, without node_modules and dist, sorted. */
export function filesBelow(folder, ending) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return /^(node_modules|dist)$/.test(entry.name) ? [] : filesBelow(path, ending);
      return entry.name.endsWith(ending) ? [path] : [];
    })
    .sort();
}

export const readSchema = () =>
  buildSchema(new Source(readFileSync('schema/authing.graphql', 'utf8'), 'schema/authing.graphql'));
export const readFacts = () => json('schema/facts/graphql.json');
export const readExceptions = () => json('schema/facts/graphql-exceptions.json');

const parsed = (file) => parse(new Source(readFileSync(file, 'utf8'), file)).definitions;

/** Fragments by name. */
export function readFragments() {
  const definitions = filesBelow('schema/fragments', '.graphql').flatMap(parsed);
  return new Map(definitions.map((fragment) => [fragment.name.value, fragment]));
}

/** Where operations live. */
export const operationFolders = ['packages/core/src', 'packages/auth/src', 'packages/management/src'];

/** All operations; `loc` of each tells file and line. */
export function readOperations() {
  return operationFolders
    .flatMap((folder) => filesBelow(folder, '.graphql'))
    .flatMap(parsed)
    .filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
    .sort((a, b) => (operationKey(a) < operationKey(b) ? -1 : 1));
}

/** `mutation loginByEmail`. */
export const operationKey = ({ name, operation }) => `${operation} ${name.value}`;

/** `file:line` of a node. */
export const place = ({ loc }) => `${loc.source.name}:${loc.startToken.line}`;
