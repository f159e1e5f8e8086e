import { checkSendable } from '../call.js';
import type { Connection } from '../connection.js';
import { configError } from '../errors.js';
import { withPart } from '../part.js';
import type { Typed } from './typed.js';

/**
 * A password as the service takes it over the wire.
 *
 * @param typed Of the call it is for, as the maker of its variables is given it: errors of the call then do not repeat the
 * password, and a key that the service no longer knows is replaced.
 */
export async function encryptPassword(connection: Connection, password: string, typed?: Typed): Promise<string> {
  if (typeof password !== 'string') throw configError('argument', 'The password must be a text');
  checkSendable('The password', password);
  typed?.passwords.push(password);
  return withPart(import('@authing/core/rsa'), ({ encrypt }) => encrypt(connection, password, typed));
}
