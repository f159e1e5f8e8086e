import {
  type ApplicationPublicDetail,
  type ApplicationPublicDetails,
  type IterateOptions,
  mapList,
  mapPage,
  type Page,
  type PagedIterable,
  paginate,
  type ResourceType,
  required,
  type UserDepartmentFragment,
  withoutEmpty,
} from '@authing/core';
import { GetUserDepartments, GetUserRoles, ListUserAuthorizedResources } from '@authing/core/documents';
import type { AuthConnection } from '../connection.js';
import { currentUserId } from '../session/current-user.js';

/** A resource and what may be done with it. What does not apply to its type is absent. */
export interface AuthorizedResource {
  code: string;
  type?: ResourceType;
  /** Absent for menus and buttons. */
  actions?: string[];
  apiIdentifier?: string;
}

/** Resources a user may use. */
export interface AuthorizedResources {
  totalCount: number;
  list: AuthorizedResource[];
}

/** Departments the signed-in user is a member of, and which of them is the main one. */
export type UserDepartments = Page<UserDepartmentFragment>;

/**
 * Resources the signed-in user may use in a namespace, also through roles, groups and organisations. Query
 * `listUserAuthorizedResources`.
 *
 * @param namespace Code of the permission namespace; `default` is the built-in one.
 */
export function listAuthorizedResources(
  connection: AuthConnection,
  namespace: string,
  options: { resourceType?: ResourceType } = {},
): Promise<AuthorizedResources> {
  return connection.graphql(
    ListUserAuthorizedResources,
    async () => ({ id: await currentUserId(connection), namespace, resourceType: options.resourceType }),
    ({ user }) => mapPage(required(user?.authorizedResources, 'user'), withoutEmpty<AuthorizedResource>),
  );
}

/** Whether the signed-in user has a role. Query `getUserRoles`. */
export function hasRole(connection: AuthConnection, roleCode: string, namespace?: string): Promise<boolean> {
  return connection.graphql(
    GetUserRoles,
    async () => ({ id: await currentUserId(connection), namespace }),
    ({ user }) => mapList(user?.roles?.list ?? [], ({ code }) => code).includes(roleCode),
  );
}

/** Departments of the signed-in user. Query `getUserDepartments`. */
export function listDepartments(connection: AuthConnection): Promise<UserDepartments> {
  return connection.graphql(
    GetUserDepartments,
    async () => ({ id: await currentUserId(connection) }),
    ({ user }) => required(user?.departments, 'user'),
  );
}

/** Organisations of the signed-in user, each as the chain of nodes down to theirs. Route `GET /api/v2/users/me/orgs`. */
export function listOrgs(connection: AuthConnection): Promise<unknown[]> {
  return connection.rest('GET /api/v2/users/me/orgs');
}

/** Applications the signed-in user may enter, page by page. Route `GET /api/v2/users/me/applications/allowed`. */
export function listApplications(
  connection: AuthConnection,
  options: { page?: number; limit?: number } = {},
): Promise<ApplicationPublicDetails> {
  return connection.rest('GET /api/v2/users/me/applications/allowed', () => {
    const { page = 1, limit = 10 } = options;
    return { query: { page, limit } };
  });
}

/** All applications the signed-in user may enter. */
export function iterateApplications(
  connection: AuthConnection,
  options?: IterateOptions,
): PagedIterable<ApplicationPublicDetail> {
  return paginate((page, limit) => listApplications(connection, { page, limit }), options);
}
