import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import type { Database } from '../db/database.js';
import { newSm2Key } from './sm2.js';

export interface KeyPair {
  /** Stable name of the pair; goes into the header of tokens. */
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}
type KeyName = 'password' | 'token';

const MODULUS_BITS = 2048;
const generate = promisify(generateKeyPair);
// One generation per process and purpose: a pair costs 100 ms and more, and tests start many servers.
const generated = new Map<KeyName, Promise<string>>();

function newPem(name: KeyName): Promise<string> {
  let pem = generated.get(name);
  if (!pem) {
    pem = generate('rsa', { modulusLength: MODULUS_BITS }).then(({ privateKey }) =>
      privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    );
    generated.set(name, pem);
  }
  return pem;
}

/** The server's own RSA keys, kept in the database so that tokens and clients' cached keys survive a restart. */
export class Keys {
  static readonly tables = `
CREATE TABLE keys (name TEXT PRIMARY KEY, pem TEXT NOT NULL);
`;

  readonly #pairs = new Map<KeyName, Promise<KeyPair>>();

  constructor(readonly db: Database) {}

  /** Decrypts passwords; its public half is what `/api/v2/.well-known` answers. */
  password = (): Promise<KeyPair> => this.#pair('password');

  /** Signs user, management and OIDC tokens. */
  token = (): Promise<KeyPair> => this.#pair('token');

  /** Private SM2 key, in hexadecimal, for clients that encrypt passwords that way; made when first asked for. */
  sm2(): string {
    const stored = () => this.db.get<{ pem: string }>('SELECT pem FROM keys WHERE name = ?', 'sm2')?.pem;
    if (!stored()) this.db.run('INSERT OR IGNORE INTO keys (name, pem) VALUES (?, ?)', 'sm2', newSm2Key());
    return stored() as string;
  }

  /** Starts making the keys in the background, so that listening does not wait for them. */
  warmUp(): void {
    for (const name of ['password', 'token'] as const) this.#pair(name).catch(() => this.#pairs.delete(name));
  }

  #pair(name: KeyName): Promise<KeyPair> {
    let pair = this.#pairs.get(name);
    if (!pair) {
      pair = this.#load(name);
      this.#pairs.set(name, pair);
    }
    return pair;
  }

  async #load(name: KeyName): Promise<KeyPair> {
    const stored = () => this.db.get<{ pem: string }>('SELECT pem FROM keys WHERE name = ?', name)?.pem;
    let pem = stored();
    if (!pem) {
      this.db.run('INSERT OR IGNORE INTO keys (name, pem) VALUES (?, ?)', name, await newPem(name));
      pem = stored() as string;
    }
    const privateKey = createPrivateKey(pem);
    const publicKey = createPublicKey(privateKey);
    const modulus = publicKey.export({ format: 'jwk' }).n as string;
    return { kid: `${name}-${modulus.slice(0, 12)}`, privateKey, publicKey };
  }
}
