import type { CustomData, IterateOptions, SortByEnum } from '@authing/core';
import type {
  CreateUserIdentityInput,
  FindUserByIdentityInput,
  SearchUserDepartmentOpt,
  SearchUserGroupOpt,
  SearchUserRoleOpt,
} from '../generated/graphql.generated.js';
import type { BatchUserField } from '../generated/rest.generated.js';

/** Whether users come with the values of their custom fields. */
export interface WithCustomData {
  /** Default false. */
  withCustomData?: boolean;
}

/** How a user is created. */
export interface CreateUserOptions {
  /** Takes `password` as a hash made elsewhere and stores it as it is. Default false. */
  keepPassword?: boolean;
  /** Asks for a new password at the first login. Default false. */
  resetPasswordOnFirstLogin?: boolean;
  /** An account at a social or enterprise provider to link to the user. */
  identity?: CreateUserIdentityInput;
  /** Values for custom fields. The answer then has them too. */
  customData?: CustomData;
}

/** What finds one user. Give one of them. */
export interface UserKey {
  /** Upper and lower case count. */
  username?: string;
  /** Upper and lower case do not count. */
  email?: string;
  phone?: string;
  externalId?: string;
}

/** What finds one user, and what comes with them. */
export interface FindUserOptions extends UserKey, WithCustomData {
  /** An account at a social or enterprise provider. */
  identity?: FindUserByIdentityInput;
}

/** What the keys of `batch` are. */
export interface BatchUsersOptions extends WithCustomData {
  /** Default `id`. */
  queryField?: BatchUserField;
}

/** What a list of users leaves out, its order, and what comes with each. */
export interface ListUsersOptions extends WithCustomData {
  /** Leaves out members of any organisation. Default false. */
  excludeUsersInOrg?: boolean;
  /** Default: as the service says, newest first. */
  sortBy?: SortByEnum;
}

/** Which page of a list is wanted, and how long it is. */
export interface PageOptions {
  /** From 1. Default 1. */
  page?: number;
  /** Items on the page. Default 10. */
  limit?: number;
}

/** What a search for users looks at and what it is limited to. */
export interface SearchUsersOptions extends PageOptions, WithCustomData {
  /**
   * Fields to look in. Default: `username`, `nickname`, `email`, `phone`, `company`, `name`, `givenName`, `familyName`,
   * `middleName`, `profile`, `preferredUsername`.
   */
  fields?: string[];
  /** Only members of these departments. */
  departmentOpts?: SearchUserDepartmentOpt[];
  /** Only members of these groups. */
  groupOpts?: SearchUserGroupOpt[];
  /** Only holders of these roles. */
  roleOpts?: SearchUserRoleOpt[];
}

/** What the log of user actions is limited to. */
export interface UserActionsOptions extends PageOptions {
  /** Only calls from this address. */
  clientIp?: string;
  /** Only these operations. */
  operationNames?: string[];
  /** Only what these users did. */
  userIds?: string[];
  /** Leaves out what did not happen in an application. Default false. */
  excludeNonAppRecords?: boolean;
  /** Only what happened in these applications. */
  appIds?: string[];
  /** Only what happened from here on. The service does not say its unit; milliseconds since 1970 in 4.x examples. */
  start?: number;
  /** Only what happened until here, as `start`. */
  end?: number;
}

/** One thing a user did. */
export interface UserActionRow {
  userpoolId?: string;
  userId?: string;
  username?: string;
  /** City of `clientIp`. */
  cityName?: string;
  regionName?: string;
  clientIp?: string;
  /** The operation in words. */
  operationDesc?: string;
  operationName: string;
  timestamp: string;
  appId?: string;
  appName?: string;
}

/** An account at a provider to take from a user. */
export interface UnlinkIdentityOptions {
  userId: string;
  /** Whether the connection is social (true) or enterprise (false). */
  isSocial: boolean;
  /** Kind of the id at the provider. */
  type?: string;
  /** Identifier of the connection. */
  identifier: string;
  /** Id of the provider in the pool. */
  extIdpId: string;
}

/** An account at a provider to link to a user. */
export interface LinkIdentityOptions extends UnlinkIdentityOptions {
  /** Id of the user at the provider. */
  userIdInIdp: string;
}

/** Start, page size and filters of an iteration. */
export type Iterate<Options> = IterateOptions & Omit<Options, keyof PageOptions>;
