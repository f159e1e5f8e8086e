export type {
  Auth,
  AuthActions,
  AuthState,
  AuthStatus,
  AuthUser,
  GivenClient,
  GivenSession,
} from '@authing/browser/store';
export { type AuthingOptions, type AuthingPlugin, createAuthing } from './plugin.js';
export * from './require-auth.js';
export * from './route-guard.js';
export * from './use-auth.js';
