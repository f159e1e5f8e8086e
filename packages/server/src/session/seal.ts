import { CompactEncrypt, compactDecrypt, decodeProtectedHeader } from 'jose';

/** Encrypts what a browser keeps, so that nobody reads or changes it there. */
export interface Sealer {
  seal(value: object): Promise<string>;
  /** What was sealed; null for anything else. `isOld`: by a secret that is not the first. */
  open(text: string): Promise<{ value: unknown; isOld: boolean } | null>;
}

interface Key {
  id: string;
  key: CryptoKey;
}

const ENCRYPTION = 'A256GCM';

/**
 * JWE with a key for this purpose only: what was sealed for one thing opens for no other. The header names the key, so that none is
 * tried in vain.
 */
export function createSealer(secrets: readonly string[], purpose: string): Sealer {
  let keys: Promise<Key[]> | undefined;
  const ready = () => {
    keys ??= Promise.all(secrets.map((secret) => deriveKey(secret, purpose)));
    return keys;
  };
  return {
    async seal(value) {
      const [{ id, key }] = (await ready()) as [Key];
      return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(value)))
        .setProtectedHeader({ alg: 'dir', enc: ENCRYPTION, kid: id })
        .encrypt(key);
    },
    async open(text) {
      try {
        const { kid } = decodeProtectedHeader(text);
        const all = await ready();
        const at = all.findIndex(({ id }) => id === kid);
        if (at < 0) return null;
        const { plaintext } = await compactDecrypt(text, all[at]!.key, {
          keyManagementAlgorithms: ['dir'],
          contentEncryptionAlgorithms: [ENCRYPTION],
        });
        return { value: JSON.parse(new TextDecoder().decode(plaintext)), isOld: at > 0 };
      } catch {
        // Changed, cut, or none of ours: as if it were not there.
        return null;
      }
    },
  };
}

async function deriveKey(secret: string, purpose: string): Promise<Key> {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const source = await crypto.subtle.importKey('raw', bytes(secret), 'HKDF', false, ['deriveKey', 'deriveBits']);
  const hkdf = (info: string) => ({ name: 'HKDF', hash: 'SHA-256', salt: bytes('authing'), info: bytes(info) });
  const [key, id] = await Promise.all([
    crypto.subtle.deriveKey(hkdf(purpose), source, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
    crypto.subtle.deriveBits(hkdf(`${purpose} id`), source, 48),
  ]);
  return { id: toBase64url(new Uint8Array(id)), key };
}

/** Base64url without padding. */
export const toBase64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '');

/** 256 random bits as text. */
export const randomId = (): string => toBase64url(crypto.getRandomValues(new Uint8Array(32)));
