import { CriticalityLevel, diff } from '@graphql-inspector/core';
import type { GraphQLSchema } from 'graphql';
import type { Change } from '../change.js';

const levels: Record<CriticalityLevel, Change['level']> = {
  [CriticalityLevel.Breaking]: 'breaking',
  [CriticalityLevel.Dangerous]: 'dangerous',
  [CriticalityLevel.NonBreaking]: 'safe',
};

/** Differences between two schemas; changed descriptions count as `text`. */
export async function compareGraphql(before: GraphQLSchema, after: GraphQLSchema): Promise<Change[]> {
  const changes = await diff(before, after);
  return changes.map(({ type, path, message, criticality }) => ({
    level: type.includes('DESCRIPTION') ? 'text' : levels[criticality.level],
    place: path ?? 'schema',
    message,
  }));
}
