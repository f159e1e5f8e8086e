import type { IterateOptions, PagedIterable } from '@authing/core';
import * as acl from '../acl/application-access.js';
import type { ManagementConnection } from '../connection.js';
import type {
  Application,
  ApplicationAccessPolicies,
  ApplicationAccessPolicy,
  DefaultStrategy,
} from '../generated/rest.generated.js';
import type { CommonMessage } from '../results.js';
import type { ApplicationAccess, PageQuery } from './types.js';

/** Who may and who may not enter an application. See `acl.getApplicationAccessPolicies`. */
export function getAccessPolicies(
  connection: ManagementConnection,
  appId: string,
  query: PageQuery = {},
): Promise<ApplicationAccessPolicies> {
  return acl.getApplicationAccessPolicies(connection, { ...query, appId });
}

/** All access policies of an application, page by page. */
export function iterateAccessPolicies(
  connection: ManagementConnection,
  appId: string,
  options?: IterateOptions,
): PagedIterable<ApplicationAccessPolicy> {
  return acl.iterateApplicationAccessPolicies(connection, appId, options);
}

// Access policies live in the application's own namespace, whose code is its id.
const own = (appId: string, access: ApplicationAccess) => ({ ...access, appId, namespace: appId });

/** Puts access policies in force again. See `acl.enableApplicationAccessPolicy`. */
export function enableAccessPolicy(
  connection: ManagementConnection,
  appId: string,
  access: ApplicationAccess,
): Promise<CommonMessage> {
  return acl.enableApplicationAccessPolicy(connection, own(appId, access));
}

/** Suspends access policies without deleting them. See `acl.disableApplicationAccessPolicy`. */
export function disableAccessPolicy(
  connection: ManagementConnection,
  appId: string,
  access: ApplicationAccess,
): Promise<CommonMessage> {
  return acl.disableApplicationAccessPolicy(connection, own(appId, access));
}

/** Deletes access policies. See `acl.deleteApplicationAccessPolicy`. */
export function deleteAccessPolicy(
  connection: ManagementConnection,
  appId: string,
  access: ApplicationAccess,
): Promise<CommonMessage> {
  return acl.deleteApplicationAccessPolicy(connection, own(appId, access));
}

/** Lets users, roles, groups or nodes enter. See `acl.allowAccessApplication`. */
export function allowAccess(
  connection: ManagementConnection,
  appId: string,
  access: ApplicationAccess,
): Promise<CommonMessage> {
  return acl.allowAccessApplication(connection, own(appId, access));
}

/** Keeps users, roles, groups or nodes out. See `acl.denyAccessApplication`. */
export function denyAccess(
  connection: ManagementConnection,
  appId: string,
  access: ApplicationAccess,
): Promise<CommonMessage> {
  return acl.denyAccessApplication(connection, own(appId, access));
}

/** What happens to those whom no access policy names. See `acl.updateDefaultApplicationAccessPolicy`. */
export function updateDefaultAccessPolicy(
  connection: ManagementConnection,
  appId: string,
  defaultStrategy: DefaultStrategy,
): Promise<Application> {
  return acl.updateDefaultApplicationAccessPolicy(connection, { appId, defaultStrategy });
}
