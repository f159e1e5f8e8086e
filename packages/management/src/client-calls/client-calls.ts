import {
  type AuthingError,
  type CommonMessageFragment,
  changeOptions,
  configError,
  type EmailScene,
  type ErrorCode,
  ErrorCodes,
  inOwnTime,
  isTokenRefused,
  type Lang,
  required,
  type TypedDocument,
  type User,
} from '@authing/core';
import { SendEmail } from '@authing/core/documents';
import type { ManagementConnection } from '../connection.js';
import type { RefreshAccessTokenResFragment } from '../generated/graphql.generated.js';
import type { PasswordCheck } from '../generated/rest.generated.js';
import { RefreshAccessToken } from '../token/token.generated.js';
import { toUser } from '../user.js';
import { UserWithCustomData } from '../users/users.generated.js';
import { type RestRequestConfig, restRequest } from './rest-request.js';

export { uploadToken } from '../upload/upload.js';

/**
 * Whose token this is, as the service judges it now; null when it is forged, has run out, was ended, is of another user
 * pool, or its user is locked or gone. Query `user`, asked with that token.
 *
 * @param token An end user's token.
 * @param _options `fetchUserDetail` asked for the whole user in 4.x; they come whole in any case now.
 * @throws AuthingError when the service cannot be asked: that is not "nobody".
 */
export async function checkLoginStatus(
  connection: ManagementConnection,
  token: string | null | undefined,
  _options?: { fetchUserDetail?: boolean },
): Promise<User | null> {
  const { userPoolId } = connection.options;
  if (!token) return null;
  try {
    const { user } = await connection.with({ token }).graphql(UserWithCustomData, {});
    return user && (!userPoolId || user.userPoolId === userPoolId) ? toUser(user) : null;
  } catch (error) {
    if (isTokenRefused(error as AuthingError) || NOBODY.has((error as AuthingError).code)) return null;
    throw error;
  }
}

/** The user of a good token is deleted, or locked. */
const NOBODY = new Set<ErrorCode>([ErrorCodes.USER_NOT_FOUND, ErrorCodes.USER_LOCKED]);

/**
 * Checks a password against the rules of the pool, one verdict per rule. It travels as typed, inside the encrypted
 * connection only. Route `POST /api/v2/password/check`.
 */
export function isPasswordValid(connection: ManagementConnection, password: string): Promise<PasswordCheck[]> {
  return connection.rest('POST /api/v2/password/check', { body: { password }, repeatable: true });
}

/** Sends a mail of the pool's, such as one with a code. Mutation `sendEmail`. */
export function sendEmail(
  connection: ManagementConnection,
  email: string,
  scene: EmailScene,
): Promise<CommonMessageFragment> {
  return connection.graphql(SendEmail, { email, scene }, ({ sendEmail }) => sendEmail);
}

/** Changes the language the service writes its messages in, for this connection from now on. Nothing is sent. */
export function setLang(connection: ManagementConnection, lang: Lang): void {
  changeOptions(connection, { lang });
}

/** A GraphQL document of your own with its variables. */
export interface GraphqlRequest<Result, Variables> {
  query: TypedDocument<Result, Variables> | string;
  variables?: Variables;
}

/**
 * Sends a GraphQL document of your own and gives its `data`.
 *
 * @throws AuthingError as every call does; partial data is never returned.
 */
export async function makeGraphqlRequest<Result = Record<string, unknown>, Variables = Record<string, unknown>>(
  connection: ManagementConnection,
  request: GraphqlRequest<Result, Variables>,
): Promise<Result> {
  if (!request?.query) throw configError('argument', 'query is required: the text of a GraphQL document');
  const { query, variables } = request;
  return connection.graphql(query as TypedDocument<Result, Variables | undefined>, variables);
}

/**
 * Sends a REST request of your own with the administrator's token and gives the `data` of its answer.
 *
 * @throws AuthingError `config` (`argument`) for a `url` of another host: the token is for this service only.
 */
export function makeRestRequest<Result = unknown>(
  connection: ManagementConnection,
  config: RestRequestConfig,
): Promise<Result> {
  return restRequest(connection, config) as Promise<Result>;
}

/** The administrator's token that calls are made with now, asked for when there is none yet. Keep it to yourself. */
export async function getToken(connection: ManagementConnection): Promise<string> {
  const token = await inOwnTime(connection, 'accessToken', Promise.resolve(connection.session.bearer()));
  return required(token, 'token');
}

/**
 * Trades an access token in for a new one. The connection renews its own by itself: this is for tokens kept elsewhere.
 * Times are seconds since 1970. Mutation `refreshAccessToken`.
 *
 * @param accessToken Default: the one calls are made with now.
 */
export async function refreshAccessToken(
  connection: ManagementConnection,
  accessToken?: string,
): Promise<RefreshAccessTokenResFragment> {
  const variables = { accessToken: accessToken ?? (await getToken(connection)) };
  return (await connection.graphql(RefreshAccessToken, variables, undefined, { token: false })).refreshAccessToken;
}
