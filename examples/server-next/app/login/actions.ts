'use server';

import { isAuthingError, loginByEmail } from '@authing/auth';
import { redirect } from 'next/navigation';
import { signIn } from '../../lib/auth';

export async function login(_: string, form: FormData): Promise<string> {
  const [email, password] = [String(form.get('email')), String(form.get('password'))];
  try {
    await signIn((connection) => loginByEmail(connection, email, password));
  } catch (error) {
    if (!isAuthingError(error) || error.kind !== 'api') throw error;
    return 'Email or password is wrong.';
  }
  redirect('/profile');
}
