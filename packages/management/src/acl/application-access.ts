import { configError, type IterateOptions, type PagedIterable, paginate } from '@authing/core';
import type { ManagementConnection } from '../connection.js';
import type {
  AccessPolicyBody,
  Application,
  ApplicationAccessPolicies,
  ApplicationAccessPolicy,
  DefaultStrategy,
} from '../generated/rest.generated.js';
import { type CommonMessage, succeeded } from '../results.js';

/** Who is meant, and by which application. */
export interface ApplicationAccessPolicyParams extends AccessPolicyBody {
  /** Id of the application. */
  appId: string;
}

/** Which page of whose access policies. */
export interface ApplicationAccessPoliciesQuery {
  /** Id of the application. */
  appId: string;
  /** Page wanted, from 1. Default: the service's, 1. */
  page?: number;
  /** Policies on a page. Default: the service's, 10. */
  limit?: number;
}

type AccessRoute =
  | 'POST /api/v2/applications/{appId}/authorization/enable-effect'
  | 'POST /api/v2/applications/{appId}/authorization/disable-effect'
  | 'POST /api/v2/applications/{appId}/authorization/revoke'
  | 'POST /api/v2/applications/{appId}/authorization/allow'
  | 'POST /api/v2/applications/{appId}/authorization/deny';

/** The five calls differ in the route alone. Their answer holds nothing: 4.x made this one up, and so it stays. */
function change(
  connection: ManagementConnection,
  route: AccessRoute,
  params: ApplicationAccessPolicyParams,
  message: string,
): Promise<CommonMessage> {
  return connection.rest(
    route,
    () => {
      const { appId, targetType, targetIdentifiers, namespace, inheritByChildren } = params;
      if (!targetType) throw configError('argument', 'targetType is required: USER, ROLE, GROUP or ORG');
      if (!targetIdentifiers)
        throw configError('argument', 'targetIdentifiers is required: user ids, role codes, group codes or node ids');
      return {
        path: { appId },
        body: { targetType, namespace, targetIdentifiers, inheritByChildren },
      };
    },
    () => succeeded(message),
  );
}

/** Who may and who may not enter an application. Route `GET /api/v2/applications/{appId}/authorization/records`. */
export function getApplicationAccessPolicies(
  connection: ManagementConnection,
  query: ApplicationAccessPoliciesQuery,
): Promise<ApplicationAccessPolicies> {
  return connection.rest('GET /api/v2/applications/{appId}/authorization/records', () => {
    const { appId, page, limit } = query;
    return {
      path: { appId },
      query: { page, limit },
    };
  });
}

/** All access policies of an application, page by page. */
export function iterateApplicationAccessPolicies(
  connection: ManagementConnection,
  appId: string,
  options?: IterateOptions,
): PagedIterable<ApplicationAccessPolicy> {
  return paginate((page, limit) => getApplicationAccessPolicies(connection, { appId, page, limit }), options);
}

/**
 * Puts access policies in force again. Route `POST /api/v2/applications/{appId}/authorization/enable-effect`.
 *
 * @throws AuthingError `config` without appId, targetType or targetIdentifiers; so do its four sisters.
 */
export function enableApplicationAccessPolicy(
  connection: ManagementConnection,
  params: ApplicationAccessPolicyParams,
): Promise<CommonMessage> {
  return change(
    connection,
    'POST /api/v2/applications/{appId}/authorization/enable-effect',
    params,
    'Access policy enabled',
  );
}

/** Suspends access policies without deleting them. Route `POST /api/v2/applications/{appId}/authorization/disable-effect`. */
export function disableApplicationAccessPolicy(
  connection: ManagementConnection,
  params: ApplicationAccessPolicyParams,
): Promise<CommonMessage> {
  return change(
    connection,
    'POST /api/v2/applications/{appId}/authorization/disable-effect',
    params,
    'Access policy disabled',
  );
}

/** Deletes access policies. Route `POST /api/v2/applications/{appId}/authorization/revoke`. */
export function deleteApplicationAccessPolicy(
  connection: ManagementConnection,
  params: ApplicationAccessPolicyParams,
): Promise<CommonMessage> {
  return change(connection, 'POST /api/v2/applications/{appId}/authorization/revoke', params, 'Access policy deleted');
}

/** Lets users, roles, groups or nodes enter an application. Route `POST /api/v2/applications/{appId}/authorization/allow`. */
export function allowAccessApplication(
  connection: ManagementConnection,
  params: ApplicationAccessPolicyParams,
): Promise<CommonMessage> {
  return change(connection, 'POST /api/v2/applications/{appId}/authorization/allow', params, 'Access allowed');
}

/** Keeps users, roles, groups or nodes out of an application. Route `POST /api/v2/applications/{appId}/authorization/deny`. */
export function denyAccessApplication(
  connection: ManagementConnection,
  params: ApplicationAccessPolicyParams,
): Promise<CommonMessage> {
  return change(connection, 'POST /api/v2/applications/{appId}/authorization/deny', params, 'Access denied');
}

/**
 * What happens to those whom no access policy names: `ALLOW_ALL` or `DENY_ALL`. Route `POST /api/v2/applications/{appId}`.
 *
 * @throws AuthingError `config` without appId or defaultStrategy.
 */
export function updateDefaultApplicationAccessPolicy(
  connection: ManagementConnection,
  input: { appId: string; defaultStrategy: DefaultStrategy },
): Promise<Application> {
  return connection.rest('POST /api/v2/applications/{appId}', () => {
    const { appId, defaultStrategy } = input;
    if (!defaultStrategy) throw configError('argument', 'defaultStrategy is required: ALLOW_ALL or DENY_ALL');
    return {
      path: { appId },
      body: { permissionStrategy: { defaultStrategy } },
    };
  });
}
