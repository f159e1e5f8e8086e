import { constants, generateKeyPairSync, publicEncrypt } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { rsaEncrypt } from '@authing/core/rsa';
import { build } from 'esbuild';
import { spread } from '../lib/report.mjs';

export const title = 'RSA of a password';
export const about =
  'Microseconds to encrypt a 20-character password with a 2048-bit key; bytes of our function in a bundle.';

export async function run() {
  const { publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const password = Buffer.from('correct horse battery');
  const candidates = {
    'ours (BigInt)': () => rsaEncrypt(password.toString(), publicKey),
    'node:crypto': () =>
      publicEncrypt({ key: publicKey, padding: constants.RSA_PKCS1_PADDING }, password).toString('base64'),
  };
  const rounds = Object.values(candidates).map(() => []);
  for (let round = 0; round < 11; round++) {
    for (const [at, encrypt] of Object.values(candidates).entries()) {
      const start = process.hrtime.bigint();
      for (let i = 0; i < 200; i++) encrypt();
      rounds[at].push(Number(process.hrtime.bigint() - start) / 200_000);
    }
  }
  const { outputFiles } = await build({
    stdin: {
      contents: "import { rsaEncrypt } from '@authing/core/rsa'; globalThis.f = rsaEncrypt;",
      resolveDir: process.cwd(),
    },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    tsconfigRaw: '{}',
    write: false,
  });
  const bytes = [gzipSync(outputFiles[0].contents, { level: 9 }).length, '0 (Node only)'];
  return Object.keys(candidates).map((name, at) => ({
    name,
    µs: spread(rounds[at]).text,
    'gzip bytes, error class included': bytes[at],
  }));
}
