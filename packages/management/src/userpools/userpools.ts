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
export function list(
  connection: ManagementConnection,
  page = 1,
  limit = 10,
  options: ListUserpoolsOptions = {},
): Promise<Page<UserPoolSummaryFragment>> {
  return connection.graphql(
    Userpools,
    () => {
      const { sortBy } = options;
      return { page, limit, sortBy };
    },
    ({ userpools }) => userpools,
  );
}

/** All user pools, page by page. Query `userpools`. */
export function iterate(
  connection: ManagementConnection,
  options: IterateOptions & ListUserpoolsOptions = {},
): PagedIterable<UserPoolSummaryFragment> {
  return paginate((page, limit) => list(connection, page, limit, options), options);
}

/** Kinds of user pool a new one can be made for. Query `userpoolTypes`. */
export function listTypes(connection: ManagementConnection): Promise<UserPoolTypeFragment[]> {
  return connection.graphql(UserpoolTypes, {}, ({ userpoolTypes }) => userpoolTypes);
}

/**
 * Creates a user pool and gives it with its secret. Mutation `createUserpool`.
 *
 * @param domain First part of the address of its login page; `isDomainAvailable` tells whether it is free.
 * @throws AuthingError `api` (2039) when the domain is taken.
 */
export function create(
  connection: ManagementConnection,
  name: string,
  domain: string,
  options: CreateUserpoolOptions = {},
): Promise<UserPoolFragment> {
  return connection.graphql(
    CreateUserpool,
    () => {
      const { description, logo, userpoolTypes } = options;
      const variables = { name, domain, description, logo, userpoolTypes };
      return variables;
    },
    ({ createUserpool }) => createUserpool,
  );
}

/** Whether no user pool has this domain yet. Query `isDomainAvaliable`, spelt so by the service. */
export function isDomainAvailable(connection: ManagementConnection, domain: string): Promise<boolean> {
  return connection.graphql(IsDomainAvaliable, { domain }, ({ isDomainAvaliable }) => !!isDomainAvaliable);
}
