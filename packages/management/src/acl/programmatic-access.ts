import { type IterateOptions, type PagedIterable, paginate, randomText } from '@authing/core';
import type { ManagementConnection } from '../connection.js';
import type {
  ProgrammaticAccessAccount,
  ProgrammaticAccessAccountList,
  ProgrammaticAccessAccountUpdate,
} from '../generated/rest.generated.js';
import { done } from '../results.js';
import type { ProgrammaticAccessAccountOptions } from './types.js';

/** Letters and digits that are hard to mistake for each other. */
const UNMISTAKABLE = 'abcdefhijkmnprstwxyz2345678';

const randomSecret = (length = 32) => randomText(length, UNMISTAKABLE);

/** Random text from a cryptographic generator, as secrets are made of: 4.75 bits a character. Nothing is sent. */
export const randomString = (_connection: ManagementConnection, length?: number): string => randomSecret(length);

/** A page of the access key pairs of an application. Route `GET /api/v2/applications/{appId}/programmatic-access-accounts`. */
export async function programmaticAccessAccountList(
  connection: ManagementConnection,
  appId: string,
  page = 1,
  limit = 10,
): Promise<ProgrammaticAccessAccountList> {
  return connection.rest('GET /api/v2/applications/{appId}/programmatic-access-accounts', {
    path: { appId },
    query: { limit, page },
  });
}

/** All access key pairs of an application, page by page. */
export function iterateProgrammaticAccessAccounts(
  connection: ManagementConnection,
  appId: string,
  options?: IterateOptions,
): PagedIterable<ProgrammaticAccessAccount> {
  return paginate((page, limit) => programmaticAccessAccountList(connection, appId, page, limit), options);
}

/** Makes an access key pair for an application. Route `POST /api/v2/applications/{appId}/programmatic-access-accounts`. */
export function createProgrammaticAccessAccount(
  connection: ManagementConnection,
  appId: string,
  options: ProgrammaticAccessAccountOptions = {},
): Promise<ProgrammaticAccessAccount> {
  return connection.rest('POST /api/v2/applications/{appId}/programmatic-access-accounts', () => {
    const { tokenLifetime = 600, ...others } = options;
    return { path: { appId }, body: { ...others, tokenLifetime } };
  });
}

/** Deletes an access key pair. Resolves to true. Route `DELETE /api/v2/applications/programmatic-access-accounts`. */
export function deleteProgrammaticAccessAccount(connection: ManagementConnection, id: string): Promise<boolean> {
  return connection.rest('DELETE /api/v2/applications/programmatic-access-accounts', { query: { id } }, done);
}

const change = (
  connection: ManagementConnection,
  body: ProgrammaticAccessAccountUpdate,
): Promise<ProgrammaticAccessAccount> =>
  connection.rest('PATCH /api/v2/applications/programmatic-access-accounts', { body });

/**
 * Gives an access key pair a new secret; without `secret` a random one. The old one ends. Route
 * `PATCH /api/v2/applications/programmatic-access-accounts`.
 */
export async function refreshProgrammaticAccessAccountSecret(
  connection: ManagementConnection,
  id: string,
  secret: string = randomSecret(),
): Promise<ProgrammaticAccessAccount> {
  return change(connection, { id, secret });
}

/** Lets an access key pair be used again. Route `PATCH /api/v2/applications/programmatic-access-accounts`. */
export async function enableProgrammaticAccessAccount(
  connection: ManagementConnection,
  id: string,
): Promise<ProgrammaticAccessAccount> {
  return change(connection, { id, enabled: true });
}

/** Keeps an access key pair from being used. Route `PATCH /api/v2/applications/programmatic-access-accounts`. */
export async function disableProgrammaticAccessAccount(
  connection: ManagementConnection,
  id: string,
): Promise<ProgrammaticAccessAccount> {
  return change(connection, { id, enabled: false });
}
