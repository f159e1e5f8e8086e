import type { RedirectLoginOptions } from '@authing/browser';
import { type ReactNode, useEffect } from 'react';
import { useAuth } from './use-auth.js';

/** What is shown to whom. */
export interface RequireAuthProps {
  /** Shown to signed-in users. */
  children?: ReactNode;
  /** Shown while it is not known who is signed in, and while the page leaves for the login page. Default: nothing. */
  fallback?: ReactNode;
  /** Shown to everybody else, instead of the login page: a form of your own, or your router's way to it. */
  signedOut?: ReactNode;
  /** How the login page is asked. */
  loginOptions?: RedirectLoginOptions;
}

/**
 * Shows its children to signed-in users and sends everybody else to the login page, and back. A login that failed is thrown
 * to the next error boundary, or it would be tried for ever.
 */
export function RequireAuth({ children, fallback, signedOut, loginOptions }: RequireAuthProps): ReactNode {
  const auth = useAuth();
  const leaves = auth.status === 'signed-out' && signedOut === undefined;
  // The state is new when the page is shown again after it was left.
  useEffect(() => {
    if (leaves && !auth.error) auth.login(loginOptions).catch(() => {});
  }, [leaves, auth]);
  if (leaves && auth.error) throw auth.error;
  if (auth.status === 'signed-in') return children;
  return auth.status === 'loading' || leaves ? fallback : signedOut;
}
