import { inspect } from 'node:util';
import { AuthenticationClient, type AuthOptions, memoryStorage } from '@authing/auth';
import { ManagementClient } from '@authing/management';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type FaultServer, faultServer, json } from '../support/fault-server.js';
import { FAULTS, type Fault, SLOW_FAULTS } from '../support/faults.js';
import { LIBRARIES, nodesOf, sourcesOf } from '../support/library-sources.js';
import { authOperations, managementOperations, SECRETS } from '../support/operations.js';
import { outcomeOf, shown } from '../support/settled.js';

const CANARIES = [
  ...Object.values(SECRETS),
  'canary-session-token',
  'canary-app-secret',
  'canary-pool-secret',
  'canary-admin-token',
  'canary-answered-mfa-token',
];

let server: FaultServer;
let fault: Fault = (_, response) => json(response, {});
beforeAll(async () => {
  server = await faultServer((request, response) => fault(request, response));
});
afterAll(() => server.close());
afterEach(() => void jest.restoreAllMocks());

/** Everything a program could log of what it is told. */
function listener() {
  const heard: unknown[] = [];
  const hear = (...told: unknown[]) => void heard.push(told);
  const hooks = {
    onRequest: hear,
    onResponse: hear,
    onError: (code: unknown, message: string) => hear(code, message),
    logger: { debug: hear, warn: hear },
  };
  return { heard, hooks };
}

const asText = (values: unknown[]) =>
  values
    .flat(3)
    .map((value) => (value instanceof Object && 'stack' in value ? shown(value) : inspect(value, { depth: 9 })))
    .join('\n');
const found = (text: string) => CANARIES.filter((canary) => text.includes(canary));

describe('#46 no error, event or log has a secret, password, code or token in it', () => {
  const auth = (options: Partial<AuthOptions>) =>
    new AuthenticationClient({
      ...{
        appId: 'app',
        appHost: server.url,
        token: 'canary-session-token',
        secret: 'canary-app-secret',
        redirectUri: 'https://a.cn',
      },
      ...{ retry: 1, storage: memoryStorage() },
      // As if the password went over the wire as it is: nothing may depend on its being encrypted.
      ...{ publicKey: 'x', encryptFunction: async (text: string) => text },
      ...options,
    });
  const management = (options: object) =>
    new ManagementClient({
      ...{
        host: server.url,
        userPoolId: 'pool',
        secret: 'canary-pool-secret',
        accessToken: 'canary-admin-token',
        retry: 1,
      },
      ...{ publicKey: 'x', encryptFunction: async (text: string) => text },
      ...options,
    });

  test.each(Object.keys(FAULTS))('when the service gives %s', async (name) => {
    fault = FAULTS[name]!;
    const slow = SLOW_FAULTS.includes(name);
    const consoles = (['log', 'info', 'warn', 'error', 'debug', 'trace'] as const).map((method) =>
      jest.spyOn(console, method).mockImplementation(() => {}),
    );
    const { heard, hooks } = listener();
    const options = { ...hooks, timeout: slow ? 400 : 15_000 };
    const leaks: string[] = [];
    let timeouts = 0;
    const check = async (operation: string, call: () => unknown) => {
      const { error, strange } = await outcomeOf(call, 20_000);
      expect([operation, strange]).toEqual([operation, undefined]);
      if ((error as { kind?: string } | undefined)?.kind === 'timeout') timeouts++;
      for (const canary of error ? found(shown(error)) : []) leaks.push(`${operation}: ${canary}`);
    };
    await Promise.all([
      ...Object.entries(authOperations).map(([operation, run]) => check(operation, () => run(auth(options)))),
      ...Object.entries(managementOperations).map(([operation, run]) =>
        check(`management.${operation}`, () => run(management(options))),
      ),
      check('the first token', async () => management({ ...options, accessToken: undefined }).users.list()),
    ]);
    // Else the answers were not even read.
    if (!slow) expect(timeouts).toBe(0);
    expect(leaks).toEqual([]);
    expect(heard.length).toBeGreaterThan(100);
    expect(found(asText(heard))).toEqual([]);
    for (const spy of consoles) expect(spy).not.toHaveBeenCalled();
  });
});

test('#81 a service that repeats the passwords it decrypted puts them into no error', async () => {
  const message = `Too weak: ${Object.values(SECRETS).join(', ')}`;
  fault = (_, response) => json(response, { code: 2005, message, errors: [{ message: { code: 2005, message } }] });
  const leaks: string[] = [];
  let encrypted = 0;
  const check = async (operation: string, run: (options: object) => unknown) => {
    const typed: string[] = [];
    const encryptFunction = async (text: string) => `cipher ${typed.push(text)}`;
    const options = { retry: 0, publicKey: 'x', encryptFunction };
    const { error } = await outcomeOf(() => run(options), 20_000);
    encrypted += typed.length;
    for (const password of typed) if (error?.message.includes(password)) leaks.push(`${operation}: ${password}`);
  };
  const auth = { appId: 'app', appHost: server.url, token: 't' };
  for (const [operation, run] of Object.entries(authOperations))
    await check(operation, (options) => run(new AuthenticationClient({ ...auth, ...options })));
  const management = { host: server.url, userPoolId: 'p', accessToken: 't' };
  for (const [operation, run] of Object.entries(managementOperations))
    await check(operation, (options) => run(new ManagementClient({ ...management, ...options })));
  expect(encrypted).toBeGreaterThan(5);
  expect(leaks).toEqual([]);
});

test('#46 clients and connections show no secret when they are logged', () => {
  const auth = new AuthenticationClient({
    appId: 'app',
    appHost: server.url,
    token: 'canary-session-token',
    secret: 'canary-app-secret',
  });
  const text = [auth, auth.connection, auth.connection.session]
    .flatMap((value) => [inspect(value, { depth: 9 }), JSON.stringify(value)])
    .join();
  expect(found(text)).toEqual([]);
});

test.each(LIBRARIES)('#48 nothing in %s writes to the console', (name) => {
  const uses = sourcesOf(name).filter(({ text }) =>
    [...nodesOf(text)].some(
      ({ type, object }) => type === 'MemberExpression' && (object as { value?: string }).value === 'console',
    ),
  );
  expect(uses.map(({ file }) => file)).toEqual([]);
});

test.each(LIBRARIES)('#34 nothing in %s calls Math.random', (name) => {
  const uses = sourcesOf(name).filter(({ text }) =>
    [...nodesOf(text)].some(
      ({ type, object, property }) =>
        type === 'MemberExpression' &&
        (object as { value?: string }).value === 'Math' &&
        (property as { value?: string }).value === 'random',
    ),
  );
  expect(uses.map(({ file }) => file)).toEqual([]);
});
