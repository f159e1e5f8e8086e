import { type Database, isUniqueViolation } from '../../db/database.js';
import { Table } from '../../db/table.js';
import type { Clock } from '../../server/clock.js';
import { errors } from '../../server/errors.js';
import { newId } from '../../server/ids.js';

/** A third-party account bound to a user. */
export interface Identity {
  id: string;
  userPoolId: string;
  userId: string;
  provider: string;
  type: string | null;
  userIdInIdp: string;
  openid: string | null;
  userInfoInIdp: Record<string, unknown> | null;
  connectionId: string | null;
  extIdpId: string | null;
  isSocial: boolean;
  accessToken: string | null;
  refreshToken: string | null;
  createdAt: string;
}
export type NewIdentity = Partial<Identity> & Pick<Identity, 'userPoolId' | 'userId' | 'provider' | 'userIdInIdp'>;

export class Identities {
  static readonly tables = `
CREATE TABLE identities (
  id TEXT PRIMARY KEY, userPoolId TEXT NOT NULL, userId TEXT NOT NULL, provider TEXT NOT NULL, type TEXT,
  userIdInIdp TEXT NOT NULL, openid TEXT, userInfoInIdp JSON, connectionId TEXT, extIdpId TEXT,
  isSocial BOOLEAN NOT NULL DEFAULT 1, accessToken TEXT, refreshToken TEXT, createdAt TEXT NOT NULL
);
CREATE UNIQUE INDEX identitiesByIdp ON identities (userPoolId, provider, userIdInIdp);
CREATE INDEX identitiesByUser ON identities (userId);
`;

  readonly table: Table<Identity>;

  constructor(
    db: Database,
    readonly clock: Clock,
  ) {
    this.table = new Table(db, 'identities');
  }

  ofUser = (userId: string): Identity[] => this.table.list({ userId }, { orderBy: 'createdAt, id' });

  byIdp(userPoolId: string, provider: string, userIdInIdp: string): Identity | null {
    return this.table.find({ userPoolId, provider, userIdInIdp }) ?? null;
  }

  /** @throws 2215 when the third-party account is bound already */
  add(input: NewIdentity): Identity {
    const identity: Identity = {
      id: newId(),
      type: input.provider,
      openid: input.userIdInIdp,
      userInfoInIdp: null,
      connectionId: null,
      extIdpId: null,
      isSocial: true,
      accessToken: null,
      refreshToken: null,
      createdAt: this.clock.iso(),
      ...input,
    };
    try {
      return this.table.insert(identity);
    } catch (error) {
      throw isUniqueViolation(error) ? errors.identityBoundElsewhere() : error;
    }
  }

  /** Moves every third-party account of one user to another. */
  moveAll = (fromUserId: string, toUserId: string): number =>
    this.table.update({ userId: fromUserId }, { userId: toUserId });
}
