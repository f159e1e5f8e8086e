import type { Database } from '../../db/database.js';
import { Table } from '../../db/table.js';

export type FieldTarget = 'NODE' | 'ORG' | 'USER' | 'USERPOOL' | 'ROLE' | 'PERMISSION' | 'APPLICATION';
export type FieldType = 'STRING' | 'NUMBER' | 'DATETIME' | 'BOOLEAN' | 'OBJECT' | 'SELECT';

/** A custom field defined for all targets of one type. */
export interface FieldDefinition {
  userPoolId: string;
  targetType: FieldTarget;
  key: string;
  dataType: FieldType;
  label: string | null;
  options: string | null;
}
export interface FieldValue {
  key: string;
  value: string;
  dataType: FieldType;
  label: string | null;
}
interface StoredValue {
  userPoolId: string;
  targetType: FieldTarget;
  targetId: string;
  key: string;
  value: string;
}

export class Fields {
  static readonly tables = `
CREATE TABLE fieldDefinitions (
  userPoolId TEXT NOT NULL, targetType TEXT NOT NULL, key TEXT NOT NULL, dataType TEXT NOT NULL, label TEXT, options TEXT,
  PRIMARY KEY (userPoolId, targetType, key)
);
CREATE TABLE fieldValues (
  userPoolId TEXT NOT NULL, targetType TEXT NOT NULL, targetId TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY (userPoolId, targetType, targetId, key)
) WITHOUT ROWID;
`;

  readonly definitions: Table<FieldDefinition>;
  readonly #values: Table<StoredValue>;

  constructor(readonly db: Database) {
    this.definitions = new Table(db, 'fieldDefinitions');
    this.#values = new Table(db, 'fieldValues');
  }

  definitionsOf(userPoolId: string, targetType: FieldTarget): FieldDefinition[] {
    return this.definitions.list({ userPoolId, targetType }, { orderBy: 'rowid' });
  }

  definition(userPoolId: string, targetType: FieldTarget, key: string): FieldDefinition | null {
    return this.definitions.find({ userPoolId, targetType, key }) ?? null;
  }

  define = (definition: FieldDefinition): FieldDefinition => this.definitions.put(definition);

  /** Removes the definition and every value of it. */
  undefine(userPoolId: string, targetType: FieldTarget, key: string): boolean {
    return this.db.transaction(() => {
      this.#values.delete({ userPoolId, targetType, key });
      return this.definitions.delete({ userPoolId, targetType, key }) > 0;
    });
  }

  values(userPoolId: string, targetType: FieldTarget, targetId: string): FieldValue[] {
    const sql = `SELECT v.key, v.value, d.dataType, d.label FROM fieldValues v
      JOIN fieldDefinitions d ON d.userPoolId = v.userPoolId AND d.targetType = v.targetType AND d.key = v.key
      WHERE v.userPoolId = ? AND v.targetType = ? AND v.targetId = ? ORDER BY d.rowid`;
    return this.db.all(sql, userPoolId, targetType, targetId);
  }

  set = (value: StoredValue): void => void this.#values.put(value);

  remove(userPoolId: string, targetType: FieldTarget, targetId: string, key: string): void {
    this.#values.delete({ userPoolId, targetType, targetId, key });
  }
}
