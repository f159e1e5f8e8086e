import { AuthingError } from '@authing/auth';

/** A window or the page did not do its part. */
export const browserError = (code: string, message: string): AuthingError => new AuthingError('browser', code, message);
