/** Applications of the pool, and their resources, access policies, roles and agreements under one roof. */
export * from './access.js';
export * from './agreements.js';
export * from './resources.js';
export * from './roles.js';
export * from './settings.js';
