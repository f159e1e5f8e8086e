import { AuthenticationClient, ErrorCodes, isAuthingError } from '@authing/auth';

/** What is tested: signs somebody up, and says so when the address is taken. */
export async function signUp({ appId, appHost }, email, password) {
  const authing = new AuthenticationClient({ appId, appHost });
  try {
    const { id } = await authing.registerByEmail(email, password);
    return { id };
  } catch (error) {
    if (isAuthingError(error) && error.code === ErrorCodes.USER_ALREADY_EXISTS) return { taken: true };
    throw error;
  }
}
