import { buildPath, type RouteKey, type Routes } from '@authing/core';
import type { AuthConnection } from './connection.js';

/** A route that the browser navigates to instead of calling it. */
type NavigationRoute = { [Key in RouteKey]: Routes[Key] extends { navigated: true } ? Key : never }[RouteKey];

/** Address of a route with all values encoded; absent ones are left out. */
export function navigationUrl<Key extends NavigationRoute>(
  { base }: AuthConnection,
  route: Key,
  { path, query }: Omit<Routes[Key], 'data' | 'navigated'> & { path?: object; query?: object },
): string {
  return base + buildPath(route.slice('GET '.length), { ...path }, { ...query });
}
