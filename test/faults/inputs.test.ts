import { AuthenticationClient, computedPasswordSecurityLevel } from '@authing/auth';
import { AuthenticationClient as PageClient } from '@authing/browser';
import { connect, readCustomData, type TypedDocument, writeCustomData } from '@authing/core';
import { ManagementClient } from '@authing/management';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type FaultServer, faultServer, json } from '../support/fault-server.js';
import { LIBRARIES, nodesOf, sourcesOf } from '../support/library-sources.js';

const Read = 'query read{read}' as TypedDocument<Record<string, unknown>, object>;

let server: FaultServer | undefined;
afterEach(() => {
  const closing = server?.close();
  server = undefined;
  return closing;
});

describe('#44 names such as __proto__ are plain names wherever they come from', () => {
  const hostile =
    '{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},"prototype":{"polluted":"yes"}}';
  afterEach(() => {
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect([Object.prototype, Array.prototype, Function.prototype].some((prototype) => 'polluted' in prototype)).toBe(
      false,
    );
  });

  test('in options and headers', () => {
    const options = {
      ...JSON.parse(hostile),
      host: 'https://a.cn',
      headers: JSON.parse('{"__proto__":"x","constructor":"y"}'),
    };
    const connection = connect(options).with(options);
    expect(Object.getPrototypeOf(connection.options)).toBe(Object.prototype);
    expect(connection.options).not.toHaveProperty('polluted');
    expect(Object.getPrototypeOf(connection.headers)).toBe(Object.prototype);
  });

  test('in answers of the service', async () => {
    server = await faultServer(({ url }, response) => {
      const body =
        url === '/graphql/v2' ? `{"data":{"user":${hostile},"read":${hostile}}}` : `{"code":200,"data":${hostile}}`;
      response.setHeader('content-type', 'application/json').end(body);
    });
    const auth = new AuthenticationClient({ appId: 'app', appHost: server.url, token: 't' });
    for (const value of [
      await auth.getCurrentUser(),
      await auth.getSecurityLevel(),
      (await auth.connection.graphql(Read, {})).read,
    ]) {
      expect((value as { polluted?: unknown }).polluted).toBeUndefined();
    }
  });

  test('in custom data, both ways', () => {
    const fields = ['__proto__', 'constructor', 'prototype'].map((key) => ({
      key,
      value: '{"polluted":"yes"}',
      dataType: 'OBJECT',
    }));
    const data = readCustomData(fields);
    expect(Object.getPrototypeOf(data)).toBeNull();
    expect(Object.keys(data)).toEqual(['__proto__', 'constructor', 'prototype']);
    expect(writeCustomData(JSON.parse(hostile)).map(({ key }) => key)).toEqual([
      '__proto__',
      'constructor',
      'prototype',
    ]);
  });
});

describe('#53 arguments that JSON cannot hold are refused before anything is sent', () => {
  const cyclic: Record<string, unknown> = { name: 'loop' };
  cyclic.self = cyclic;
  let deep: unknown = 1;
  for (let depth = 0; depth < 100_000; depth++) deep = [deep];
  const token = `e30.${Buffer.from('{"sub":"u1"}').toString('base64url')}.x`;
  const auth = () =>
    new AuthenticationClient({
      appId: 'app',
      appHost: server!.url,
      token,
      encryptFunction: async () => 'x',
      publicKey: 'x',
    });
  const management = () => new ManagementClient({ userPoolId: 'p', accessToken: 't', host: server!.url });

  test.each<[string, unknown]>([
    ['a cycle', cyclic],
    ['depth beyond the stack', deep],
    ['a bigint', 1n],
  ])('%s', async (_case, value) => {
    server = await faultServer((_, response) => json(response, {}));
    const calls = [
      () => auth().setUdfValue({ value }),
      () => auth().registerByUsername('ann', 'p', {}, { customData: { value } }),
      () => auth().updateProfile({ nickname: value as string }),
      () => management().users.setUdfValue('u1', { value }),
      () => management().users.create({ username: value as string }),
      () => management().connection.rest('POST /api/v2/sms/send', { body: { phone: value as string } }),
    ];
    for (const call of calls) {
      const error = await (call() as Promise<unknown>).catch((cause) => cause);
      expect(error).toMatchObject({ name: 'AuthingError', kind: 'config', code: 'argument' });
    }
    expect(server.seen.filter(({ url }) => url !== '/api/v2/.well-known')).toEqual([]);
  });
});

test('#52 none of our regular expressions takes long over 100,000 characters', () => {
  const patterns = LIBRARIES.flatMap(sourcesOf).flatMap(({ file, text }) =>
    [...nodesOf(text)]
      .filter(({ type }) => type === 'RegExpLiteral')
      .map(({ pattern, flags }) => ({ file, regex: new RegExp(pattern as string, flags as string) })),
  );
  expect(patterns.length).toBeGreaterThan(20);
  const pieces = [
    'a',
    '0',
    ' ',
    '\t',
    '/',
    '.',
    '-',
    '=',
    '"',
    '\\',
    '{',
    '}',
    '\n',
    'http://',
    '127.',
    '"password":"',
    'é',
    '\u{1F511}',
    'aA1!',
    '<',
    '%2e',
  ];
  const texts = pieces.flatMap((piece) => {
    const long = piece.repeat(Math.ceil(100_000 / piece.length));
    return [long, `${long}\u0000`, `https://${long}`, `"password":"${long}`, `-----${long}-----`];
  });
  const slow: string[] = [];
  for (const { file, regex } of patterns) {
    const worst = Math.max(
      ...texts.map((text) => {
        const start = performance.now();
        if (regex.global) for (const _ of text.matchAll(regex));
        else regex.test(text);
        return performance.now() - start;
      }),
    );
    if (worst > 250) slow.push(`${file}: ${regex} took ${Math.round(worst)} ms`);
  }
  expect(slow).toEqual([]);
});

