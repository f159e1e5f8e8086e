import type { PolicyAssignmentFragment, PolicyFragment, PolicyStatementInput } from '../generated/graphql.generated.js';

/** A policy that is to be created, with all its statements. */
export interface NewPolicy {
  /** Code, unique in its namespace. */
  code: string;
  /** What it allows and denies. */
  statements: PolicyStatementInput[];
  description?: string;
  /** Code of the namespace. Default `default`. */
  namespace?: string;
}

/** New values of a policy; members left out stay. */
export interface PolicyUpdates {
  /** Replaces all statements. */
  statements?: PolicyStatementInput[];
  description?: string;
  newCode?: string;
  /** Where the policy is, by code of the namespace. Default `default`. */
  namespace?: string;
}

/** Which page of which policies. */
export interface PoliciesQuery {
  /** Page wanted, from 1. Default 1. */
  page?: number;
  /** Policies on a page. Default 10. */
  limit?: number;
  /** Code of the namespace. Default `default`. */
  namespace?: string;
  /** Leaves out the policies that come with the service. Default: as the service does. */
  excludeDefault?: boolean;
}

/** Which page of whose assignments. */
export interface AssignmentsQuery {
  /** Code of the policy. */
  code: string;
  /** Code of the namespace. Default `default`. */
  namespace?: string;
  /** Page wanted, from 1. Default 1. */
  page?: number;
  /** Assignments on a page. Default 10. */
  limit?: number;
}

/** How policies are assigned. */
export interface AssignOptions {
  /** For nodes: whether those below get the policies too. */
  inheritByChildren?: boolean;
  /** Code of the namespace. Default `default`. */
  namespace?: string;
}

/** A policy and to whom it is assigned. */
export interface PolicyWithAssignments extends PolicyFragment {
  assignmentsCount: number;
  assignments: PolicyAssignmentFragment[];
}
