import { generateKeyPairSync } from 'node:crypto';
import * as authFunctions from '@authing/auth';
import * as managementFunctions from '@authing/management';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SHAPES, shapeOf } from '../support/answer-shapes.js';
import { bareFunctions } from '../support/bare-functions.js';
import { type FaultServer, faultServer, json } from '../support/fault-server.js';
import { argumentLists, functionsOf, resultOf } from '../support/reflected.js';
import { seeded } from '../support/seeded.js';
import { outcomeOf } from '../support/settled.js';

let server: FaultServer | undefined;
let requests = 0;
beforeAll(async () => {
  server = await faultServer(({ headers, body }, response) => {
    requests++;
    json(response, shapeOf(Number(headers['x-shape'] ?? 0), body));
  });
});
afterAll(() => server?.close());

const TOKEN = `e30.${Buffer.from('{"sub":"u1"}').toString('base64url')}.x`;
const { publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 1024,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const common = (headers: Record<string, string>) => ({
  host: server?.url ?? 'http://localhost',
  retry: 0,
  publicKey,
  secret: 's',
  headers,
});
const management = (headers = {}) =>
  new managementFunctions.ManagementClient({ ...common(headers), userPoolId: 'p', accessToken: TOKEN });
const auth = (headers = {}) =>
  new authFunctions.AuthenticationClient({
    ...common(headers),
    appId: 'a',
    token: TOKEN,
    redirectUri: 'https://a.test',
    websocketHost: server?.url,
  });

/** Never called: they wait for what never comes here. */
const WAITING = /^(event\.sub|\w+\.(start|stop)Polling|with)$/;

/** Ask the service nothing: they read or change the client, build an address or work out a text. */
const LOCAL = [
  ...['management getToken', 'management setLang', 'management acl.randomString'],
  ...['computedPasswordSecurityLevel', 'generateCodeChallenge', 'getCodeChallengeDigest'].map((name) => `auth ${name}`),
  ...['buildAuthorizeUrl', 'buildLogoutUrl', 'createAuthorizeRequest', 'social.buildAuthorizeUrl'].map(
    (name) => `auth ${name}`,
  ),
  ...['checkLoggedIn', 'setCurrentUser', 'setToken', 'setLang', 'setRequestFrom'].map((name) => `auth ${name}`),
  ...['clearUser', 'getToken', 'getUser', 'setToken', 'setUser'].map((name) => `auth tokenProvider.${name}`),
  ...['getLoginUrl', 'getProviderConfigAndError'].map((name) => `auth enterprise.${name}`),
];

const blob = new Blob(['x']);
/** Arguments of functions that argumentLists has none for. */
const ARGUMENTS: Record<string, unknown[]> = {
  'org.moveMembers': [{ userIds: ['u'], sourceNodeId: 's', targetNodeId: 't' }],
  'acl.allowMany': [{ resource: 'r', action: 'a', userIds: ['u'] }],
  'udf.set': ['USER', 'k', 'STRING', 'label'],
  resetPasswordByForceResetToken: [{ token: 't', oldPassword: 'o', newPassword: 'n' }],
  uploadAvatarByBlob: [blob],
  'mfa.associateFaceByBlob': [{ baseFace: blob }],
  validateTicketV2: ['t', 'https://a.test', 'JSON'],
};

const packages = [
  ['management', managementFunctions, management],
  ['auth', authFunctions, auth],
] as const;

/** Which functions get all shapes, and which shapes the others get. Another seed tries others. */
const SEED = Number(process.env.FAULT_SEED ?? 1);
/** One function of so many gets all shapes. */
const SAMPLE = Number(process.env.FAULT_SAMPLE ?? 12);
const random = seeded(SEED);
const sampled = (): number[] => {
  const all = Array.from({ length: SHAPES }, (_, shape) => shape);
  return random() < 1 / SAMPLE ? all : all.filter(() => random() < 6 / SHAPES);
};

const unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);
beforeAll(() => void process.on('unhandledRejection', note));
afterAll(() => {
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
});

describe.each(packages)('%s', (packageName, functions, client) => {
  const cases = functionsOf(client() as object)
    .map(([name]) => name)
    // A function that several accessors offer is tried once.
    .filter(
      (name, _, all) => !WAITING.test(name) && !all.some((other) => name.endsWith(`.${other}`) && other.includes('.')),
    )
    .map((name) => [name, sampled()] as const);

  const call = (name: string, args: unknown[], headers = {}) => {
    const path = name.split('.');
    const method = path.pop()!;
    // biome-ignore lint/suspicious/noExplicitAny: by name, as a program in JavaScript would
    const holder: any = path.reduce((at: any, part) => at[part], bareFunctions(functions, client(headers) as object));
    return () => resultOf(() => holder[method](...args));
  };

  /** Arguments with which the function sends a request. */
  async function sendingArguments(name: string): Promise<unknown[] | undefined> {
    for (const args of ARGUMENTS[name] ? [ARGUMENTS[name]] : argumentLists(4)) {
      requests = 0;
      await outcomeOf(call(name, args), 5_000);
      if (requests) return args;
    }
    return undefined;
  }

  test.each(cases)('#83 %s gives a value or an AuthingError, whatever is answered', async (name, shapes) => {
    const args = await sendingArguments(name);
    expect({ name, sends: !!args }).toEqual({ name, sends: !LOCAL.includes(`${packageName} ${name}`) });
    if (!args) return;
    const outcomes = await Promise.all(
      shapes.map((shape) => outcomeOf(call(name, args, { 'x-shape': String(shape) }), 5_000)),
    );
    const strange = outcomes.flatMap(({ strange }, at) => (strange ? [`shape ${shapes[at]}: ${strange}`] : []));
    expect(strange).toEqual([]);
  });

  test.each(cases)('#86 %s refuses absent and null arguments with an AuthingError', async (name) => {
    for (const args of [
      [],
      Array(6).fill(null),
      ['x', null, null, null],
      ['x', 'x', null, null],
      ['x', 'x', 'x', null],
    ])
      expect(await outcomeOf(call(name, args), 5_000)).not.toHaveProperty('strange');
  });
});
