import type { Database } from '../../db/database.js';
import { type Page, type PageOptions, Table } from '../../db/table.js';
import type { Clock } from '../../server/clock.js';
import type { User } from '../users/users.store.js';
import type { OrgNode } from './org.store.js';

export interface NodeMember {
  nodeId: string;
  userPoolId: string;
  userId: string;
  isLeader: boolean;
  createdAt: string;
}

/** Who belongs to which department. */
export class NodeMembers {
  static readonly tables = `
CREATE TABLE nodeMembers (
  nodeId TEXT NOT NULL REFERENCES orgNodes (id) ON DELETE CASCADE, userPoolId TEXT NOT NULL, userId TEXT NOT NULL,
  isLeader BOOLEAN NOT NULL DEFAULT 0, createdAt TEXT NOT NULL, PRIMARY KEY (nodeId, userId)
) WITHOUT ROWID;
CREATE INDEX nodeMembersByUser ON nodeMembers (userPoolId, userId);
CREATE TRIGGER departmentsOfUser AFTER UPDATE OF archived ON users WHEN new.archived = 1 BEGIN
  DELETE FROM nodeMembers WHERE userPoolId = old.userPoolId AND userId = old.id;
END;
`;

  readonly table: Table<NodeMember>;
  readonly #users: Table<User>;
  readonly #nodes: Table<OrgNode>;

  constructor(
    readonly db: Database,
    readonly clock: Clock,
  ) {
    this.table = new Table(db, 'nodeMembers');
    this.#users = new Table(db, 'users');
    this.#nodes = new Table(db, 'orgNodes');
  }

  /** A member that is added again stays what it was, but for `isLeader` when it is given. */
  add({ id: nodeId, userPoolId }: OrgNode, userId: string, isLeader?: boolean | null): void {
    const known = this.table.find({ nodeId, userId });
    const leads = isLeader ?? known?.isLeader ?? false;
    this.table.put({ nodeId, userPoolId, userId, isLeader: leads, createdAt: known?.createdAt ?? this.clock.iso() });
  }

  remove = (nodeId: string, userId: string): number => this.table.delete({ nodeId, userId });

  /** The newest users first, each once. */
  usersPage(nodeIds: readonly string[], { page, limit }: PageOptions): Page<User> {
    const ids = JSON.stringify(nodeIds);
    const members = 'SELECT userId FROM nodeMembers WHERE nodeId IN (SELECT value FROM json_each(?))';
    const where = `FROM users WHERE id IN (${members}) AND archived = 0`;
    const totalCount = this.db.get<{ n: number }>(`SELECT COUNT(*) AS n ${where}`, ids)?.n ?? 0;
    const list = this.#users.query(
      `SELECT * ${where} ORDER BY seq DESC LIMIT ? OFFSET ?`,
      ids,
      limit,
      (page - 1) * limit,
    );
    return { totalCount, list };
  }

  /** The nodes a user is a member of, the oldest membership first. */
  nodesOf(userPoolId: string, userId: string): OrgNode[] {
    const sql = `SELECT n.* FROM nodeMembers m JOIN orgNodes n ON n.id = m.nodeId
      WHERE m.userPoolId = ? AND m.userId = ? ORDER BY m.createdAt, n.seq`;
    return this.#nodes.query(sql, userPoolId, userId);
  }
}
