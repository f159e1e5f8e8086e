import { checkSendable } from '../call.js';
import type { Connection } from '../connection.js';
import { configError } from '../errors.js';
import { withPart } from '../part.js';

/** A password as the service takes it over the wire. */
export async function encryptPassword(connection: Connection, password: string): Promise<string> {
  if (typeof password !== 'string') throw configError('argument', 'The password must be a text');
  checkSendable('The password', password);
  return withPart(import('@authing/core/rsa'), ({ encrypt }) => encrypt(connection, password));
}
