import type { Database } from '../../db/database.js';
import { Table } from '../../db/table.js';
import type { Clock } from '../../server/clock.js';
import { newSecret } from '../../server/ids.js';

export interface Upload {
  key: string;
  userPoolId: string;
  folder: string;
  isPrivate: boolean;
  contentType: string;
  /** Base64. */
  content: string;
  createdAt: string;
}

export class Uploads {
  static readonly tables = `
CREATE TABLE uploads (
  key TEXT PRIMARY KEY, userPoolId TEXT NOT NULL, folder TEXT NOT NULL, isPrivate BOOLEAN NOT NULL, contentType TEXT NOT NULL,
  content TEXT NOT NULL, createdAt TEXT NOT NULL
);
`;

  readonly table: Table<Upload>;

  constructor(
    db: Database,
    readonly clock: Clock,
  ) {
    this.table = new Table(db, 'uploads');
  }

  byKey = (userPoolId: string, key: string): Upload | null => this.table.find({ userPoolId, key }) ?? null;

  add(input: Omit<Upload, 'key' | 'createdAt'>): Upload {
    return this.table.insert({ ...input, key: `${input.folder}/${newSecret()}`, createdAt: this.clock.iso() });
  }
}
