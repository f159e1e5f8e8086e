import { checkSendable } from '../call.js';
import type { Connection } from '../connection.js';
import { configError } from '../errors.js';
import { withPart } from '../part.js';
import { needed } from '../runtime.js';

/** A password as the service takes it over the wire. */
export async function encryptPassword(connection: Connection, password: string): Promise<string> {
  if (typeof password !== 'string') throw configError('argument', 'The password must be a text');
  checkSendable('The password', password);
  const { encryption, encryptFunction } = connection.options;
  if (!encryption && !encryptFunction)
    for (const name of ['crypto', 'atob', 'btoa', 'TextEncoder'] as const) needed(name, REMEDY);
  return withPart(import('@authing/core/rsa'), ({ encrypt }) => encrypt(connection, password));
}

/** For runtimes that lack what RSA takes. */
const REMEDY = 'add a polyfill of it, or give the option encryptFunction';
