'use client';
export type {
  Auth,
  AuthActions,
  AuthState,
  AuthStatus,
  AuthUser,
  GivenClient,
  GivenSession,
} from '@authing/browser/store';
export { AuthingProvider, type AuthingProviderProps } from './provider.js';
export * from './require-auth.js';
export * from './use-access-token.js';
export * from './use-auth.js';
