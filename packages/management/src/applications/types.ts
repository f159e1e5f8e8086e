import type { ResourceType } from '@authing/core';
import type { AccessPolicyBody, ResourceCreateBody, ResourceUpdateBody } from '../generated/rest.generated.js';

/** Which page of a list, and how long it is. */
export interface PageQuery {
  /** Page wanted, from 1. Default 1. */
  page?: number;
  /** Entries on a page. Default 10. */
  limit?: number;
}

/** Which page of which resources. */
export interface ApplicationResourcesQuery extends PageQuery {
  /** Only resources of this kind. */
  type?: ResourceType;
}

/** A resource of an application; the namespace is the application's own. */
export type ApplicationResource = Omit<ResourceCreateBody, 'namespace'>;

/** New values of a resource of an application, and its code. */
export type ApplicationResourceUpdates = Omit<ResourceUpdateBody, 'namespace' | 'code'> & { code: string };

/** Who is meant by an access policy; the namespace is the application's own. */
export type ApplicationAccess = Omit<AccessPolicyBody, 'namespace'>;

/** A role that exists within one application only: its namespace is the application. */
export interface ApplicationRole {
  code: string;
  description?: string;
}

/** New values of a role of an application, and its code. */
export interface ApplicationRoleUpdates extends ApplicationRole {
  newCode?: string;
}
