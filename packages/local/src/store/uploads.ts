import type { Clock } from '../clock.js';
import { newSecret } from '../ids.js';
import type { Database } from './database.js';
import { Table } from './table.js';

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
