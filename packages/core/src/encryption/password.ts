import { checkSendable } from '../call.js';
import type { Connection } from '../connection.js';
import { AuthingError, configError } from '../errors.js';
import { withPart } from '../part.js';
import { needed } from '../runtime.js';
import { publicKey } from './public-key.js';

/** A password as the service takes it over the wire. */
export async function encryptPassword(connection: Connection, password: string): Promise<string> {
  const { encryption, encryptFunction } = connection.options;
  if (typeof password !== 'string') throw configError('argument', 'The password must be a text');
  checkSendable('The password', password);
  if (encryptFunction) {
    const key = encryption?.publicKey ?? (await publicKey(connection));
    return encryptTheirWay(() => encryptFunction(password, key, encryption));
  }
  if (!encryption) {
    for (const name of ['crypto', 'atob', 'btoa', 'TextEncoder'] as const) needed(name, REMEDY);
    // Most pages are opened without anybody typing a password.
    return withPart(import('@authing/core/rsa'), async ({ rsaEncrypt }) =>
      rsaEncrypt(password, await publicKey(connection)),
    );
  }
  if (!encryption.encrypt) throw configError('encryption', 'Give encryption: sm2(publicKey), from @authing/core/sm2');
  return encryption.encrypt(password);
}

/** For runtimes that lack what RSA takes. */
const REMEDY = 'add a polyfill of it, or give the option encryptFunction';

/** Runs the caller's function. What goes wrong in it is theirs to mend, and no answer of the service. */
async function encryptTheirWay(encrypt: () => Promise<string>): Promise<string> {
  let cipher: unknown;
  try {
    cipher = await encrypt();
  } catch (cause) {
    throw new AuthingError('config', 'encrypt_function', 'The option encryptFunction threw: see cause', { cause });
  }
  if (typeof cipher === 'string') return cipher;
  throw configError('encrypt_function', `The option encryptFunction must give a text, got ${typeof cipher}`);
}
