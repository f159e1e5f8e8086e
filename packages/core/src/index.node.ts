export * from './api.js';
export * from './platform.node.js';
