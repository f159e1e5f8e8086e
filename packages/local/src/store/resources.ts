import type { Clock } from '../clock.js';
import { invalidArgument } from '../errors.js';
import { newId } from '../ids.js';
import { type Database, isUniqueViolation } from './database.js';
import { type Page, type PageOptions, Table } from './table.js';

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
