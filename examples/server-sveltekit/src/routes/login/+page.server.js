import { isAuthingError, loginByEmail } from '@authing/auth';
import { fail, redirect } from '@sveltejs/kit';

export const actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    try {
      await locals.auth.signIn((connection) =>
        loginByEmail(connection, String(form.get('email')), String(form.get('password'))),
      );
    } catch (error) {
      if (!isAuthingError(error) || error.kind !== 'api') throw error;
      return fail(401, { message: 'Email or password is wrong.' });
    }
    redirect(303, '/profile');
  },
};
