import { type Bound, bindResources, type CallOptions } from '@authing/core';
import { connect, type ManagementConnection } from './connection.js';
import type { ManagementOptions } from './options.js';
import * as roles from './roles/roles.js';
import * as users from './users/users.js';

/** Everything the administrator of a user pool can do. Each accessor is the module of the same name, bound to one connection. */
export class ManagementClient {
  /** What the methods are bound to; functions of this package take it first. */
  readonly connection: ManagementConnection;
  declare readonly users: Bound<typeof users>;
  declare readonly roles: Bound<typeof roles>;

  constructor(options: ManagementOptions | ManagementConnection) {
    this.connection = 'session' in options ? options : connect(options);
    bindResources(this, this.connection, { users, roles });
  }

  /** A client that differs in these options and shares token and cache: `management.with({ timeout: 2_000 })`. */
  with(options: CallOptions): this {
    return new (this.constructor as new (connection: ManagementConnection) => this)(this.connection.with(options));
  }
}
