import { decryptHere } from './decrypt-here.js';

/** Encrypts what a browser keeps, so that nobody reads or changes it there. */
export interface Sealer {
  seal(value: object): Promise<string>;
  /** What was sealed; null for anything else. `isOld`: by a secret that is not the first. */
  open(text: string): Promise<{ value: unknown; isOld: boolean } | null>;
}

interface Key {
  id: string;
  key: CryptoKey;
  bytes: Uint8Array;
}

const ENCRYPTION = 'A256GCM';

/** Values that were opened a moment ago: most requests of a browser come with the same cookie. A few megabytes at worst. */
const MOST_OPENED = 1_000;

/**
 * JWE with a key for this purpose only: what was sealed for one thing opens for no other. The header names the key, so that none is
 * tried in vain.
 */
export function createSealer(secrets: readonly string[], purpose: string): Sealer {
  // Loaded with the first cookie: an application that starts has none to read.
  let loading: Promise<[jose: typeof import('jose'), keys: Key[]]> | undefined;
  const ready = () => {
    loading ??= Promise.all([import('jose'), Promise.all(secrets.map((secret) => deriveKey(secret, purpose)))]);
    return loading;
  };
  const opened = new Map<string, { value: unknown; isOld: boolean }>();
  return {
    async seal(value) {
      const [jose, keys] = await ready();
      const { id, key } = keys[0]!;
      return new jose.CompactEncrypt(new TextEncoder().encode(JSON.stringify(value)))
        .setProtectedHeader({ alg: 'dir', enc: ENCRYPTION, kid: id })
        .encrypt(key);
    },
    async open(text) {
      const known = opened.get(text);
      if (known) return known;
      const [jose, keys] = await ready();
      try {
        const { alg, enc, kid } = jose.decodeProtectedHeader(text);
        const at = keys.findIndex(({ id }) => id === kid);
        if (at < 0 || alg !== 'dir' || enc !== ENCRYPTION) return null;
        const { key, bytes } = keys[at]!;
        const plain = decryptHere
          ? decryptHere(text, bytes)
          : new TextDecoder().decode((await jose.compactDecrypt(text, key)).plaintext);
        const found = { value: frozen(JSON.parse(plain)), isOld: at > 0 };
        if (opened.size >= MOST_OPENED) opened.delete(opened.keys().next().value!);
        opened.set(text, found);
        return found;
      } catch {
        // Changed, cut, or none of ours: as if it were not there.
        return null;
      }
    },
  };
}

async function deriveKey(secret: string, purpose: string): Promise<Key> {
  const asBytes = (text: string) => new TextEncoder().encode(text);
  const source = await crypto.subtle.importKey('raw', asBytes(secret), 'HKDF', false, ['deriveBits']);
  const derive = async (info: string, length: number) => {
    const how = { name: 'HKDF', hash: 'SHA-256', salt: asBytes('authing'), info: asBytes(info) };
    return new Uint8Array(await crypto.subtle.deriveBits(how, source, length));
  };
  const [bytes, id] = await Promise.all([derive(purpose, 256), derive(`${purpose} id`, 48)]);
  const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
  return { id: toBase64url(id), key, bytes };
}

/** What several requests are given, none of them changes. */
export function frozen<Value>(value: Value): Value {
  if (value && typeof value === 'object') for (const member of Object.values(Object.freeze(value))) frozen(member);
  return value;
}

/** Base64url without padding. */
export const toBase64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '');

/** 256 random bits as text. */
export const randomId = (): string => toBase64url(crypto.getRandomValues(new Uint8Array(32)));
