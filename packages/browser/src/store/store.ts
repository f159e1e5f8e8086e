export type { AuthStore, StartOptions } from './auth-store.js';
export type { GivenClient, SessionOptions, StoreOptions } from './create-store.js';
export { createStore } from './create-store.js';
export type { GivenSession, SessionPaths } from './given-session.js';
export * from './keep-token.js';
export * from './select.js';
export * from './state.js';
export type { AuthUser } from './user.js';
