import type { AuthConnection } from '../connection.js';
import { checkLoggedIn } from './session.js';

/** `checkLoggedIn` once an asynchronous storage was read. */
export async function currentUserId(connection: AuthConnection): Promise<string> {
  await connection.session.ready;
  return checkLoggedIn(connection);
}
