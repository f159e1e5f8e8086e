/** A256GCM with a direct key, as compact JWE has it: header, no encrypted key, 96 bits of iv, text, 128 bits of tag. */
const FORM = /^([\w-]+)\.\.([\w-]{16})\.([\w-]+)\.([\w-]{22})$/;

const { createDecipheriv } = globalThis.process?.getBuiltinModule?.('node:crypto') ?? {};

/**
 * Opens what jose sealed, where `node:crypto` is at hand: WebCrypto hands each cookie to another thread, which costs more than
 * opening it. Undefined elsewhere. Its caller has checked what the header says of algorithms.
 *
 * @throws Error for whatever was not sealed with this key.
 */
export const decryptHere =
  createDecipheriv &&
  ((jwe: string, key: Uint8Array): string => {
    const [, header, iv, text, tag] = FORM.exec(jwe) as unknown as [string, string, string, string, string];
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(header)).setAuthTag(Buffer.from(tag, 'base64url'));
    return decipher.update(text, 'base64url', 'utf8') + decipher.final('utf8');
  });
