import type { Database } from '../../db/database.js';
import { type Page, type PageOptions, Table } from '../../db/table.js';
import type { Clock } from '../../server/clock.js';
import { newId } from '../../server/ids.js';

export interface Tenant {
  seq?: number;
  id: string;
  userPoolId: string;
  name: string;
  logo: string | null;
  description: string | null;
  css: string | null;
  ssoPageCustomizationSettings: Record<string, unknown> | null;
  createdAt: string;
  updatedAt: string;
}
export interface TenantMember {
  seq?: number;
  id: string;
  userPoolId: string;
  tenantId: string;
  userId: string;
  isAdmin: boolean;
  /** A membership that is not enabled does not let its user in. */
  isEnabled: boolean;
  createdAt: string;
}
interface TenantApp {
  userPoolId: string;
  tenantId: string;
  appId: string;
}
type Settings = 'name' | 'logo' | 'description' | 'css' | 'ssoPageCustomizationSettings';
export type TenantPatch = { [Key in Settings]?: Tenant[Key] | undefined };

export class Tenants {
  static readonly tables = `
CREATE TABLE tenants (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, userPoolId TEXT NOT NULL, name TEXT NOT NULL, logo TEXT,
  description TEXT, css TEXT, ssoPageCustomizationSettings JSON, createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL
);
CREATE INDEX tenantsByPool ON tenants (userPoolId, seq);
CREATE TABLE tenantApps (
  userPoolId TEXT NOT NULL, tenantId TEXT NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
  appId TEXT NOT NULL REFERENCES applications (id) ON DELETE CASCADE, PRIMARY KEY (tenantId, appId)
) WITHOUT ROWID;
CREATE INDEX tenantAppsByApp ON tenantApps (userPoolId, appId);
CREATE TABLE tenantMembers (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, userPoolId TEXT NOT NULL,
  tenantId TEXT NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
  userId TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  isAdmin BOOLEAN NOT NULL, isEnabled BOOLEAN NOT NULL, createdAt TEXT NOT NULL
);
CREATE UNIQUE INDEX tenantMembersByUser ON tenantMembers (userPoolId, userId, tenantId);
CREATE INDEX tenantMembersByTenant ON tenantMembers (tenantId, seq);
`;

  readonly tenants: Table<Tenant>;
  readonly members: Table<TenantMember>;
  readonly apps: Table<TenantApp>;

  constructor(
    readonly db: Database,
    readonly clock: Clock,
  ) {
    this.tenants = new Table(db, 'tenants');
    this.members = new Table(db, 'tenantMembers');
    this.apps = new Table(db, 'tenantApps');
  }

  byId = (userPoolId: string, id: string): Tenant | null => this.tenants.find({ userPoolId, id }) ?? null;

  page = (userPoolId: string, options: PageOptions): Page<Tenant> =>
    this.tenants.page({ userPoolId }, { orderBy: 'seq DESC', ...options });

  create(userPoolId: string, { name, logo = null, description = null }: TenantPatch & { name: string }): Tenant {
    const at = this.clock.iso();
    const empty = { css: null, ssoPageCustomizationSettings: null };
    const tenant = { id: newId(), userPoolId, name, logo, description, ...empty, createdAt: at, updatedAt: at };
    return this.tenants.insert(tenant);
  }

  update(tenant: Tenant, patch: TenantPatch): Tenant {
    this.tenants.update({ id: tenant.id }, { ...(patch as Partial<Tenant>), updatedAt: this.clock.iso() });
    return this.byId(tenant.userPoolId, tenant.id) as Tenant;
  }

  delete = (tenant: Tenant): void => void this.tenants.delete({ id: tenant.id });

  setApps({ userPoolId, id: tenantId }: Tenant, appIds: readonly string[]): void {
    this.apps.delete({ tenantId });
    for (const appId of new Set(appIds)) this.apps.insert({ userPoolId, tenantId, appId });
  }

  hasApp = (tenant: Tenant, appId: string): boolean => this.apps.count({ tenantId: tenant.id, appId }) > 0;

  ofApplication(userPoolId: string, appId: string): Tenant[] {
    const sql = `SELECT t.* FROM tenantApps a JOIN tenants t ON t.id = a.tenantId
      WHERE a.userPoolId = ? AND a.appId = ? ORDER BY t.seq`;
    return this.tenants.query(sql, userPoolId, appId);
  }

  ofUser(userPoolId: string, userId: string): Tenant[] {
    const sql = `SELECT t.* FROM tenantMembers m JOIN tenants t ON t.id = m.tenantId
      WHERE m.userPoolId = ? AND m.userId = ? ORDER BY m.seq`;
    return this.tenants.query(sql, userPoolId, userId);
  }

  membersPage = (tenant: Tenant, options: PageOptions): Page<TenantMember> =>
    this.members.page({ tenantId: tenant.id }, { orderBy: 'seq DESC', ...options });

  member = ({ id: tenantId, userPoolId }: Tenant, userId: string): TenantMember | null =>
    this.members.find({ userPoolId, userId, tenantId }) ?? null;

  /** Who is a member already stays as they are. */
  addMember(tenant: Tenant, userId: string): void {
    if (this.member(tenant, userId)) return;
    const { userPoolId, id: tenantId } = tenant;
    const state = { isAdmin: false, isEnabled: true, createdAt: this.clock.iso() };
    this.members.insert({ id: newId(), userPoolId, tenantId, userId, ...state });
  }

  updateMember = (member: TenantMember, patch: Partial<Pick<TenantMember, 'isAdmin' | 'isEnabled'>>): void =>
    void this.members.update({ id: member.id }, patch);

  removeMember = (member: TenantMember): void => void this.members.delete({ id: member.id });
}
