export * from '@authing/auth';
export { AuthenticationClient } from './client.js';
export { connect } from './connection.js';
export * from './storage/local-storage.js';
