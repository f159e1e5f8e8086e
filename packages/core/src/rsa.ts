export * from './encryption/rsa.js';
