import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Sealer } from './seal.js';

const SECRET = 'a secret of more than thirty-two letters';
const value = { id: 'ann', text: 'Zoë 汉字 😀'.repeat(50) };

describe.each([
  ['with node:crypto', true],
  ['with WebCrypto alone', false],
])('%s', (_, isNode) => {
  let createSealer: (secrets: readonly string[], purpose: string) => Sealer;
  let jwe: string;
  beforeAll(async () => {
    jest.resetModules();
    if (!isNode) jest.unstable_mockModule('./decrypt-here.js', () => ({ decryptHere: undefined }));
    else jest.unstable_unmockModule('./decrypt-here.js');
    expect(!!(await import('./decrypt-here.js')).decryptHere).toBe(isNode);
    ({ createSealer } = await import('./seal.js'));
    jwe = await createSealer([SECRET], 'session').seal(value);
  });

  test('what was sealed is opened, by an older secret too', async () => {
    expect(await createSealer([SECRET], 'session').open(jwe)).toEqual({ value, isOld: false });
    expect(await createSealer(['another secret of thirty-two letters!', SECRET], 'session').open(jwe)).toEqual({
      value,
      isOld: true,
    });
  });

  test('another purpose, another secret and every changed part are nothing', async () => {
    const sealer = createSealer([SECRET], 'session');
    expect(await createSealer([SECRET], 'login').open(jwe)).toBeNull();
    expect(await createSealer(['another secret of thirty-two letters!'], 'session').open(jwe)).toBeNull();
    const parts = jwe.split('.');
    const withPart = (at: number, text: string) => parts.map((part, place) => (place === at ? text : part)).join('.');
    for (const [at, part] of parts.entries()) {
      const changed = part ? (part[0] === 'A' ? 'B' : 'A') + part.slice(1) : 'AAAA';
      expect([at, await sealer.open(withPart(at, changed))]).toEqual([at, null]);
      // Another spelling of the same bytes may be read, and says nothing else.
      for (const text of [part.slice(0, -1), `${part}A`, `${part}=`, ` ${part}`])
        expect([null, value]).toContainEqual((await sealer.open(withPart(at, text)))?.value ?? null);
    }
    for (const text of ['', '....', jwe.slice(0, -4), `${jwe}.AAAA`, parts.slice(0, 4).join('.')])
      expect(await sealer.open(text)).toBeNull();
  });

  test('a header that names another way is refused, whatever its text', async () => {
    const [header = '', ...rest] = jwe.split('.');
    const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString());
    for (const change of [{ alg: 'A256KW' }, { enc: 'A128GCM' }, { alg: 'none' }]) {
      const other = Buffer.from(JSON.stringify({ alg: 'dir', enc: 'A256GCM', kid, ...change })).toString('base64url');
      expect(await createSealer([SECRET], 'session').open([other, ...rest].join('.'))).toBeNull();
    }
  });
});
