/** Permissions: who may do what with which resource, in which namespace, and who may enter an application. */
export * from './application-access.js';
export * from './namespaces.js';
export * from './permissions.js';
export * from './programmatic-access.js';
export * from './resources.js';
