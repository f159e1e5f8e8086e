import { createECDH, createHash, getCurves, timingSafeEqual } from 'node:crypto';

/** SM2 public-key encryption (GM/T 0003.4), ciphertext in the order C1 C3 C2 as the service's clients send it. */
const P = 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn;
const B = 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n;
const POINT_BYTES = 64;
const HASH_BYTES = 32;

const newCurve = () => createECDH('SM2');
const sm3 = (...parts: Buffer[]): Buffer => createHash('sm3').update(Buffer.concat(parts)).digest();

/** False where OpenSSL was built without the curve. */
export const hasSm2 = (): boolean => getCurves().includes('SM2');

/** A private key as 64 hexadecimal digits. */
export function newSm2Key(): string {
  const curve = newCurve();
  curve.generateKeys();
  return curve.getPrivateKey('hex').padStart(64, '0');
}

/** The uncompressed point: `04` and 128 hexadecimal digits. */
export function sm2PublicKey(privateKey: string): string {
  const curve = newCurve();
  curve.setPrivateKey(privateKey, 'hex');
  return curve.getPublicKey('hex');
}

/** Null when the text was not encrypted for this key. */
export function decryptSm2(privateKey: string, hex: string): string | null {
  const cipher = Buffer.from(hex, 'hex');
  const point = cipher.subarray(0, POINT_BYTES);
  const mac = cipher.subarray(POINT_BYTES, POINT_BYTES + HASH_BYTES);
  const body = cipher.subarray(POINT_BYTES + HASH_BYTES);
  if (mac.length !== HASH_BYTES || body.length === 0) return null;
  const x = sharedX(privateKey, point);
  if (!x) return null;
  // The key agreement gives x alone; which of the two points it was shows in the checksum.
  for (const y of pointsAt(x)) {
    const plain = xor(body, deriveKey(Buffer.concat([x, y]), body.length));
    if (timingSafeEqual(sm3(x, plain, y), mac)) return plain.toString('utf8');
  }
  return null;
}

function sharedX(privateKey: string, point: Buffer): Buffer | null {
  const curve = newCurve();
  curve.setPrivateKey(privateKey, 'hex');
  try {
    return curve.computeSecret(Buffer.concat([Buffer.of(4), point]));
  } catch {
    return null;
  }
}

/** Both y of the curve y² = x³ - 3x + b at x. */
function pointsAt(xBytes: Buffer): Buffer[] {
  const x = BigInt(`0x${xBytes.toString('hex')}`);
  const root = power((x ** 3n - 3n * x + B) % P, (P + 1n) / 4n);
  return [root, P - root].map((y) => Buffer.from(y.toString(16).padStart(64, '0'), 'hex'));
}

function power(base: bigint, exponent: bigint): bigint {
  let [result, factor] = [1n, ((base % P) + P) % P];
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * factor) % P;
    factor = (factor * factor) % P;
  }
  return result;
}

function deriveKey(secret: Buffer, length: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / HASH_BYTES) }, (_, i) => {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(i + 1);
    return sm3(secret, counter);
  });
  return Buffer.concat(blocks).subarray(0, length);
}

const xor = (a: Buffer, b: Buffer): Buffer => Buffer.from(a.map((byte, i) => byte ^ (b[i] as number)));
