export * from './accounts.js';
export * from './identities.js';
export * from './list-users.js';
export * from './memberships.js';
export * from './sessions.js';
export * from './statistics.js';
export * from './values.js';
