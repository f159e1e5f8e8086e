import { type Database, isUniqueViolation } from '../../db/database.js';
import { type Page, type PageOptions, Table } from '../../db/table.js';
import type { Clock } from '../../server/clock.js';
import { invalidArgument } from '../../server/errors.js';
import { newId } from '../../server/ids.js';
import type { User, UserSort } from '../users/users.store.js';

export interface Group {
  id: string;
  userPoolId: string;
  code: string;
  name: string;
  description: string | null;
  createdAt: string;
  updatedAt: string;
}
type GroupPatch = Partial<Pick<Group, 'code' | 'name' | 'description'>>;

const orders: Record<UserSort, string> = {
  CREATEDAT_DESC: 'g.createdAt DESC, g.id',
  CREATEDAT_ASC: 'g.createdAt, g.id',
  UPDATEDAT_DESC: 'g.updatedAt DESC, g.id',
  UPDATEDAT_ASC: 'g.updatedAt, g.id',
};

export class Groups {
  static readonly tables = `
CREATE TABLE groups (
  id TEXT PRIMARY KEY, userPoolId TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, description TEXT,
  createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL
);
CREATE UNIQUE INDEX groupsByCode ON groups (userPoolId, code);
CREATE INDEX groupsByCreation ON groups (userPoolId, createdAt);
CREATE INDEX groupsByUpdate ON groups (userPoolId, updatedAt);
CREATE TABLE groupMembers (
  groupId TEXT NOT NULL REFERENCES groups (id) ON DELETE CASCADE, userId TEXT NOT NULL, createdAt TEXT NOT NULL,
  PRIMARY KEY (groupId, userId)
) WITHOUT ROWID;
CREATE INDEX groupMembersByUser ON groupMembers (userId);
CREATE TRIGGER groupsOfUser AFTER UPDATE OF archived ON users WHEN new.archived = 1 BEGIN
  DELETE FROM groupMembers WHERE userId = old.id;
END;
`;

  readonly table: Table<Group>;
  readonly #users: Table<User>;

  constructor(
    readonly db: Database,
    readonly clock: Clock,
  ) {
    this.table = new Table(db, 'groups');
    this.#users = new Table(db, 'users');
  }

  byCode = (userPoolId: string, code: string): Group | null => this.table.find({ userPoolId, code }) ?? null;

  byId = (userPoolId: string, id: string): Group | null => this.table.find({ userPoolId, id }) ?? null;

  create(input: Pick<Group, 'userPoolId' | 'code' | 'name' | 'description'>): Group {
    const at = this.clock.iso();
    const group = { id: newId(), ...input, createdAt: at, updatedAt: at };
    return uniquely(group.code, () => this.table.insert(group));
  }

  /** A new code goes along to the roles the group holds. */
  update(group: Group, patch: GroupPatch): Group {
    return this.db.transaction(() => {
      const at = this.clock.iso();
      uniquely(patch.code ?? group.code, () => this.table.update({ id: group.id }, { ...patch, updatedAt: at }));
      if (patch.code && patch.code !== group.code) this.#renameInRoles(group, patch.code);
      return this.table.find({ id: group.id }) as Group;
    });
  }

  delete(group: Group): void {
    this.db.transaction(() => {
      this.db.run(`DELETE FROM roleMembers ${ofGroup}`, group.code, group.userPoolId);
      this.table.delete({ id: group.id });
    });
  }

  /** Groups of the pool, or those of one user. */
  page(
    userPoolId: string,
    { page, limit, sortBy, userId }: PageOptions & { sortBy?: UserSort | null; userId?: string | null },
  ): Page<Group> {
    const from = userId
      ? 'FROM groupMembers m JOIN groups g ON g.id = m.groupId WHERE g.userPoolId = ? AND m.userId = ?'
      : 'FROM groups g WHERE g.userPoolId = ?';
    const values = userId ? [userPoolId, userId] : [userPoolId];
    const sql = `SELECT g.* ${from} ORDER BY ${orders[sortBy ?? 'CREATEDAT_DESC']} LIMIT ? OFFSET ?`;
    const list = this.table.query(sql, ...values, limit, (page - 1) * limit);
    return { totalCount: this.db.get<{ n: number }>(`SELECT COUNT(*) AS n ${from}`, ...values)?.n ?? 0, list };
  }

  /** All groups of a user. */
  ofUser(userPoolId: string, userId: string): Group[] {
    const sql = `SELECT g.* FROM groupMembers m JOIN groups g ON g.id = m.groupId
      WHERE m.userId = ? AND g.userPoolId = ? ORDER BY ${orders.CREATEDAT_DESC}`;
    return this.table.query(sql, userId, userPoolId);
  }

  codesOf = (userPoolId: string, userId: string): string[] => this.ofUser(userPoolId, userId).map(({ code }) => code);

  addMembers(group: Group, userIds: readonly string[]): void {
    const sql = 'INSERT OR IGNORE INTO groupMembers (groupId, userId, createdAt) VALUES (?, ?, ?)';
    for (const id of userIds) this.db.run(sql, group.id, id, this.clock.iso());
  }

  removeMembers(group: Group, userIds: readonly string[]): void {
    for (const id of userIds) this.db.run('DELETE FROM groupMembers WHERE groupId = ? AND userId = ?', group.id, id);
  }

  usersPage(group: Group, { page, limit }: PageOptions): Page<User> {
    const from = 'FROM groupMembers m JOIN users u ON u.id = m.userId WHERE m.groupId = ? AND u.archived = 0';
    const sql = `SELECT u.* ${from} ORDER BY u.seq DESC LIMIT ? OFFSET ?`;
    const list = this.#users.query(sql, group.id, limit, (page - 1) * limit);
    return { totalCount: this.db.get<{ n: number }>(`SELECT COUNT(*) AS n ${from}`, group.id)?.n ?? 0, list };
  }

  #renameInRoles({ code, userPoolId }: Group, newCode: string): void {
    this.db.run(`UPDATE roleMembers SET memberId = ? ${ofGroup}`, newCode, code, userPoolId);
  }
}

/** Roles name a group by its code, which is unique within the pool only. */
const ofGroup = "WHERE memberType = 'GROUP' AND memberId = ? AND roleId IN (SELECT id FROM roles WHERE userPoolId = ?)";

function uniquely<Result>(code: string, write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    if (isUniqueViolation(error)) throw invalidArgument(`Group ${code} exists already`);
    throw error;
  }
}
