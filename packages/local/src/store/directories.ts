import type { Database } from './database.js';
import { Table } from './table.js';

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
  readonly table: Table<DirectoryEntry>;

  constructor(db: Database) {
    this.table = new Table(db, 'directoryEntries');
  }

  find(userPoolId: string, directory: DirectoryKind, username: string): DirectoryEntry | null {
    return this.table.find({ userPoolId, directory, username }) ?? null;
  }

  put = (entry: DirectoryEntry): DirectoryEntry => this.table.put(entry);
}
