import { configError, mapPage, type Page, type PagedIterable, paginate } from '@authing/core';
import type { ManagementConnection } from '../connection.js';
import type { UserAction } from '../generated/rest.generated.js';
import type { Iterate, UserActionRow, UserActionsOptions } from './types.js';

/** What users did, newest first. Route `GET /api/v2/analysis/user-action`. */
export function listUserActions(
  connection: ManagementConnection,
  options: UserActionsOptions = {},
): Promise<Page<UserActionRow>> {
  return connection.rest(
    'GET /api/v2/analysis/user-action',
    () => {
      const {
        page = 1,
        limit = 10,
        clientIp,
        operationNames,
        userIds,
        excludeNonAppRecords,
        appIds,
        start,
        end,
      } = options;
      const query = {
        page,
        limit,
        clientip: clientIp,
        operation_name: operationNames,
        operator_arn: userIds?.map((id) => userArn(connection, id)),
        exclude_non_app_records: excludeNonAppRecords ? ('1' as const) : undefined,
        app_id: appIds,
        start,
        end,
      };
      return { query };
    },
    (answer) => mapPage(answer, toRow),
  );
}

/** All that users did, page by page. Route `GET /api/v2/analysis/user-action`. */
export function iterateUserActions(
  connection: ManagementConnection,
  options: Iterate<UserActionsOptions> = {},
): PagedIterable<UserActionRow> {
  return paginate((page, limit) => listUserActions(connection, { ...options, page, limit }), options);
}

function userArn({ options: { userPoolId } }: ManagementConnection, id: string): string {
  if (!userPoolId) throw configError('user_pool_id', 'userPoolId is required to choose actions by user');
  return `arn:cn:authing:${userPoolId}:user:${id}`;
}

const toRow = (action: UserAction): UserActionRow => ({
  userpoolId: action.userpool_id,
  userId: action.user?.id,
  username: action.user?.displayName,
  cityName: action.geoip?.city_name,
  regionName: action.geoip?.region_name,
  clientIp: action.geoip?.ip ?? action.clientip,
  operationDesc: action.operation_desc,
  operationName: action.operation_name,
  timestamp: action.timestamp,
  appId: action.app_id,
  appName: action.app?.name,
});

/** How many users have logged in to an application. Route `GET /api/v2/analysis/total-login-count`. */
export function getApplicationLoginUserNum(
  connection: ManagementConnection,
  input: { appId: string },
): Promise<unknown> {
  return connection.rest('GET /api/v2/analysis/total-login-count', () => {
    const { appId } = input;
    return { query: { appId } };
  });
}

/** How many users of an application have a value in a custom field. Route `GET /api/v2/analysis/exist-defined-field-count`. */
export function getUdfFieldUserNum(
  connection: ManagementConnection,
  input: { definedFieldKey: string; appId: string },
): Promise<unknown> {
  return connection.rest('GET /api/v2/analysis/exist-defined-field-count', () => {
    const { definedFieldKey, appId } = input;
    return { query: { definedFieldKey, appId } };
  });
}
