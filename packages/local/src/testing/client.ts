import { constants, publicEncrypt } from 'node:crypto';
import type { LocalServer } from '../start.js';

/** A bare client for the server's own tests: what goes over the wire is in sight. */
interface WireError {
  code: number;
  message: string;
  data: Record<string, unknown> | null;
}
// biome-ignore lint/suspicious/noExplicitAny: answers of many shapes, asserted on by the tests
export type Loose = any;

export interface WireOptions {
  token?: string | undefined;
  headers?: Record<string, string>;
}

function headersOf(server: LocalServer, { token, headers }: WireOptions): Record<string, string> {
  const auth: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return {
    'x-authing-app-id': server.appId,
    'x-authing-lang': 'en-US',
    'content-type': 'application/json',
    ...auth,
    ...headers,
  };
}

/** The whole answer to a GraphQL document. */
export async function rawGraphql(
  server: LocalServer,
  query: string,
  variables: object = {},
  options: WireOptions = {},
) {
  const response = await fetch(`${server.url}/graphql/v2`, {
    method: 'POST',
    headers: headersOf(server, options),
    body: JSON.stringify({ query, variables }),
  });
  return {
    status: response.status,
    body: (await response.json()) as { data: Loose; errors?: { message: WireError }[] },
  };
}

/** The data of a GraphQL document. @throws the service's error object */
export async function graphql(
  server: LocalServer,
  query: string,
  variables: object = {},
  options: WireOptions = {},
): Promise<Loose> {
  const { body } = await rawGraphql(server, query, variables, options);
  if (body.errors) throw body.errors[0]?.message;
  return body.data;
}

/** The whole answer of a route: `rest(server, 'POST /api/v2/sms/send', { phone })`. */
export async function rest(
  server: LocalServer,
  request: string,
  body?: object,
  options: WireOptions = {},
): Promise<Loose> {
  const [method, path] = request.split(' ') as [string, string];
  const init = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(server.url + path, { method, headers: headersOf(server, options), ...init });
  return response.json();
}

/** The data of a v2 or v3 envelope. @throws the envelope's failure */
export async function call(
  server: LocalServer,
  request: string,
  body?: object,
  options: WireOptions = {},
): Promise<Loose> {
  const envelope = await rest(server, request, body, options);
  if ((envelope.code ?? envelope.statusCode) !== 200) {
    throw { code: envelope.apiCode ?? envelope.code, message: envelope.message, data: envelope.data };
  }
  return envelope.data;
}

/** An administrator's token. */
export async function managementToken(server: LocalServer): Promise<string> {
  const query =
    'query($id: String!, $secret: String!) { accessToken(userPoolId: $id, secret: $secret) { accessToken } }';
  const { accessToken } = await graphql(server, query, { id: server.userPoolId, secret: server.userPoolSecret });
  return accessToken.accessToken;
}

/** A password as clients send it. */
export async function encrypted(server: LocalServer, password: string): Promise<string> {
  const { publicKey } = await call(server, 'GET /api/v2/.well-known');
  return publicEncrypt({ key: publicKey, padding: constants.RSA_PKCS1_PADDING }, Buffer.from(password)).toString(
    'base64',
  );
}
