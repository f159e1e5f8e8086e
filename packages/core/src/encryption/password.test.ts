import { constants, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import { afterEach, expect, test } from '@jest/globals';
import smCrypto from 'sm-crypto';
import { type FaultServer, faultServer, json } from '../../../../test/support/fault-server.js';
import { connect, encryptPassword, type TypedDocument } from '../index.node.js';
import { sm2 } from '../sm2.js';

const Login = 'mutation login($password:String!){ok}' as TypedDocument<{ ok: true }, { password: string }>;

let server: FaultServer | undefined;
afterEach(() => server?.close());

test('the public key is asked for once by all who need it, and asked for again after a failure', async () => {
  const { publicKey } = (await import('node:crypto')).generateKeyPairSync('rsa', {
    modulusLength: 1024,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  server = await faultServer((_, response, count) =>
    json(response, count === 1 ? { code: 1000, message: 'busy' } : { code: 200, data: { publicKey } }),
  );
  const connection = connect({ host: server.url });
  await expect(encryptPassword(connection, 'p')).rejects.toMatchObject({ code: 1000 });
  const ciphers = await Promise.all(Array.from({ length: 10 }, () => encryptPassword(connection, 'p')));
  await encryptPassword(connection.with({ lang: 'en-US' }), 'p');
  expect(new Set(ciphers).size).toBe(10);
  expect(server.seen.map(({ url }) => url)).toEqual(['/api/v2/.well-known', '/api/v2/.well-known']);
});

test('SM2 needs no key from the service, and another library decrypts it', async () => {
  const { publicKey, privateKey } = smCrypto.sm2.generateKeyPairHex();
  const cipher = await encryptPassword(connect({ host: 'https://a.cn', encryption: sm2(publicKey) }), '密码 🔑');
  expect(cipher).toMatch(/^sm2:[\da-f]+$/);
  expect(smCrypto.sm2.doDecrypt(cipher.slice(4), privateKey, 1)).toBe('密码 🔑');
});

test('a key that is no SM2 point, and the 4.x form without the library, say what to do', async () => {
  expect(() => sm2('05abc')).toThrow(expect.objectContaining({ kind: 'config', code: 'public_key' }));
  const connection = connect({ host: 'https://a.cn', encryption: { type: 'sm2', publicKey: '04ab' } });
  await expect(encryptPassword(connection, 'p')).rejects.toThrow(/@authing\/core\/sm2/);
});

test('#80 an SM2 key off the curve is refused', () => {
  const { publicKey } = smCrypto.sm2.generateKeyPairHex();
  const last = publicKey.endsWith('0') ? '1' : '0';
  expect(() => sm2(publicKey.slice(0, -1) + last)).toThrow(
    expect.objectContaining({ kind: 'config', code: 'public_key', message: expect.stringContaining('curve') }),
  );
});

test('#84 a bug in the caller’s encryptFunction is reported as theirs, with the cause', async () => {
  const bug = new TypeError('undefined is not a function');
  const broken = [
    () => {
      throw bug;
    },
    () => Promise.reject(bug),
  ];
  for (const encryptFunction of broken) {
    const connection = connect({ host: 'https://a.cn', publicKey: 'KEY', encryptFunction });
    await expect(encryptPassword(connection, 'p')).rejects.toMatchObject({
      kind: 'config',
      code: 'encrypt_function',
      cause: bug,
    });
  }
  const connection = connect({ host: 'https://a.cn', publicKey: 'KEY', encryptFunction: async () => 7 as never });
  await expect(encryptPassword(connection, 'p')).rejects.toMatchObject({ kind: 'config', code: 'encrypt_function' });
});

test.each(['\ud800', 'a\udc00b', null, undefined, 7])('#86 %p is no password', async (password) => {
  const connection = connect({ host: 'https://a.cn', publicKey: 'KEY', encryptFunction: async (text) => text });
  await expect(encryptPassword(connection, password as string)).rejects.toMatchObject({
    kind: 'config',
    code: 'argument',
  });
});

test('a function of one’s own does the encryption with the key it is given', async () => {
  const encryptFunction = async (text: string, key: string) => `${key}:${text}`;
  const connection = connect({ host: 'https://a.cn', publicKey: 'KEY', encryptFunction });
  expect(await encryptPassword(connection, 'p')).toBe('KEY:p');
});

test('#79 when the service changed its key, all of many logins at once succeed with one request for the new one', async () => {
  const keys = [1, 2].map(() => generateKeyPairSync('rsa', { modulusLength: 1024 }));
  const pem = (at: number) => keys[at]!.publicKey.export({ type: 'spki', format: 'pem' });
  const isOf = (at: number, cipher: string) => {
    const how = { key: keys[at]!.privateKey, padding: constants.RSA_NO_PADDING };
    try {
      return privateDecrypt(how, Buffer.from(cipher, 'base64')).toString('latin1').startsWith('\0\x02');
    } catch {
      // What was encrypted with the other key may be a larger number than this key takes.
      return false;
    }
  };
  let now = 0;
  const held: (() => void)[] = [];
  server = await faultServer(({ url, body }, response) => {
    if (url.includes('.well-known')) return json(response, { code: 200, data: { publicKey: pem(now) } });
    const answer = () =>
      isOf(now, JSON.parse(body).variables.password)
        ? json(response, { data: { ok: true } })
        : json(response, { errors: [{ message: { code: 2016, message: 'Cannot decrypt' } }] });
    // The first answers come together, when all have asked.
    if (held.push(answer) === 10) for (const go of held) go();
    else if (held.length > 10) answer();
  });
  const connection = connect({ host: server.url });
  await encryptPassword(connection, 'p');
  now = 1;
  const login = () =>
    connection.graphql(Login, async (typed) => {
      // As the part that encrypts is loaded: other answers come meanwhile.
      await new Promise(setImmediate);
      return { password: await encryptPassword(connection, 'p', typed) };
    });
  expect(await Promise.all(Array.from({ length: 10 }, login))).toEqual(Array(10).fill({ ok: true }));
  expect(server.seen.filter(({ url }) => url.includes('.well-known'))).toHaveLength(2);
});
