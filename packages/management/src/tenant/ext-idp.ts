import { type AuthingError, ErrorCodes, isTokenRefused } from '@authing/core';
import type { ManagementConnection } from '../connection.js';
import type {
  ConnectionStateBody,
  ExtIdp,
  ExtIdpConnection,
  ExtIdpConnectionCreateBody,
  ExtIdpConnectionUpdateBody,
  ExtIdpCreateBody,
} from '../generated/rest.generated.js';
import { done } from '../results.js';

/** The external identity providers of a tenant with their connections. Route `GET /api/v2/extIdp`. */
export const listExtIdp = (connection: ManagementConnection, tenantId: string): Promise<ExtIdp[]> =>
  connection.rest('GET /api/v2/extIdp', { query: { tenantId } });

/** One external identity provider with its connections. Route `GET /api/v2/extIdp/{extIdpId}`. */
export const extIdpDetail = (connection: ManagementConnection, extIdpId: string): Promise<ExtIdp> =>
  connection.rest('GET /api/v2/extIdp/{extIdpId}', { path: { extIdpId } });

/** Creates an external identity provider and its first connections. Route `POST /api/v2/extIdp`. */
export const createExtIdp = (connection: ManagementConnection, options: ExtIdpCreateBody): Promise<ExtIdp> =>
  connection.rest('POST /api/v2/extIdp', { body: options });

/** Renames an external identity provider. Route `PUT /api/v2/extIdp/{extIdpId}`. */
export const updateExtIdp = (
  connection: ManagementConnection,
  extIdpId: string,
  options: { name: string },
): Promise<ExtIdp> => connection.rest('PUT /api/v2/extIdp/{extIdpId}', { path: { extIdpId }, body: options });

/** Deletes an external identity provider and its connections. Route `DELETE /api/v2/extIdp/{extIdpId}`. */
export const deleteExtIdp = (connection: ManagementConnection, extIdpId: string): Promise<unknown> =>
  connection.rest('DELETE /api/v2/extIdp/{extIdpId}', { path: { extIdpId } });

/** Adds a connection to an external identity provider. Route `POST /api/v2/extIdpConn`. */
export const createExtIdpConnection = (
  connection: ManagementConnection,
  options: ExtIdpConnectionCreateBody,
): Promise<ExtIdpConnection> => connection.rest('POST /api/v2/extIdpConn', { body: options });

/** Changes a connection. Route `PUT /api/v2/extIdpConn/{extIdpConnectionId}`. */
export const updateExtIdpConnection = (
  connection: ManagementConnection,
  extIdpConnectionId: string,
  options: ExtIdpConnectionUpdateBody,
): Promise<ExtIdpConnection> =>
  connection.rest('PUT /api/v2/extIdpConn/{extIdpConnectionId}', { path: { extIdpConnectionId }, body: options });

/** Deletes a connection. Route `DELETE /api/v2/extIdpConn/{extIdpConnectionId}`. */
export const deleteExtIdpConnection = (
  connection: ManagementConnection,
  extIdpConnectionId: string,
): Promise<unknown> =>
  connection.rest('DELETE /api/v2/extIdpConn/{extIdpConnectionId}', { path: { extIdpConnectionId } });

/**
 * Whether no connection has this identifier yet. Route `POST /api/v2/check/extIdpConn/identifier`, which finds a taken
 * identifier and refuses to find a free one. A failure that says nothing of the identifier, such as a dead network or a
 * missing right, rejects; 4.x gave true there.
 */
export async function checkExtIdpConnectionIdentifierUnique(
  connection: ManagementConnection,
  identifier: string,
): Promise<boolean> {
  try {
    await connection.rest('POST /api/v2/check/extIdpConn/identifier', { body: { identifier }, repeatable: true });
    return false;
  } catch (error) {
    if (saysNotFound(error as AuthingError)) return true;
    throw error;
  }
}

const UNRELATED: unknown[] = [ErrorCodes.SYSTEM_BUSY, ErrorCodes.NO_PERMISSION, ErrorCodes.TOO_FREQUENT];

const saysNotFound = (error: AuthingError) =>
  error.kind === 'api' && error.status! < 300 && !isTokenRefused(error) && !UNRELATED.includes(error.code);

/**
 * Switches a connection on or off, for an application or a tenant. Route `PUT /api/v2/extIdpConn/{extIdpConnectionId}/state`.
 *
 * @returns true; 4.x gave false where this rejects.
 */
export const changeExtIdpConnectionState = (
  connection: ManagementConnection,
  extIdpConnectionId: string,
  options: ConnectionStateBody,
): Promise<boolean> =>
  connection.rest(
    'PUT /api/v2/extIdpConn/{extIdpConnectionId}/state',
    {
      path: { extIdpConnectionId },
      body: options,
    },
    done,
  );

/**
 * Switches all connections of an external identity provider. Route `PUT /api/v2/extIdp/{extIdpId}/connState`.
 *
 * @returns true; 4.x gave false where this rejects.
 */
export const batchChangeExtIdpConnectionState = (
  connection: ManagementConnection,
  extIdpId: string,
  options: ConnectionStateBody,
): Promise<boolean> =>
  connection.rest('PUT /api/v2/extIdp/{extIdpId}/connState', { path: { extIdpId }, body: options }, done);
