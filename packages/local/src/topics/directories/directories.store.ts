import type { Database } from '../../db/database.js';
import { Table } from '../../db/table.js';

export type DirectoryKind = 'ldap' | 'ad';

/** An account of the built-in LDAP or Active Directory stand-in; comes from the seed. */
export interface DirectoryEntry {
  userPoolId: string;
  directory: DirectoryKind;
  username: string;
  passwordHash: string;
  profile: Record<string, unknown>;
}

export class Directories {
  static readonly tables = `
CREATE TABLE directoryEntries (
  userPoolId TEXT NOT NULL, directory TEXT NOT NULL, username TEXT NOT NULL, passwordHash TEXT NOT NULL, profile JSON NOT NULL,
  PRIMARY KEY (userPoolId, directory, username)
);
`;

  readonly table: Table<DirectoryEntry>;

  constructor(db: Database) {
    this.table = new Table(db, 'directoryEntries');
  }

  find(userPoolId: string, directory: DirectoryKind, username: string): DirectoryEntry | null {
    return this.table.find({ userPoolId, directory, username }) ?? null;
  }

  put = (entry: DirectoryEntry): DirectoryEntry => this.table.put(entry);
}
