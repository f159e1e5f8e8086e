export * from './api.js';
export * from './platform.fetch.js';
