import { type AuthConnection, type AuthOptions, connect as connectAuth } from '@authing/auth';
import { browserStorage } from './storage/local-storage.js';

/** Opens a connection for the user of this page, with the session in localStorage. Nothing is sent until the first call. */
export const connect = (options: AuthOptions): AuthConnection => connectAuth({ storage: browserStorage, ...options });
