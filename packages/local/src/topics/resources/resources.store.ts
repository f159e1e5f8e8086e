import { type Database, isUniqueViolation } from '../../db/database.js';
import { type Page, type PageOptions, Table } from '../../db/table.js';
import type { Clock } from '../../server/clock.js';
import { invalidArgument } from '../../server/errors.js';
import { newId } from '../../server/ids.js';

export interface ResourceAction {
  name: string;
  description: string;
}

/** A resource that was defined: its kind and the actions it knows. */
export interface Resource {
  id: string;
  userPoolId: string;
  namespace: string;
  code: string;
  type: string;
  description: string | null;
  actions: ResourceAction[];
  apiIdentifier: string | null;
  createdAt: string;
  updatedAt: string;
}
export type NewResource = Omit<Resource, 'id' | 'createdAt' | 'updatedAt'>;

export class Resources {
  static readonly tables = `
CREATE TABLE resources (
  id TEXT PRIMARY KEY, userPoolId TEXT NOT NULL, namespace TEXT NOT NULL, code TEXT NOT NULL, type TEXT NOT NULL,
  description TEXT, actions JSON NOT NULL, apiIdentifier TEXT, createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL
);
CREATE UNIQUE INDEX resourcesByCode ON resources (userPoolId, namespace, code);
CREATE INDEX resourcesByCreation ON resources (userPoolId, createdAt, id);
`;

  readonly table: Table<Resource>;

  constructor(
    db: Database,
    readonly clock: Clock,
  ) {
    this.table = new Table(db, 'resources');
  }

  byId = (userPoolId: string, id: string): Resource | null => this.table.find({ userPoolId, id }) ?? null;

  byCode(userPoolId: string, namespace: string, code: string): Resource | null {
    return this.table.find({ userPoolId, namespace, code }) ?? null;
  }

  ofNamespace = (userPoolId: string, namespace: string): Resource[] =>
    this.table.list({ userPoolId, namespace }, { orderBy: 'createdAt, id' });

  /** The newest first. */
  page(
    userPoolId: string,
    where: { namespace?: string | undefined; type?: string | undefined },
    options: PageOptions,
  ): Page<Resource> {
    return this.table.page({ userPoolId, ...where } as Partial<Resource>, {
      orderBy: 'createdAt DESC, id',
      ...options,
    });
  }

  /** @throws 400 when the code is taken */
  create(input: NewResource): Resource {
    const at = this.clock.iso();
    try {
      return this.table.insert({ ...input, id: newId(), createdAt: at, updatedAt: at });
    } catch (error) {
      if (isUniqueViolation(error)) throw invalidArgument(`Resource ${input.code} exists already`);
      throw error;
    }
  }

  update(
    { id, userPoolId }: Resource,
    patch: Partial<Pick<Resource, 'type' | 'description' | 'actions' | 'apiIdentifier'>>,
  ): Resource {
    this.table.update({ id }, { ...patch, updatedAt: this.clock.iso() });
    return this.byId(userPoolId, id) as Resource;
  }

  delete = ({ id }: Resource): void => void this.table.delete({ id });
}
