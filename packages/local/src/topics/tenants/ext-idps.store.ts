import { type Database, isUniqueViolation } from '../../db/database.js';
import { Table } from '../../db/table.js';
import type { Clock } from '../../server/clock.js';
import { invalidArgument } from '../../server/errors.js';
import { newId } from '../../server/ids.js';

/** An external identity provider, of a tenant or of the whole pool. */
export interface ExtIdp {
  seq?: number;
  id: string;
  userPoolId: string;
  tenantId: string | null;
  name: string;
  type: string;
  createdAt: string;
}
/** One way to log in with a provider. */
export interface ExtIdpConnection {
  seq?: number;
  id: string;
  userPoolId: string;
  extIdpId: string;
  type: string;
  /** Unique in the pool: it is part of the login address. */
  identifier: string;
  displayName: string;
  logo: string | null;
  fields: Record<string, unknown>;
  userMatchFields: string[] | null;
  createdAt: string;
}
/** For whom a connection is switched: an application, a tenant, or everybody in the pool. */
export interface ConnectionTarget {
  targetType: 'APP' | 'TENANT' | 'POOL';
  targetId: string;
}
interface ConnectionState extends ConnectionTarget {
  connectionId: string;
  enabled: boolean;
}
export type NewConnection = Omit<ExtIdpConnection, 'seq' | 'id' | 'createdAt'>;

export class ExtIdps {
  static readonly tables = `
CREATE TABLE extIdps (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, userPoolId TEXT NOT NULL,
  tenantId TEXT REFERENCES tenants (id) ON DELETE CASCADE, name TEXT NOT NULL, type TEXT NOT NULL, createdAt TEXT NOT NULL
);
CREATE INDEX extIdpsByTenant ON extIdps (userPoolId, tenantId, seq);
CREATE TABLE extIdpConnections (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, userPoolId TEXT NOT NULL,
  extIdpId TEXT NOT NULL REFERENCES extIdps (id) ON DELETE CASCADE, type TEXT NOT NULL, identifier TEXT NOT NULL,
  displayName TEXT NOT NULL, logo TEXT, fields JSON NOT NULL, userMatchFields JSON, createdAt TEXT NOT NULL
);
CREATE UNIQUE INDEX extIdpConnectionsByIdentifier ON extIdpConnections (userPoolId, identifier);
CREATE INDEX extIdpConnectionsByIdp ON extIdpConnections (extIdpId, seq);
CREATE TABLE extIdpConnectionStates (
  connectionId TEXT NOT NULL REFERENCES extIdpConnections (id) ON DELETE CASCADE,
  targetType TEXT NOT NULL, targetId TEXT NOT NULL, enabled BOOLEAN NOT NULL,
  PRIMARY KEY (connectionId, targetType, targetId)
) WITHOUT ROWID;
`;

  readonly idps: Table<ExtIdp>;
  readonly connections: Table<ExtIdpConnection>;
  readonly states: Table<ConnectionState>;

  constructor(
    db: Database,
    readonly clock: Clock,
  ) {
    this.idps = new Table(db, 'extIdps');
    this.connections = new Table(db, 'extIdpConnections');
    this.states = new Table(db, 'extIdpConnectionStates');
  }

  byId = (userPoolId: string, id: string): ExtIdp | null => this.idps.find({ userPoolId, id }) ?? null;

  ofTenant = (userPoolId: string, tenantId: string): ExtIdp[] =>
    this.idps.list({ userPoolId, tenantId }, { orderBy: 'seq' });

  create(input: Pick<ExtIdp, 'userPoolId' | 'tenantId' | 'name' | 'type'>): ExtIdp {
    return this.idps.insert({ id: newId(), ...input, createdAt: this.clock.iso() });
  }

  rename = (idp: ExtIdp, name: string): void => void this.idps.update({ id: idp.id }, { name });

  delete = (idp: ExtIdp): void => void this.idps.delete({ id: idp.id });

  connection = (userPoolId: string, id: string): ExtIdpConnection | null =>
    this.connections.find({ userPoolId, id }) ?? null;

  byIdentifier = (userPoolId: string, identifier: string): ExtIdpConnection | null =>
    this.connections.find({ userPoolId, identifier }) ?? null;

  connectionsOf = (idp: ExtIdp): ExtIdpConnection[] => this.connections.list({ extIdpId: idp.id }, { orderBy: 'seq' });

  /** @throws 400 when the identifier is taken */
  addConnection(input: NewConnection): ExtIdpConnection {
    try {
      return this.connections.insert({ id: newId(), ...input, createdAt: this.clock.iso() });
    } catch (error) {
      if (isUniqueViolation(error)) throw invalidArgument(`A connection ${input.identifier} exists already`);
      throw error;
    }
  }

  updateConnection(
    { id, userPoolId }: ExtIdpConnection,
    patch: Partial<Pick<ExtIdpConnection, 'displayName' | 'logo' | 'fields' | 'userMatchFields'>>,
  ): ExtIdpConnection {
    this.connections.update({ id }, patch);
    return this.connection(userPoolId, id) as ExtIdpConnection;
  }

  deleteConnection = ({ id }: ExtIdpConnection): void => void this.connections.delete({ id });

  setState = ({ id }: ExtIdpConnection, target: ConnectionTarget, enabled: boolean): void =>
    void this.states.put({ connectionId: id, ...target, enabled });

  statesOf = ({ id }: ExtIdpConnection): (ConnectionTarget & { enabled: boolean })[] =>
    this.states
      .list({ connectionId: id }, { orderBy: 'targetType, targetId' })
      .map(({ targetType, targetId, enabled }) => ({ targetType, targetId, enabled }));
}
