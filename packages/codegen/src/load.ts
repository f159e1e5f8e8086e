/** The deployment's schema, from wherever it can be had. */
import { readFileSync, statSync } from 'node:fs';
import type { GraphQLSchema } from 'graphql';
import { checkedSchema } from './graphql/check-schema.js';
import { schemaFromIntrospection } from './graphql/from-introspection.js';
import { schemaFromText } from './graphql/from-text.js';
import { introspect } from './introspect.js';
import { MAX_BYTES, megabytes } from './limits.js';
import { messageOf, Problem } from './problem.js';

/** The schema of a deployment that was found to be usable. */
export interface LoadedSchema {
  schema: GraphQLSchema;
  /** Where it came from, without query and credentials. */
  name: string;
}

/** Headers sent with the introspection query, by lower-case name. */
export type Headers = Readonly<Record<string, string>>;

const isUrl = (source: string): boolean => /^https?:\/\//i.test(source);

/**
 * Reads a deployment's schema and makes sure that it is one.
 *
 * @param source address of a GraphQL endpoint, an SDL file, or a JSON file with the answer to an introspection query
 * @param headers sent with the introspection query
 * @throws Problem `source` that says what to do
 */
export async function loadSchema(source: string, headers: Headers = {}): Promise<LoadedSchema> {
  if (!isUrl(source))
    return { schema: checkedSchema(schemaFromFile(readSource(source), source), source), name: source };
  const { answer, endpoint } = await introspect(source, headers);
  return { schema: checkedSchema(schemaFromIntrospection(answer, endpoint), endpoint), name: endpoint };
}

function schemaFromFile(text: string, file: string): GraphQLSchema {
  if (text.trim() === '') throw new Problem('source', `${file}: the file is empty`);
  return /^\s*\{\s*"/.test(text) || file.endsWith('.json')
    ? schemaFromIntrospection(parseJson(text, file), file)
    : schemaFromText(text, file);
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem('source', `${file}: not JSON: ${messageOf(error)}`);
  }
}

/** Text of a file without a byte order mark. */
export function readSource(file: string, kind: 'source' | 'usage' = 'source'): string {
  try {
    // Devices and pipes have no size and may have no end.
    const facts = statSync(file);
    if (!facts.isFile()) throw new Error('it is not a file');
    if (facts.size > MAX_BYTES) throw new Error(`it is longer than ${megabytes}`);
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new Problem(kind, `${file} cannot be read: ${messageOf(error)}`);
  }
}
