import { type IterateOptions, type PagedIterable, paginate } from '@authing/core';
import type { ManagementConnection } from '../connection.js';
import type { UserAction, UserActions } from '../generated/rest.generated.js';

/** Which records are wanted; what is left out does not narrow. */
export interface UserActionFilter {
  /** Only calls from this address. */
  clientIp?: string;
  /** Only this operation, such as `login`. */
  operationName?: string;
  /** Only this actor: `arn:cn:authing:<user pool id>:user:<user id>`. */
  operatorArn?: string;
  /** @deprecated Use `operatorArn`. */
  operatoArn?: string;
}

/**
 * A page of what users did, newest first. Route `GET /api/v2/analysis/user-action`.
 *
 * @param options `page` from 1, default 1; `limit` records on a page, default 10.
 */
export const list = (
  connection: ManagementConnection,
  options: UserActionFilter & IterateOptions = {},
): Promise<UserActions> =>
  connection.rest('GET /api/v2/analysis/user-action', () => ({
    query: {
      page: options.page ?? 1,
      limit: options.limit ?? 10,
      clientip: options.clientIp,
      operation_name: options.operationName,
      operator_arn: options.operatorArn ?? options.operatoArn,
    },
  }));

/** All records of `list`, page by page. */
export const iterate = (
  connection: ManagementConnection,
  options: UserActionFilter & IterateOptions = {},
): PagedIterable<UserAction> => paginate((page, limit) => list(connection, { ...options, page, limit }), options);
