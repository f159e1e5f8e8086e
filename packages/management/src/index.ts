export * from '@authing/core';
export * from './client.js';
export { connect, type ManagementConnection } from './connection.js';
export * from './options.js';
export * as roles from './roles/roles.js';
export * as users from './users/users.js';
