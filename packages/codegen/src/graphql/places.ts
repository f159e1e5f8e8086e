import type { DefinitionNode, GraphQLError } from 'graphql';

/** `file:line:column: message`, for a source that carries its file's name. */
export function located({ message, nodes, source, locations, positions }: GraphQLError, file: string): string {
  const at = locations?.[0];
  const name = source?.name ?? nodes?.[0]?.loc?.source.name ?? file;
  const others = [...new Set(locations?.slice(1).map(({ line }) => line))].filter((line) => line !== at?.line);
  const also = others.length > 0 ? ` (see line ${others.join(', ')})` : '';
  return at && positions ? `${name}:${at.line}:${at.column}: ${message}${also}` : `${file}: ${message}`;
}

const SHOWN = 10;

/** The first errors, a line each. */
export function locatedAll(errors: readonly GraphQLError[], file: string): string {
  const lines = errors.slice(0, SHOWN).map((error) => located(error, file));
  return [...lines, ...(errors.length > SHOWN ? [`… and ${errors.length - SHOWN} more`] : [])].join('\n');
}

/** `file:line` of a definition. */
export const placeOf = ({ loc }: DefinitionNode): string => `${loc?.source.name}:${loc?.startToken.line}`;
