'use client';
import { useActionState } from 'react';
import { login } from './actions';

export default function Login() {
  const [message, action, isPending] = useActionState(login, '');
  return (
    <form action={action}>
      <label>
        Email <input name="email" type="email" required />
      </label>
      <label>
        Password <input name="password" type="password" required />
      </label>
      <button type="submit" disabled={isPending}>
        Log in
      </button>
      <p role="alert">{message}</p>
    </form>
  );
}
