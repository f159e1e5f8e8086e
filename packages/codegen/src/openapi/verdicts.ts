import type { Change } from '../change.js';
import { compareOpenapi, schemaNamesOf } from './compare.js';
import { type OpenapiDocument, operations } from './document.js';

/** How the SDK's routes fare in a deployment. */
export interface RouteVerdicts {
  works: readonly string[];
  /** There, but not as the SDK knows it. */
  changed: readonly { key: string; changes: readonly Change[] }[];
  missing: readonly string[];
  /** In the deployment only. */
  added: readonly string[];
  changes: readonly Change[];
}

export function compareRoutes(published: OpenapiDocument, deployment: OpenapiDocument): RouteVerdicts {
  const changes = compareOpenapi(published, deployment);
  const now = new Set(operations(deployment).map(({ key }) => key));
  const ours = operations(published);
  const known = new Set(ours.map(({ key }) => key));
  const breaking = changes.filter(({ level }) => level === 'breaking');
  const present = ours
    .filter(({ key }) => now.has(key))
    .map((route) => {
      const schemas = schemaNamesOf(published, route);
      const concerns = ({ place }: Change) =>
        `${place} `.startsWith(`${route.key} `) || schemas.has(place.split(/[.[]/)[0] ?? '');
      return { key: route.key, changes: breaking.filter(concerns) };
    });
  return {
    works: present.filter((route) => route.changes.length === 0).map(({ key }) => key),
    changed: present.filter((route) => route.changes.length > 0),
    missing: [...known].filter((key) => !now.has(key)),
    added: [...now].filter((key) => !known.has(key)),
    changes,
  };
}
