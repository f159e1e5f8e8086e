/** Bytes of a Base32 text (RFC 4648) without padding. */
export declare function base32(text: string): Buffer;
/** The one-time password of a moment, in seconds since 1970 (RFC 6238, SHA-1, steps of 30 seconds). */
export declare function totp(key: Buffer, seconds: number, digits?: number): string;
