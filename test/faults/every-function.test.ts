import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as authFunctions from '@authing/auth';
import * as managementFunctions from '@authing/management';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema, execute, type GraphQLOutputType, getNamedType, isEnumType, isObjectType, parse } from 'graphql';
import { bareFunctions } from '../support/bare-functions.js';
import { type FaultServer, faultServer } from '../support/fault-server.js';
import { argumentLists, functionsOf, resultOf } from '../support/reflected.js';
import { seeded } from '../support/seeded.js';
import { outcomeOf } from '../support/settled.js';

const schema = buildSchema(readFileSync(new URL('../../schema/authing.graphql', import.meta.url), 'utf8'));

/** A right answer to a document: every field has a value of its type, every list one item. */
function rightAnswer(query: string): unknown {
  const { data } = execute({
    schema,
    document: parse(query),
    rootValue: {},
    fieldResolver: (_source, _args, _context, { returnType }) => sample(returnType),
  }) as { data?: unknown };
  return JSON.parse(JSON.stringify(data ?? {}));
}

function sample(type: GraphQLOutputType): unknown {
  const named = getNamedType(type);
  const scalar: Record<string, unknown> = { Int: 1, Float: 1, Boolean: true };
  const value = isEnumType(named)
    ? named.getValues()[0]!.value
    : isObjectType(named)
      ? {}
      : (scalar[named.name] ?? '1');
  return String(type).startsWith('[') ? [value] : value;
}

/** What routes answer, all in one. */
const REST = {
  ...Object.fromEntries(
    ['id', 'code', 'message', 'token', 'publicKey', 'uptoken', 'key', 'allowed'].map((name) => [name, name]),
  ),
  total: 1,
  totalCount: 1,
  count: 1,
  list: [{ id: 'i', code: 'c', user: { id: 'u', customData: [{ key: 'k', value: 'v' }] }, geoip: { ip: 'x' } }],
  nodes: [{ id: 'n', children: ['n'] }],
  user: { id: 'u', customData: [{ key: 'k', value: 'v', dataType: 'STRING' }] },
};

const WRONG = [null, [], {}, 'text', 7, true, [null], [[]], [{}]];
const SHAPES = 54;

/** Other forms of an answer: another value as a whole, and in place of each object and list in it. */
function* variants(right: unknown): Generator<unknown> {
  yield right;
  yield* WRONG;
  if (!right || typeof right !== 'object') return;
  for (const [key, value] of Object.entries(right)) {
    const other = [null, undefined, ...(value && typeof value === 'object' ? variants(value) : [])];
    for (const item of other) yield Array.isArray(right) ? [item] : { ...right, [key]: item };
  }
}

/** The answers a call is tried with: the wrong ones as they are, and the right one evenly spoilt. */
function shapesOf(right: unknown): unknown[] {
  const data = [...variants(right)];
  const step = Math.max(1, data.length / (SHAPES - WRONG.length));
  const taken = data.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
  return [...WRONG, ...taken.map((own) => ({ code: 200, data: own }))];
}

/** Shapes by document: made once, since every function asks its own many times. */
const shapesByQuery = new Map<string | undefined, unknown[]>();
function shapesFor(query: string | undefined): unknown[] {
  const known = shapesByQuery.get(query);
  if (known) return known;
  const shapes = shapesOf(query ? rightAnswer(query) : REST);
  shapesByQuery.set(query, shapes);
  return shapes;
}

let server: FaultServer | undefined;
let requests = 0;
beforeAll(async () => {
  server = await faultServer(({ headers, body }, response) => {
    requests++;
    const shapes = shapesFor(/^\{"query"/.test(body) ? JSON.parse(body).query : undefined);
    const shape = shapes[Number(headers['x-shape'] ?? 0) % shapes.length];
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(shape));
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
