import { printSchema } from 'graphql';
import { header } from './header.mjs';

const templateLiteral = (text) => `\`${text.replace(/[\\`]|\$\{/g, '\\$&')}\``;

/** The contract as text, descriptions included, so that the server can answer introspection with them. */
export const plugin = (schema) => ({
  prepend: [header('schema/authing.graphql')],
  content: `export const typeDefs = ${templateLiteral(printSchema(schema))};\n`,
});
