import { type Bound, defineMethods, defineResource, defineResources } from '@authing/core';
import * as acl from '../acl/acl.js';
import * as agreements from '../agreements/agreements.js';
import * as roles from '../roles/roles.js';
import * as applications from './applications.js';

const below = { acl, agreements, roles };

/** `client.applications`: its own methods and three resources below it. */
export type ApplicationsAccessor = Bound<typeof applications> & {
  readonly [Name in keyof typeof below]: Bound<(typeof below)[Name]>;
};

/** Gives `prototype` the accessor `applications`, like those of `defineResources`. */
export function defineApplications(prototype: object): void {
  defineResource(prototype, 'applications', (members) => {
    defineMethods(members, applications);
    defineResources(members, below);
  });
}
