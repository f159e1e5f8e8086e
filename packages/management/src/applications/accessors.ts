import { type Bound, bind, bindResources } from '@authing/core';
import * as acl from '../acl/acl.js';
import * as agreements from '../agreements/agreements.js';
import type { ManagementConnection } from '../connection.js';
import * as roles from '../roles/roles.js';
import * as applications from './applications.js';

const below = { acl, agreements, roles };

/** `client.applications`: its own methods and three resources below it. */
export type ApplicationsAccessor = Bound<typeof applications> & {
  readonly [Name in keyof typeof below]: Bound<(typeof below)[Name]>;
};

/** Gives `target` the accessor `applications`, bound when it is first used like those of `bindResources`. */
export function bindApplications(target: object, connection: ManagementConnection): void {
  const define = (property: PropertyDescriptor) =>
    Object.defineProperty(target, 'applications', { enumerable: true, ...property });
  define({
    configurable: true,
    get() {
      const value = bind(connection, applications);
      bindResources(value, connection, below);
      define({ value });
      return value;
    },
  });
}
