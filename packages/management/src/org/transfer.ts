import { configError } from '@authing/core';
import type { ManagementConnection } from '../connection.js';
import type { OrgExport, OrgSummary, OrgTree } from '../generated/rest.generated.js';
import type { StartSyncOptions } from './types.js';

/** Creates an organisation from a tree of names, codes and descriptions. Route `POST /api/v2/orgs/import`. */
export async function importByJson(connection: ManagementConnection, json: OrgTree): Promise<OrgSummary> {
  return connection.rest('POST /api/v2/orgs/import', { body: { filetype: 'json', file: json } });
}

/** All organisations as trees with their members. Route `GET /api/v2/orgs/export`. */
export function exportAll(connection: ManagementConnection): Promise<OrgExport[]> {
  // The answer's form depends on the query: a list when no organisation is named.
  return connection.rest('GET /api/v2/orgs/export', {}, (answer) => answer as OrgExport[]);
}

/** One organisation as a tree with its members. Route `GET /api/v2/orgs/export`. */
export function exportByOrgId(connection: ManagementConnection, orgId: string): Promise<OrgExport> {
  return connection.rest('GET /api/v2/orgs/export', { query: { org_id: orgId } }, (answer) => answer as OrgExport);
}

/**
 * Starts to copy an address book into the pool: DingTalk, WeCom or an Active Directory. Resolves to true when the work
 * has begun. Routes `POST /connections/enterprise/{dingtalk,wechatwork}/start-sync`, `POST /api/v2/ad/sync`.
 *
 * @throws AuthingError `config` for another provider, and for `ad` without adConnectorId.
 */
export async function startSync(connection: ManagementConnection, options: StartSyncOptions): Promise<boolean> {
  const { providerType, adConnectorId } = options ?? {};
  switch (providerType) {
    case 'dingtalk':
      await connection.rest('POST /connections/enterprise/dingtalk/start-sync', { body: {} });
      return true;
    case 'wechatwork':
      await connection.rest('POST /connections/enterprise/wechatwork/start-sync', { body: {} });
      return true;
    case 'ad':
      if (!adConnectorId) throw configError('argument', 'adConnectorId is required for an Active Directory');
      await connection.rest('POST /api/v2/ad/sync', { body: { connectionId: adConnectorId } });
      return true;
    default:
      throw configError('argument', `providerType must be dingtalk, wechatwork or ad, not ${providerType}`);
  }
}
