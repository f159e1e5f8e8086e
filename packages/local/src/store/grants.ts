import type { Clock } from '../clock.js';
import { overlaps } from '../permission/pattern.js';
import type { Database } from './database.js';
import type { TargetType } from './policies.js';
import { Table } from './table.js';

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
