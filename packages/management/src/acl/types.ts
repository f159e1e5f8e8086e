import type { IterateOptions, PolicyAssignmentTargetType, ResourceType } from '@authing/core';
import type { AuthorizeResourceOpt } from '../generated/graphql.generated.js';
import type { AclTarget, AuthorizeResourcesBody } from '../generated/rest.generated.js';

/** Where a permission question is asked. */
export interface PermissionScope {
  /** Code of the namespace; an application's own one is its app id. Default `default`. */
  namespace?: string;
  /** Tenant to ask in. */
  tenantId?: string;
}

/** One resource, and who gets which actions on it. */
export interface AuthorizeResourceParams {
  /** Code of the namespace. */
  namespace: string;
  /** Resource as `type:id` or `type:*`. */
  resource: string;
  /** Kind of the resource. Default: that of the resource with this code. */
  resourceType?: ResourceType;
  opts: AuthorizeResourceOpt[];
}

/** Resources to give or take, perhaps inside a tenant. */
export interface AuthorizeResourcesParams extends AuthorizeResourcesBody {
  /** Tenant to act in. */
  tenantId?: string;
}

/** Whose resources are wanted. */
export interface AuthorizedResourcesBatchParams {
  /** Code of the namespace. */
  namespace: string;
  /** Tenant to ask in. */
  tenantId?: string;
  targets: AclTarget[];
  /** Only resources of this kind. */
  resourceType?: ResourceType;
}

/** One resource and who loses it. */
export interface RevokeResourceParams {
  /** Code of the namespace. */
  namespace: string;
  /** Code of the resource. */
  resource: string;
  opts: AclTarget[];
}

/** Who is wanted by `getAuthorizedTargets`. */
export interface AuthorizedTargetsQuery {
  /** Code of the namespace. */
  namespace: string;
  /** Code of the resource. */
  resource: string;
  resourceType: ResourceType;
  /** Only those who may do all (`AND`) or any (`OR`) of these actions. */
  actions?: { op: 'AND' | 'OR'; list: string[] };
  /** Only targets of this kind. */
  targetType?: PolicyAssignmentTargetType;
}

/** Users and roles that get a permission. */
export interface AllowManyParams {
  /** Resource as `type:id` or `type:*`, or `*` for all. */
  resource: string;
  /** Action as `type:verb` or `type:*`. */
  action: string;
  userIds?: string[];
  roleCodes?: string[];
  /** Code of the namespace. Default `default`. */
  namespace?: string;
}

/** Narrows a list of resources. */
export interface ResourceFilter {
  /** Code of the namespace. Default: all of the pool. */
  namespace?: string;
  /** @deprecated Use `namespace`. */
  namespaceCode?: string;
  /** Only resources of this kind. */
  type?: ResourceType;
  /** Page wanted, from 1. Default 1. */
  page?: number;
  /** Resources on a page. Default 10. */
  limit?: number;
}

/** Which resources an iteration gives, and how many it asks for at a time. */
export type IterateResourcesOptions = IterateOptions & Pick<ResourceFilter, 'namespace' | 'type'>;

/** New values of a namespace; members left out stay. */
export interface NamespaceUpdates {
  name?: string;
  code?: string;
  description?: string;
}

/** A new access key pair. */
export interface ProgrammaticAccessAccountOptions {
  /** Seconds a token got with it lives. Default 600. */
  tokenLifetime?: number;
  /** Note for administrators. */
  remarks?: string;
}