test('#52 nor do the functions that read what users type', () => {
  for (const text of ['a'.repeat(100_000), 'aA1!'.repeat(25_000)]) {
    const start = performance.now();
    computedPasswordSecurityLevel(text);
    expect(performance.now() - start).toBeLessThan(250);
  }
});

describe('#59 one-time codes are texts', () => {
  test.each(['012345', '000000', ' 12 345', '0'])('%p travels as it is', async (totp) => {
    server = await faultServer((_, response) => json(response, { code: 200, data: { id: 'u1', token: 't' } }));
    const client = new AuthenticationClient({ appId: 'app', appHost: server.url });
    await client.mfa.verifyTotpMfa({ totp, mfaToken: 'm' });
    await client.mfa.confirmAssociateMfaAuthenticator({ authenticatorType: 'totp', totp, mfaToken: 'm' });
    await client.mfa.verifyAppSmsMfa({ phone: '1', code: totp, mfaToken: 'm' });
    expect(server.seen.map(({ body }) => JSON.parse(body)).map(({ totp, code }) => totp ?? code)).toEqual([
      totp,
      totp,
      totp,
    ]);
  });
});

describe('#86 what would silently become something else is refused before anything is sent', () => {
  test.each<[string, unknown]>([
    ['NaN', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['half a character', 'a\ud800b'],
  ])('%s', async (_case, value) => {
    server = await faultServer((_, response) => json(response, {}));
    const connection = connect({ host: server.url });
    const refused = { kind: 'config', code: 'argument' };
    await expect(connection.graphql(Read, { value: [value] })).rejects.toMatchObject(refused);
    await expect(connection.rest('POST /api/v2/sms/send', { body: { phone: value as string } })).rejects.toMatchObject(
      refused,
    );
    await expect(
      connection.rest('GET /api/v2/users/{userId}', { path: { userId: value as string } }),
    ).rejects.toMatchObject(refused);
    await expect(
      connection.rest('GET /api/v2/orgs/by-tenant', { query: { tenant_id: value as string } }),
    ).rejects.toMatchObject(refused);
    expect(server.seen).toEqual([]);
  });

  test('null and text that looks like half a character are sent', async () => {
    server = await faultServer((_, response) => json(response, { data: { read: 1 } }));
    const variables = { nothing: null, text: '\\ud800', whole: '\u{1F511}' };
    await connect({ host: server.url }).graphql(Read, variables);
    expect(JSON.parse(server.seen[0]!.body).variables).toEqual(variables);
  });

  test('a variable the document requires', async () => {
    server = await faultServer((_, response) => json(response, {}));
    const document = 'query read($page:Int,$ids:[String!]!){read}' as TypedDocument<unknown, object>;
    for (const variables of [{}, { ids: null }, null, undefined])
      await expect(connect({ host: server.url }).graphql(document, variables as object)).rejects.toMatchObject({
        kind: 'config',
        message: expect.stringContaining('ids'),
      });
    expect(server.seen).toEqual([]);
  });

  test('a port beyond 65535', () => {
    expect(() => connect({ host: 'https://a.cn:99999' })).toThrow(
      expect.objectContaining({ kind: 'config', message: expect.stringContaining('99999') }),
    );
    expect(connect({ host: 'https://a.cn:65535/' }).base).toBe('https://a.cn:65535');
  });
});

test.each([undefined, null, {}])('#95 a client made with %p says which option is required', (options) => {
  const none = options as never;
  expect(() => new AuthenticationClient(none)).toThrow(
    expect.objectContaining({ kind: 'config', message: expect.stringContaining('appId is required') }),
  );
  expect(() => new PageClient(none)).toThrow(
    expect.objectContaining({ kind: 'config', message: expect.stringContaining('appId is required') }),
  );
  expect(() => new ManagementClient(none)).toThrow(
    expect.objectContaining({ kind: 'config', message: expect.stringContaining('userPoolId is required') }),
  );
});

test('#95 a wrong secret of the user pool: the error names the pool, the options and the address', async () => {
  const refusal = { errors: [{ message: { code: 1001, message: 'Not allowed' } }] };
  server = await faultServer((_, response) => json(response, refusal));
  const management = new ManagementClient({ userPoolId: 'pool-1', secret: 'wrong-secret', host: server.url });
  await expect(management.users.list()).rejects.toMatchObject({
    kind: 'api',
    code: 1001,
    message: `Not allowed (no access token for the user pool pool-1: are userPoolId and secret those of one pool at ${server.url}?)`,
  });
});

test.each([
  [() => new AuthenticationClient({ appid: 'a' } as never), 'There is no option appid: did you mean appId?'],
  [
    () => new AuthenticationClient({ appId: 'a', apphost: 'x' } as never),
    'There is no option apphost: did you mean appHost?',
  ],
  [() => new ManagementClient({ userpoolId: 'p' } as never), 'There is no option userpoolId: did you mean userPoolId?'],
  [
    () => new ManagementClient({ userPoolId: 'p', secret: 's', host: 'a.cn' }),
    'host must begin with https://, got a.cn. Write https://a.cn',
  ],
])('#95 clients of Node say what a misspelt option and a half address should be: %s', (make, message) => {
  expect(make).toThrow(expect.objectContaining({ kind: 'config', message }));
});
