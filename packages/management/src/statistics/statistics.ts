import { type IterateOptions, type PagedIterable, paginate } from '@authing/core';
import type { ManagementConnection } from '../connection.js';
import type { AuditLog, AuditLogs, UserAction, UserActions } from '../generated/rest.generated.js';

/** Which log records are wanted; what is left out does not narrow. */
export interface LogFilter {
  /** Only calls from this address. */
  clientIp?: string;
  /** Only this kind of event, such as `login`. */
  eventType?: string;
  /** Only what this user did. */
  userId?: string;
  /** Only what happened in this application. */
  appId?: string;
  /** Only what happened from here on, in milliseconds since 1970 (4.x documents no unit); 0 counts. */
  start?: number;
  /** Only what happened until here, in milliseconds since 1970 (4.x documents no unit). */
  end?: number;
}

/** A filter and a page; the service chooses both numbers when they are left out. */
export interface LogQuery extends LogFilter {
  /** Page wanted, from 1. */
  page?: number;
  /** Records on a page. */
  limit?: number;
}

const query = ({ clientIp, appId, ...same }: LogQuery) => ({ ...same, clientip: clientIp, app_id: appId });

/** What users did, newest first. Route `GET /api/v2/analysis/user-action`. */
export const listUserActions = (connection: ManagementConnection, options: LogQuery = {}): Promise<UserActions> =>
  connection.rest('GET /api/v2/analysis/user-action', () => ({ query: query(options) }));

/** All records of `listUserActions`, page by page. */
export const iterateUserActions = (
  connection: ManagementConnection,
  options: LogFilter & IterateOptions = {},
): PagedIterable<UserAction> =>
  paginate((page, limit) => listUserActions(connection, { ...options, page, limit }), options);

/** What administrators did, newest first. Route `GET /api/v2/analysis/audit`. */
export const listAuditLogs = (connection: ManagementConnection, options: LogQuery = {}): Promise<AuditLogs> =>
  connection.rest('GET /api/v2/analysis/audit', () => ({ query: query(options) }));

/** All records of `listAuditLogs`, page by page. */
export const iterateAuditLogs = (
  connection: ManagementConnection,
  options: LogFilter & IterateOptions = {},
): PagedIterable<AuditLog> =>
  paginate((page, limit) => listAuditLogs(connection, { ...options, page, limit }), options);
