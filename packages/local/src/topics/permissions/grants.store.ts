import type { Database } from '../../db/database.js';
import { Table } from '../../db/table.js';
import type { Clock } from '../../server/clock.js';
import { overlaps } from './pattern.js';
import type { TargetType } from './policies.store.js';

/** One resource given to one target without a policy. */
export interface Grant {
  userPoolId: string;
  namespace: string;
  targetType: TargetType;
  targetId: string;
  /** Empty: holds in every tenant. */
  tenantId: string;
  resource: string;
  resourceType: string | null;
  /** Empty: the resource as a whole, as menu entries and buttons are given. */
  actions: string[];
  createdAt: string;
}
export type GrantKey = Omit<Grant, 'resourceType' | 'actions' | 'createdAt'>;

export class Grants {
  /** A grant is a policy with one statement for one target. An empty `tenantId` holds everywhere. */
  static readonly tables = `
CREATE TABLE grants (
  userPoolId TEXT NOT NULL, namespace TEXT NOT NULL, targetType TEXT NOT NULL, targetId TEXT NOT NULL,
  tenantId TEXT NOT NULL DEFAULT '', resource TEXT NOT NULL, resourceType TEXT, actions JSON NOT NULL, createdAt TEXT NOT NULL,
  PRIMARY KEY (userPoolId, targetType, targetId, namespace, resource, tenantId)
);
CREATE INDEX grantsByResource ON grants (userPoolId, namespace, resource);
CREATE TRIGGER permissionsOfNode AFTER DELETE ON orgNodes BEGIN
  DELETE FROM policyAssignments WHERE userPoolId = old.userPoolId AND targetType = 'ORG' AND targetId = old.id;
  DELETE FROM grants WHERE userPoolId = old.userPoolId AND targetType = 'ORG' AND targetId = old.id;
  DELETE FROM roleMembers WHERE memberType = 'NODE' AND memberId = old.id;
END;
CREATE TRIGGER permissionsOfRole AFTER DELETE ON roles BEGIN
  DELETE FROM policyAssignments WHERE userPoolId = old.userPoolId AND targetType = 'ROLE' AND targetId = old.id;
  DELETE FROM grants WHERE userPoolId = old.userPoolId AND targetType = 'ROLE' AND targetId = old.id;
END;
CREATE TRIGGER permissionsOfUser AFTER UPDATE OF archived ON users WHEN new.archived = 1 BEGIN
  DELETE FROM policyAssignments WHERE userPoolId = old.userPoolId AND targetType = 'USER' AND targetId = old.id;
  DELETE FROM grants WHERE userPoolId = old.userPoolId AND targetType = 'USER' AND targetId = old.id;
END;
CREATE TRIGGER permissionsOfGroup AFTER DELETE ON groups BEGIN
  DELETE FROM policyAssignments WHERE userPoolId = old.userPoolId AND targetType = 'GROUP' AND targetId = old.id;
  DELETE FROM grants WHERE userPoolId = old.userPoolId AND targetType = 'GROUP' AND targetId = old.id;
END;
`;

  readonly table: Table<Grant>;

  constructor(
    db: Database,
    readonly clock: Clock,
  ) {
    this.table = new Table(db, 'grants');
  }

  /** Adds actions to what the target has of the resource already; none means the resource as a whole. */
  add(key: GrantKey, actions: readonly string[], resourceType: string | null): void {
    const known = this.table.find(key);
    const whole = actions.length === 0 || known?.actions.length === 0;
    const all = whole ? [] : [...new Set([...(known?.actions ?? []), ...actions])];
    const createdAt = known?.createdAt ?? this.clock.iso();
    this.table.put({ ...key, actions: all, resourceType: resourceType ?? known?.resourceType ?? null, createdAt });
  }

  /**
   * Takes these actions, or with none named the resource; what has no action left is gone. A pattern that includes a
   * taken action goes as a whole, since what is left of it could not be written down.
   */
  remove(key: GrantKey, actions: readonly string[] = []): void {
    const known = this.table.find(key);
    const stays = (granted: string) => !actions.some((taken) => overlaps(granted, taken));
    const left = actions.length > 0 ? (known?.actions.filter(stays) ?? []) : [];
    if (left.length === 0) this.table.delete(key);
    else this.table.update(key, { actions: left });
  }
}
