/** An encryption other than RSA, such as `sm2(publicKey)` of `@authing/core/sm2`. */
export interface Encryption {
  type: string;
  publicKey: string;
  /** Plain text to cipher text, in the form the service reads. */
  encrypt?(text: string): string | Promise<string>;
}

/** How passwords are encrypted before they are sent. */
export interface EncryptionOptions {
  /** PEM of the RSA key for passwords. Default: asked from the service once. */
  publicKey?: string;
  /** Another encryption than RSA. */
  encryption?: Encryption;
  /** Does the encryption instead of the built-in one. */
  encryptFunction?: (text: string, publicKey: string, encryption?: Encryption) => Promise<string>;
}
