/** Which functions of the packages send a document or a route, directly or through helpers. */
import { readSurface, sourceModules } from './surface.mjs';

/** Declarations of all modules, the public names of some, and who uses whom. */
export function readSources(graph) {
  const declarations = sourceModules(graph).flatMap((module) => [...module.declarations.values()]);
  const users = new Map();
  for (const declaration of declarations) {
    declaration.used = [...declaration.uses].map((use) => graph.resolve(declaration.module, use)).filter(Boolean);
    for (const used of declaration.used) users.set(used, [...(users.get(used) ?? []), declaration]);
  }
  return { declarations, users, surface: readSurface(graph) };
}

/** From what sends a contract entry up to the public functions: `functions` are these, `path` is all that lies between. */
export function callersOf({ declarations, users, surface }, { sends }) {
  const path = new Set(declarations.filter(sends));
  for (const declaration of path) {
    if (surface.has(declaration)) continue;
    for (const user of users.get(declaration) ?? []) path.add(user);
  }
  return { functions: [...path].filter((declaration) => surface.has(declaration)), path: [...path] };
}
