/** Every page by the first part of its address: `#/users/5f00…/roles`. */
export const pages = [
  'overview',
  'users',
  'roles',
  'groups',
  'organisations',
  'policies',
  'resources',
  'applications',
  'outbox',
  'requests',
  'faults',
  'sessions',
  'pools',
  'data',
] as const;
export type PageName = (typeof pages)[number];
