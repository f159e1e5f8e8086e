import type { Database } from '../../db/database.js';
import { Table } from '../../db/table.js';
import type { EmailTemplateType } from '../../server/generated/resolvers.generated.js';

/** A pool's own mail for an occasion. */
export interface EmailTemplate {
  userPoolId: string;
  type: EmailTemplateType;
  name: string;
  subject: string;
  sender: string;
  content: string;
  redirectTo: string | null;
  hasURL: boolean;
  /** Seconds. */
  expiresIn: number | null;
  enabled: boolean;
}

export class EmailTemplates {
  static readonly tables = `
CREATE TABLE emailTemplates (
  userPoolId TEXT NOT NULL, type TEXT NOT NULL, name TEXT NOT NULL, subject TEXT NOT NULL, sender TEXT NOT NULL,
  content TEXT NOT NULL, redirectTo TEXT, hasURL BOOLEAN NOT NULL, expiresIn INTEGER, enabled BOOLEAN NOT NULL,
  PRIMARY KEY (userPoolId, type)
);
`;

  readonly #table: Table<EmailTemplate>;

  constructor(db: Database) {
    this.#table = new Table(db, 'emailTemplates');
  }

  find = (userPoolId: string, type: EmailTemplateType): EmailTemplate | null =>
    this.#table.find({ userPoolId, type }) ?? null;

  put = (template: EmailTemplate): EmailTemplate => this.#table.put(template);
}
