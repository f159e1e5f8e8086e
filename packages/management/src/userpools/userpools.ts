import {
  type IterateOptions,
  type Page,
  type PagedIterable,
  paginate,
  type SortByEnum,
  type UserPoolFragment,
  type UserPoolSummaryFragment,
  type UserPoolTypeFragment,
} from '@authing/core';
import type { ManagementConnection } from '../connection.js';
import { CreateUserpool, IsDomainAvaliable, Userpools, UserpoolTypes } from './userpools.generated.js';

/** Order of a list of user pools. */
export interface ListUserpoolsOptions {
  sortBy?: SortByEnum;
}

/** What a new user pool may be told beside its name and domain. */
export interface CreateUserpoolOptions {
  description?: string;
  /** Address of the logo. */
  logo?: string;
  /** Codes of `listTypes`: what the pool is for. */
  userpoolTypes?: string[];
}

/** The user pools the caller administers, without their nested settings. Query `userpools`. */
export async function list(
  connection: ManagementConnection,
  page = 1,
  limit = 10,
  { sortBy }: ListUserpoolsOptions = {},
): Promise<Page<UserPoolSummaryFragment>> {
  return (await connection.graphql(Userpools, { page, limit, sortBy })).userpools;
}

/** All user pools, page by page. Query `userpools`. */
export function iterate(
  connection: ManagementConnection,
  options: IterateOptions & ListUserpoolsOptions = {},
): PagedIterable<UserPoolSummaryFragment> {
  return paginate((page, limit) => list(connection, page, limit, options), options);
}

/** Kinds of user pool a new one can be made for. Query `userpoolTypes`. */
export async function listTypes(connection: ManagementConnection): Promise<UserPoolTypeFragment[]> {
  return (await connection.graphql(UserpoolTypes, {})).userpoolTypes;
}

/**
 * Creates a user pool and gives it with its secret. Mutation `createUserpool`.
 *
 * @param domain First part of the address of its login page; `isDomainAvailable` tells whether it is free.
 * @throws AuthingError `api` (2039) when the domain is taken.
 */
export async function create(
  connection: ManagementConnection,
  name: string,
  domain: string,
  { description, logo, userpoolTypes }: CreateUserpoolOptions = {},
): Promise<UserPoolFragment> {
  const variables = { name, domain, description, logo, userpoolTypes };
  return (await connection.graphql(CreateUserpool, variables)).createUserpool;
}

/** Whether no user pool has this domain yet. Query `isDomainAvaliable`, spelt so by the service. */
export async function isDomainAvailable(connection: ManagementConnection, domain: string): Promise<boolean> {
  return !!(await connection.graphql(IsDomainAvaliable, { domain })).isDomainAvaliable;
}
