'use client';

import { useActionState } from 'react';
import { login } from './actions';

export default function LoginPage() {
  const [message, action, isPending] = useActionState(login, '');
  return (
    <form action={action}>
      <h1>Log in</h1>
      <p role="alert">{message}</p>
      <label>
        Email <input name="email" type="email" autoComplete="username" required />
      </label>
      <label>
        Password <input name="password" type="password" autoComplete="current-password" required />
      </label>
      <button type="submit" disabled={isPending}>
        Log in
      </button>
    </form>
  );
}
