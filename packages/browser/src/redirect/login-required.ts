import { AuthingError } from '@authing/auth';

/** Nothing here can be renewed: the user has to log in. */
export const loginRequired = (): AuthingError =>
  new AuthingError('api', 'login_required', 'The session has ended: log in again');
