import { type Database, isUniqueViolation } from '../../db/database.js';
import { type Page, type PageOptions, Table } from '../../db/table.js';
import type { Clock } from '../../server/clock.js';
import { invalidArgument } from '../../server/errors.js';
import { newId } from '../../server/ids.js';

export interface Org {
  id: string;
  userPoolId: string;
  tenantId: string | null;
  rootNodeId: string;
  createdAt: string;
  updatedAt: string;
}

export interface OrgNode {
  seq?: number;
  id: string;
  userPoolId: string;
  orgId: string;
  /** Null for the topmost node. */
  parentId: string | null;
  name: string;
  nameI18n: string | null;
  description: string | null;
  descriptionI18n: string | null;
  code: string | null;
  /** Place among its siblings, smaller first; null comes last. */
  position: number | null;
  createdAt: string;
  updatedAt: string;
}
export type NodeFields = Pick<OrgNode, 'name'> &
  Partial<Pick<OrgNode, 'nameI18n' | 'description' | 'descriptionI18n' | 'code' | 'position'>>;

const siblingOrder = 'position IS NULL, position, seq';

export class Orgs {
  /** Depth and path of a node are not stored: a moved node would change them for all below it. */
  static readonly tables = `
CREATE TABLE orgs (
  id TEXT PRIMARY KEY, userPoolId TEXT NOT NULL, tenantId TEXT, rootNodeId TEXT NOT NULL, createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL
);
CREATE INDEX orgsByCreation ON orgs (userPoolId, createdAt, id);
CREATE INDEX orgsByTenant ON orgs (userPoolId, tenantId) WHERE tenantId IS NOT NULL;
CREATE TABLE orgNodes (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, userPoolId TEXT NOT NULL,
  orgId TEXT NOT NULL REFERENCES orgs (id) ON DELETE CASCADE, parentId TEXT, name TEXT NOT NULL, nameI18n TEXT,
  description TEXT, descriptionI18n TEXT, code TEXT, position INTEGER, createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL
);
CREATE INDEX orgNodesByParent ON orgNodes (orgId, parentId);
CREATE UNIQUE INDEX orgNodesByCode ON orgNodes (orgId, code) WHERE code IS NOT NULL;
CREATE INDEX orgNodesByName ON orgNodes (userPoolId, name);
`;

  readonly table: Table<Org>;
  readonly nodes: Table<OrgNode>;

  constructor(
    readonly db: Database,
    readonly clock: Clock,
  ) {
    this.table = new Table(db, 'orgs');
    this.nodes = new Table(db, 'orgNodes');
  }

  byId = (userPoolId: string, id: string): Org | null => this.table.find({ userPoolId, id }) ?? null;

  byTenant = (userPoolId: string, tenantId: string): Org | null => this.table.find({ userPoolId, tenantId }) ?? null;

  node = (userPoolId: string, id: string): OrgNode | null => this.nodes.find({ userPoolId, id }) ?? null;

  nodeByCode(userPoolId: string, orgId: string, code: string): OrgNode | null {
    return this.nodes.find({ userPoolId, orgId, code }) ?? null;
  }

  page(userPoolId: string, options: PageOptions, orderBy = 'createdAt DESC, id'): Page<Org> {
    return this.table.page({ userPoolId }, { orderBy, ...options });
  }

  /** An organisation with its topmost node. @throws 400 */
  create(userPoolId: string, root: NodeFields, tenantId: string | null = null): Org {
    const at = this.clock.iso();
    const org = { id: newId(), userPoolId, tenantId, rootNodeId: newId(), createdAt: at, updatedAt: at };
    return this.db.transaction(() => {
      this.table.insert(org);
      this.addNode(org, null, root, org.rootNodeId);
      return org;
    });
  }

  delete = ({ id }: Org): void => void this.table.delete({ id });

  /** @throws 400 when the code is taken in the organisation */
  addNode({ id: orgId, userPoolId }: Org, parentId: string | null, fields: NodeFields, id = newId()): OrgNode {
    const at = this.clock.iso();
    const blank = { nameI18n: null, description: null, descriptionI18n: null, code: null, position: null };
    const node = {
      ...blank,
      id,
      userPoolId,
      orgId,
      parentId,
      createdAt: at,
      updatedAt: at,
      ...fields,
      code: fields.code || null,
    };
    uniquely(() => this.nodes.insert(node));
    return node;
  }

  /** @throws 400 when the code is taken in the organisation */
  updateNode({ id, userPoolId }: OrgNode, patch: Partial<NodeFields> & { parentId?: string }): OrgNode {
    uniquely(() => this.nodes.update({ id }, { ...patch, updatedAt: this.clock.iso() }));
    return this.node(userPoolId, id) as OrgNode;
  }

  /** With everything below. */
  deleteNode(node: OrgNode): void {
    const ids = this.subtreeIds(node);
    this.db.run('DELETE FROM orgNodes WHERE id IN (SELECT value FROM json_each(?))', JSON.stringify(ids));
  }

  children = ({ id, orgId }: OrgNode): OrgNode[] => this.nodes.list({ orgId, parentId: id }, { orderBy: siblingOrder });

  ofOrg = (orgId: string): OrgNode[] => this.nodes.list({ orgId }, { orderBy: siblingOrder });

  /** From the topmost node to this one, itself included. */
  path(node: OrgNode): OrgNode[] {
    const sql = `WITH RECURSIVE up (id, parentId, level) AS (
        SELECT id, parentId, 0 FROM orgNodes WHERE id = ?
        UNION ALL SELECT n.id, n.parentId, up.level + 1 FROM orgNodes n JOIN up ON n.id = up.parentId
      ) SELECT n.* FROM up JOIN orgNodes n ON n.id = up.id ORDER BY up.level DESC`;
    return this.nodes.query(sql, node.id);
  }

  /** This node and all below it. */
  subtreeIds({ id, orgId }: OrgNode): string[] {
    const sql = `WITH RECURSIVE down (id) AS (
        SELECT ? UNION ALL SELECT n.id FROM orgNodes n JOIN down ON n.orgId = ? AND n.parentId = down.id
      ) SELECT id FROM down`;
    return this.db.all<{ id: string }>(sql, id, orgId).map((row) => row.id);
  }

  /** Levels from this node to the lowest one below it; 1 when there is none. */
  height({ id, orgId }: OrgNode): number {
    const sql = `WITH RECURSIVE down (id, level) AS (
        SELECT ?, 1 UNION ALL SELECT n.id, down.level + 1 FROM orgNodes n JOIN down ON n.orgId = ? AND n.parentId = down.id
      ) SELECT MAX(level) AS n FROM down`;
    return this.db.get<{ n: number }>(sql, id, orgId)?.n ?? 1;
  }

  /** Nodes whose name or code contains the text, case ignored. */
  search(userPoolId: string, text: string, limit = 100): OrgNode[] {
    const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
    const sql = `SELECT * FROM orgNodes WHERE userPoolId = ? AND (name LIKE ? ESCAPE '\\' OR code LIKE ? ESCAPE '\\') ORDER BY seq LIMIT ?`;
    return this.nodes.query(sql, userPoolId, pattern, pattern, limit);
  }
}

function uniquely<Result>(write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    if (isUniqueViolation(error)) throw invalidArgument('The organisation has a node with this code already');
    throw error;
  }
}
