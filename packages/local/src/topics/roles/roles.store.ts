import { type Database, isUniqueViolation } from '../../db/database.js';
import { type Page, type PageOptions, Table } from '../../db/table.js';
import type { Clock } from '../../server/clock.js';
import { invalidArgument } from '../../server/errors.js';
import { newId } from '../../server/ids.js';
import type { User } from '../users/users.store.js';
import { DEFAULT_NAMESPACE } from './namespace.js';

export interface Role {
  id: string;
  userPoolId: string;
  namespace: string;
  code: string;
  description: string | null;
  isSystem: boolean;
  parentCode: string | null;
  createdAt: string;
  updatedAt: string;
}
export type RoleMemberType = 'USER' | 'GROUP' | 'NODE';

export class Roles {
  static readonly tables = `
CREATE TABLE roles (
  id TEXT PRIMARY KEY, userPoolId TEXT NOT NULL, namespace TEXT NOT NULL, code TEXT NOT NULL, description TEXT,
  isSystem BOOLEAN NOT NULL DEFAULT 0, parentCode TEXT, createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL
);
CREATE UNIQUE INDEX rolesByCode ON roles (userPoolId, namespace, code);
CREATE INDEX rolesByCreation ON roles (userPoolId, namespace, createdAt);
CREATE TABLE roleMembers (
  roleId TEXT NOT NULL REFERENCES roles (id) ON DELETE CASCADE, memberType TEXT NOT NULL, memberId TEXT NOT NULL,
  createdAt TEXT NOT NULL, PRIMARY KEY (roleId, memberType, memberId)
) WITHOUT ROWID;
CREATE INDEX roleMembersByMember ON roleMembers (memberType, memberId);
`;

  readonly table: Table<Role>;
  readonly #users: Table<User>;

  constructor(
    readonly db: Database,
    readonly clock: Clock,
  ) {
    this.table = new Table(db, 'roles');
    this.#users = new Table(db, 'users');
  }

  byCode(userPoolId: string, code: string, namespace?: string | null): Role | null {
    return this.table.find({ userPoolId, code, namespace: namespace || DEFAULT_NAMESPACE }) ?? null;
  }

  create(input: Pick<Role, 'userPoolId' | 'code'> & Partial<Role>): Role {
    const at = this.clock.iso();
    const role = {
      id: newId(),
      description: null,
      isSystem: false,
      parentCode: null,
      createdAt: at,
      updatedAt: at,
      ...input,
      namespace: input.namespace || DEFAULT_NAMESPACE,
    };
    return this.#uniquely(role.code, () => this.table.insert(role));
  }

  update(role: Role, patch: Partial<Pick<Role, 'code' | 'description'>>): Role {
    this.#uniquely(patch.code ?? role.code, () =>
      this.table.update({ id: role.id }, { ...patch, updatedAt: this.clock.iso() }),
    );
    return this.table.find({ id: role.id }) as Role;
  }

  delete = (role: Role): void => void this.table.delete({ id: role.id });

  page(userPoolId: string, namespace: string | null | undefined, options: PageOptions): Page<Role> {
    return this.table.page(
      { userPoolId, namespace: namespace || DEFAULT_NAMESPACE },
      { orderBy: 'createdAt DESC, id', ...options },
    );
  }

  /** Roles held directly by a user, group or node; of all namespaces unless one is named. */
  held(memberType: RoleMemberType, memberId: string, namespace?: string | null): Role[] {
    const sql = `SELECT r.* FROM roleMembers m JOIN roles r ON r.id = m.roleId
      WHERE m.memberType = ? AND m.memberId = ? AND (? IS NULL OR r.namespace = ?) ORDER BY r.createdAt DESC, r.id`;
    return this.table.query(sql, memberType, memberId, namespace ?? null, namespace ?? null);
  }

  addMembers(role: Role, memberType: RoleMemberType, memberIds: readonly string[]): void {
    const sql = 'INSERT OR IGNORE INTO roleMembers (roleId, memberType, memberId, createdAt) VALUES (?, ?, ?, ?)';
    for (const id of memberIds) this.db.run(sql, role.id, memberType, id, this.clock.iso());
  }

  removeMembers(role: Role, memberType: RoleMemberType, memberIds: readonly string[]): void {
    const sql = 'DELETE FROM roleMembers WHERE roleId = ? AND memberType = ? AND memberId = ?';
    for (const id of memberIds) this.db.run(sql, role.id, memberType, id);
  }

  /** Users who hold the role directly. */
  usersPage(role: Role, { page, limit }: PageOptions): Page<User> {
    const from =
      "FROM roleMembers m JOIN users u ON u.id = m.memberId WHERE m.roleId = ? AND m.memberType = 'USER' AND u.archived = 0";
    const list = this.#users.query(
      `SELECT u.* ${from} ORDER BY u.seq DESC LIMIT ? OFFSET ?`,
      role.id,
      limit,
      (page - 1) * limit,
    );
    return { totalCount: this.db.get<{ n: number }>(`SELECT COUNT(*) AS n ${from}`, role.id)?.n ?? 0, list };
  }

  #uniquely<Result>(code: string, write: () => Result): Result {
    try {
      return write();
    } catch (error) {
      if (isUniqueViolation(error)) throw invalidArgument(`Role ${code} exists already`);
      throw error;
    }
  }
}
