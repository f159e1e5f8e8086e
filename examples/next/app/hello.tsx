'use client';
import { useAuth } from '@authing/react';

/** Rendered on the server and in the page. The link works without scripts too. */
export function Hello() {
  const { status, user, logout } = useAuth();
  if (status !== 'signed-in') return <a href="/auth/login">Log in</a>;
  return (
    <p>
      Hello {user.email}{' '}
      <button type="button" onClick={() => logout()}>
        Log out
      </button>
    </p>
  );
}
