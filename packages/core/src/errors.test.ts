import { inspect } from 'node:util';
import { runInNewContext } from 'node:vm';
import { afterEach, expect, test } from '@jest/globals';
import { type FaultServer, faultServer, json } from '../../../test/support/fault-server.js';
import {
  AuthingError,
  type CoreOptions,
  connect,
  ErrorCodes,
  isAuthingError,
  type TypedDocument,
} from './index.node.js';

const Login = 'mutation loginByEmail($input:LoginByEmailInput!){loginByEmail(input:$input){id}}' as TypedDocument<
  { loginByEmail: { id: string } },
  { input: Record<string, string> }
>;

let server: FaultServer;
afterEach(() => server?.close());

async function failLogin(answer: unknown, status = 200, options: CoreOptions = {}, input = {}): Promise<AuthingError> {
  server = await faultServer((_, response) => json(response, answer, status, { 'x-request-id': 'r-1' }));
  return connect({ host: server.url, ...options })
    .graphql(Login, { input })
    .then(
      () => {
        throw new Error('expected a rejection');
      },
      (error) => error,
    );
}

test('the service puts an object where GraphQL has a text: code, message and data come out of it', async () => {
  const error = await failLogin({
    errors: [{ message: { code: 1636, message: 'MFA', data: { mfaToken: 't' } } }],
    data: null,
  });
  expect(isAuthingError(error)).toBe(true);
  expect(error).toBeInstanceOf(AuthingError);
  expect(error).toMatchObject({
    kind: 'api',
    code: 1636,
    message: 'MFA',
    status: 200,
    operation: 'loginByEmail',
    requestId: 'r-1',
  });
  expect(error.data).toEqual({ mfaToken: 't' });
});

test('a standard GraphQL error keeps its text and path, and the code and data of its extensions', async () => {
  const error = await failLogin(
    {
      errors: [
        {
          message: 'Cannot query field "x"',
          path: ['loginByEmail', 0, 'x'],
          extensions: { code: 'GRAPHQL_VALIDATION_FAILED', data: { field: 'x' } },
        },
      ],
    },
    400,
  );
  expect(error).toMatchObject({
    kind: 'api',
    code: 'GRAPHQL_VALIDATION_FAILED',
    message: 'Cannot query field "x"',
    status: 400,
    data: { field: 'x' },
    path: ['loginByEmail', 0, 'x'],
  });
});

test('partial data beside an error is not returned', async () => {
  const error = await failLogin({
    data: { loginByEmail: { id: '1' } },
    errors: [{ message: { code: 500, message: 'half' } }],
  });
  expect(error).toMatchObject({ code: 500, message: 'half' });
});

test.each([
  ['errors without message', { errors: [{}] }],
  ['message null', { errors: [{ message: null }] }],
  ['neither data nor errors', {}],
  ['data null', { data: null }],
  ['errors of the wrong type', { errors: 'no' }],
])('%s still gives an AuthingError', async (_case, answer) => {
  expect(await failLogin(answer, 500)).toMatchObject({ name: 'AuthingError', kind: 'api', status: 500 });
});

test('unknown codes pass through, codes sent as text become numbers', async () => {
  expect(await failLogin({ errors: [{ message: { code: '987654', message: 'new' } }] })).toMatchObject({
    code: 987654,
  });
});

test('onError is told once; what it throws is kept on the error and breaks nothing', async () => {
  const told: unknown[] = [];
  const thrown = new Error('from the hook');
  const onError = (...details: unknown[]) => {
    told.push(details);
    throw thrown;
  };
  const error = await failLogin({ errors: [{ message: { code: 2333, message: 'wrong', data: 1 } }] }, 200, { onError });
  expect(told).toEqual([[2333, 'wrong', 1]]);
  expect(error).toMatchObject({ code: ErrorCodes.ACCOUNT_OR_PASSWORD_WRONG, hookError: thrown });
});

test('nothing that was sent in confidence is in message, stack, JSON or inspection, even when the service repeats it', async () => {
  const input = { email: 'a@b.c', password: 'canary-password', captchaCode: '4711', emailToken: 'canary-email-token' };
  const message = `no user ${input.email} with ${input.password}, ${input.captchaCode}, ${input.emailToken} and canary-bearer`;
  const answer = { errors: [{ message: { code: 1, message, data: { mfaToken: 'canary-mfa' } } }] };
  const error = await failLogin(answer, 200, { token: 'canary-bearer' }, input);
  const emitted = [
    error.message,
    error.stack,
    JSON.stringify(error),
    inspect(error, { depth: 9 }),
    String(error),
  ].join();
  expect(emitted).not.toMatch(/canary|4711/);
  expect(error.message).toContain('a@b.c');
  expect((error.data as { mfaToken: string }).mfaToken).toBe('canary-mfa');
});

test('a form repeated by the service is redacted too', async () => {
  server = await faultServer((_, response) =>
    json(response, { error: 'invalid_client', error_description: 'secret canary-secret is wrong' }, 401),
  );
  const form = { client_id: 'app', client_secret: 'canary-secret' } as never;
  await expect(connect({ host: server.url }).rest('POST /oidc/token', { form })).rejects.toMatchObject({
    kind: 'api',
    code: 'invalid_client',
    message: 'secret … is wrong',
  });
});

test('#90 an error of another realm is recognised, and what only looks like one is not', () => {
  const make = "Object.defineProperty(new Error('x'), 'name', { value: 'AuthingError' })";
  expect(isAuthingError(runInNewContext(make))).toBe(true);
  for (const other of [new Error('x'), { name: 'AuthingError' }, null, undefined, 'AuthingError'])
    expect(isAuthingError(other)).toBe(false);
});
