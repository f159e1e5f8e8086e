/** Organisations: trees of nodes (departments) with members. */
export * from './departments.js';
export * from './member-pages.js';
export * from './organisations.js';
export * from './transfer.js';
