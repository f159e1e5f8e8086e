import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

const levels = {
  [CriticalityLevel.Breaking]: 'breaking',
  [CriticalityLevel.Dangerous]: 'dangerous',
  [CriticalityLevel.NonBreaking]: 'safe',
};

/** Differences between two SDL texts as `{ level, place, message }`; changed descriptions count as `text`. */
export async function compareGraphql(before, after) {
  const changes = await diff(buildSchema(before), buildSchema(after));
  return changes.map(({ type, path, message, criticality }) => ({
    level: type.includes('DESCRIPTION') ? 'text' : levels[criticality.level],
    place: path ?? 'schema',
    message,
  }));
}
