import { type Database, isUniqueViolation } from '../../db/database.js';
import { type Page, type PageOptions, Table } from '../../db/table.js';
import type { Clock } from '../../server/clock.js';
import { invalidArgument, notFound } from '../../server/errors.js';
import { DEFAULT_NAMESPACE } from '../roles/namespace.js';

export interface Namespace {
  id?: number;
  userPoolId: string;
  code: string;
  name: string;
  description: string | null;
  /** The application whose own namespace it is. */
  appId: string | null;
  createdAt: string;
  updatedAt: string;
}

/** Rooms for codes of resources, roles and policies. `default` and one for each application are always there. */
export class Namespaces {
  static readonly tables = `
CREATE TABLE namespaces (
  id INTEGER PRIMARY KEY AUTOINCREMENT, userPoolId TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, description TEXT,
  appId TEXT, createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL
);
CREATE UNIQUE INDEX namespacesByCode ON namespaces (userPoolId, code);
CREATE TRIGGER namespaceOfApplication AFTER DELETE ON applications BEGIN
  DELETE FROM namespaces WHERE userPoolId = old.userPoolId AND code = old.id;
END;
CREATE TRIGGER contentsOfNamespace AFTER DELETE ON namespaces BEGIN
  DELETE FROM resources WHERE userPoolId = old.userPoolId AND namespace = old.code;
  DELETE FROM policies WHERE userPoolId = old.userPoolId AND namespace = old.code;
  DELETE FROM grants WHERE userPoolId = old.userPoolId AND namespace = old.code;
  DELETE FROM roles WHERE userPoolId = old.userPoolId AND namespace = old.code;
END;
CREATE TRIGGER renamedNamespace AFTER UPDATE OF code ON namespaces WHEN new.code <> old.code BEGIN
  UPDATE resources SET namespace = new.code WHERE userPoolId = old.userPoolId AND namespace = old.code;
  UPDATE policies SET namespace = new.code WHERE userPoolId = old.userPoolId AND namespace = old.code;
  UPDATE grants SET namespace = new.code WHERE userPoolId = old.userPoolId AND namespace = old.code;
  UPDATE roles SET namespace = new.code WHERE userPoolId = old.userPoolId AND namespace = old.code;
END;
`;

  readonly table: Table<Namespace>;

  constructor(
    readonly db: Database,
    readonly clock: Clock,
  ) {
    this.table = new Table(db, 'namespaces');
  }

  byCode(userPoolId: string, code: string): Namespace | null {
    const find = () => this.table.find({ userPoolId, code });
    return find() ?? (this.#addBuiltIn(userPoolId, code) ? (find() ?? null) : null);
  }

  /** @throws 404 */
  require(userPoolId: string, code: string): Namespace {
    const namespace = this.byCode(userPoolId, code);
    if (!namespace) throw notFound(`Namespace ${code}`);
    return namespace;
  }

  page(userPoolId: string, options: PageOptions): Page<Namespace> {
    this.#addBuiltIn(userPoolId);
    return this.table.page({ userPoolId }, { orderBy: 'id', ...options });
  }

  create(input: Pick<Namespace, 'userPoolId' | 'code' | 'name' | 'description'>): Namespace {
    if (this.byCode(input.userPoolId, input.code)) throw taken(input.code);
    const at = this.clock.iso();
    this.table.insert({ ...input, appId: null, createdAt: at, updatedAt: at });
    return this.require(input.userPoolId, input.code);
  }

  update(
    { id, userPoolId, code }: Namespace,
    patch: Partial<Pick<Namespace, 'code' | 'name' | 'description'>>,
  ): Namespace {
    try {
      this.table.update({ id } as Partial<Namespace>, { ...patch, updatedAt: this.clock.iso() });
    } catch (error) {
      if (isUniqueViolation(error)) throw taken(patch.code ?? code);
      throw error;
    }
    return this.require(userPoolId, patch.code ?? code);
  }

  delete = ({ id }: Namespace): void => void this.table.delete({ id } as Partial<Namespace>);

  /** Adds the built-in namespaces that are not there yet: all, or the one of this code. Returns how many. */
  #addBuiltIn(userPoolId: string, code?: string): number {
    const at = this.clock.iso();
    const insert = 'INSERT OR IGNORE INTO namespaces (userPoolId, code, name, appId, createdAt, updatedAt)';
    const wanted = code ?? null;
    const apps = `${insert} SELECT userPoolId, id, name, id, ?, ? FROM applications WHERE userPoolId = ? AND (? IS NULL OR id = ?)`;
    const own = this.db.run(apps, at, at, userPoolId, wanted, wanted);
    if (code !== undefined && code !== DEFAULT_NAMESPACE) return own;
    const standard = `${insert} VALUES (?, ?, 'Default', NULL, ?, ?)`;
    return own + this.db.run(standard, userPoolId, DEFAULT_NAMESPACE, at, at);
  }
}

const taken = (code: string) => invalidArgument(`Namespace ${code} exists already`);
