export * from './encryption/sm2.js';
