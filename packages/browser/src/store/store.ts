export type { AuthStore, GivenClient, StartOptions, StoreOptions } from './create-store.js';
export { createStore } from './create-store.js';
export * from './keep-token.js';
export * from './select.js';
export * from './state.js';
export type { AuthUser } from './user.js';
