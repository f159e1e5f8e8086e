import { isAuthingError, loginByEmail } from '@authing/auth';

export default defineEventHandler(async (event) => {
  const { email, password } = await readBody(event);
  try {
    await event.context.auth.signIn((connection) => loginByEmail(connection, email, password));
  } catch (error) {
    if (!isAuthingError(error) || error.kind !== 'api') throw error;
    throw createError({ statusCode: 401, statusMessage: 'Email or password is wrong.' });
  }
  return sendRedirect(event, '/profile', 303);
});
