'use server';
import { ErrorCodes, isAuthingError } from '@authing/auth';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { authingFor, COOKIE } from '../../lib/authing';

/** For the form's `useActionState`: gives the text to show, or sends the visitor home. */
export async function login(_previous: string, form: FormData): Promise<string> {
  try {
    const { token } = await authingFor().loginByEmail(String(form.get('email')), String(form.get('password')));
    const settings = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } as const;
    (await cookies()).set(COOKIE, token ?? '', settings);
  } catch (error) {
    const wrong: unknown[] = [
      ErrorCodes.PASSWORD_WRONG,
      ErrorCodes.USER_NOT_FOUND,
      ErrorCodes.ACCOUNT_OR_PASSWORD_WRONG,
    ];
    if (isAuthingError(error) && wrong.includes(error.code)) return 'Email or password is wrong.';
    throw error;
  }
  redirect('/'); // outside of `try`: Next.js redirects by throwing
}

export async function logout(): Promise<void> {
  const jar = await cookies();
  const token = jar.get(COOKIE)?.value;
  jar.delete(COOKIE);
  if (token) await authingFor(token).logout();
  redirect('/login');
}
