import type { Connection } from '../connection.js';
import type { PartFailure } from '../part.js';
import { sharedWork } from '../shared-work.js';
import { KEY_ROUTE, PUBLIC_KEY } from './key-place.js';
import { rsaEncrypt } from './rsa.js';
import type { Typed } from './typed.js';

/**
 * The part of a connection that encrypts passwords, loaded with the first one: most pages are opened without anybody
 * typing a password. Rejects with PartFailure, and with what a request or a function of the caller throws.
 */

/** Milliseconds a key is used: the service may change it at any time. */
const MAX_AGE = 3_600_000;

/** What RSA takes of a runtime. */
const FOR_RSA = ['crypto', 'atob', 'btoa', 'TextEncoder'];
const REMEDY = 'add a polyfill of it, or give the option encryptFunction';

/** A password as the service takes it over the wire. */
export async function encrypt(connection: Connection, password: string, typed?: Typed): Promise<string> {
  const { encryption, encryptFunction } = connection.options;
  if (encryptFunction) {
    const key = encryption?.publicKey ?? (await keyOf(connection, typed));
    return encryptTheirWay(() => encryptFunction(password, key, encryption));
  }
  if (!encryption) {
    const missing = FOR_RSA.find((name) => !(name in globalThis));
    if (missing) throw refused('runtime', `This environment has no ${missing}: ${REMEDY}`);
    return rsaEncrypt(password, await keyOf(connection, typed));
  }
  if (!encryption.encrypt) throw refused('encryption', 'Give encryption: sm2(publicKey), from @authing/core/sm2');
  return encryption.encrypt(password);
}

/** Runs the caller's function. What goes wrong in it is theirs to mend, and no answer of the service. */
async function encryptTheirWay(work: () => Promise<string>): Promise<string> {
  let cipher: unknown;
  try {
    cipher = await work();
  } catch (cause) {
    throw refused('encrypt_function', 'The option encryptFunction threw: see cause', cause);
  }
  if (typeof cipher === 'string') return cipher;
  throw refused('encrypt_function', `The option encryptFunction must give a text, got ${typeof cipher}`);
}

/** The key of the options, else that of the service: one request for all who need it. */
export async function keyOf(connection: Connection, typed?: Typed): Promise<string> {
  const { options } = connection;
  const ask = async (own: Connection) => {
    const key = await own.rest(KEY_ROUTE, { token: false }, (reply) => reply.publicKey);
    // A function of one's own may take keys of another kind, and not every runtime can read one.
    checkKey(key, !options.encryptFunction && FOR_RSA.every((name) => name in globalThis));
    return key;
  };
  if (options.publicKey) return options.publicKey;
  const key = await sharedWork<string>(connection, PUBLIC_KEY, ask, { maxAge: MAX_AGE }).get();
  if (typed) typed.key = key;
  return key;
}

/** One bad answer would break every password for an hour. */
function checkKey(key: unknown, isRsa: boolean): void {
  try {
    if (typeof key !== 'string' || !key) throw new TypeError('No text');
    if (isRsa) rsaEncrypt('', key);
  } catch (cause) {
    const message = 'The service sent no public key to encrypt passwords with';
    const failure: PartFailure = { kind: 'protocol', code: 'unexpected_shape', message, operation: KEY_ROUTE, cause };
    throw failure;
  }
}

const refused = (code: string, message: string, cause?: unknown): PartFailure => ({
  kind: 'config',
  code,
  message,
  cause,
});
