import type { SortByEnum } from '@authing/core';
import type { PageOptions, WithCustomData } from '../users/types.js';

/** Which permission space a role is in. */
export interface InNamespace {
  /** Code of the permission space. Default `default`; an application's own has the application id as its code. */
  namespace?: string;
}

/** Page, space and order of a list of roles. */
export interface ListRolesOptions extends PageOptions, InNamespace {
  sortBy?: SortByEnum;
}

/** What to change about a role; what is not named stays. */
export interface UpdateRoleOptions extends InNamespace {
  description?: string;
  /** Replaces the code. */
  newCode?: string;
}

/** Page of a role's users and what comes with each. */
export interface RoleUsersOptions extends PageOptions, InNamespace, WithCustomData {}

/** Page of a search among a role's users. */
export interface FindRoleUsersOptions extends PageOptions, InNamespace {
  /** Text to look for. Default: none, which finds all. */
  search?: string;
}
