import type { EmailTemplateType } from '../generated/resolvers.generated.js';
import type { Database } from './database.js';
import { Table } from './table.js';

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
  readonly #table: Table<EmailTemplate>;

  constructor(db: Database) {
    this.#table = new Table(db, 'emailTemplates');
  }

  find = (userPoolId: string, type: EmailTemplateType): EmailTemplate | null =>
    this.#table.find({ userPoolId, type }) ?? null;

  put = (template: EmailTemplate): EmailTemplate => this.#table.put(template);
}
