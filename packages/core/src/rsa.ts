export { encrypt, keyOf } from './encryption/encrypt.js';
export * from './encryption/rsa.js';
