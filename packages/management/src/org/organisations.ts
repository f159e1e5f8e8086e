import { type IterateOptions, mapPage, type Page, type PagedIterable, paginate } from '@authing/core';
import type { ManagementConnection } from '../connection.js';
import type { OrgFragment } from '../generated/graphql.generated.js';
import type { OrgSummary } from '../generated/rest.generated.js';
import type { CommonMessage } from '../results.js';
import { CreateOrg, DeleteOrg, Org, Orgs } from './org.generated.js';
import { type OrgWithTree, withTree } from './tree.js';

/** Creates an organisation: one root node with this name, description and code. Mutation `createOrg`. */
export function create(
  connection: ManagementConnection,
  name: string,
  description?: string,
  code?: string,
  tenantId?: string,
): Promise<OrgFragment> {
  return connection.graphql(CreateOrg, { name, description, code, tenantId }, ({ createOrg }) => createOrg);
}

/** Deletes an organisation with all its nodes. Its members stay in the pool. Mutation `deleteOrg`. */
export function deleteById(connection: ManagementConnection, id: string): Promise<CommonMessage> {
  return connection.graphql(DeleteOrg, { id }, ({ deleteOrg }) => deleteOrg);
}

/** One organisation with its tree. Query `org`. */
export function findById(connection: ManagementConnection, id: string): Promise<OrgWithTree> {
  return connection.graphql(Org, { id }, ({ org }) => withTree(org));
}

/**
 * A page of organisations with all their nodes and trees. Query `orgs`.
 *
 * @deprecated Use `getAllOrgs`, which does not carry the nodes, and `findById` for one tree.
 */
export function list(connection: ManagementConnection, page = 1, limit = 10): Promise<Page<OrgWithTree>> {
  return connection.graphql(Orgs, { page, limit }, ({ orgs }) => mapPage(orgs, withTree));
}

/** All organisations with nodes and trees, page by page. */
export function iterate(connection: ManagementConnection, options?: IterateOptions): PagedIterable<OrgWithTree> {
  return paginate((page, limit) => list(connection, page, limit), options);
}

/** A page of organisations without their nodes. Routes `GET /api/v2/orgs` and `GET /api/v2/orgs/count`. */
export async function getAllOrgs(connection: ManagementConnection, page = 1, limit = 10): Promise<Page<OrgSummary>> {
  const [totalCount, list] = await Promise.all([
    connection.rest('GET /api/v2/orgs/count', {}, ({ count }) => count),
    connection.rest('GET /api/v2/orgs', { query: { page, limit } }),
  ]);
  return { totalCount, list };
}

/** All organisations without their nodes, page by page. */
export function iterateAllOrgs(connection: ManagementConnection, options?: IterateOptions): PagedIterable<OrgSummary> {
  return paginate((page, limit) => getAllOrgs(connection, page, limit), options);
}

/** The organisation of a tenant. Route `GET /api/v2/orgs/by-tenant`. */
export async function getOrgByTenantId(connection: ManagementConnection, tenantId: string): Promise<OrgSummary> {
  return connection.rest('GET /api/v2/orgs/by-tenant', { query: { tenant_id: tenantId } });
}
