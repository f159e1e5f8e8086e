import type { Call } from '../../server/call.js';
import { badRequest } from '../../server/errors.js';
import type { GrantKey } from './grants.store.js';
import { namespaceOf } from './policies.js';
import { scopeOf } from './questions.js';
import type { Subject } from './subjects.js';
import { subjectOf } from './targets.js';

/** One resource for one target: the unit of `allow`, `authorizeResource(s)` and `revokeResource(s)`. */
export interface GrantChange {
  readonly targetType: string;
  readonly targetIdentifier: string;
  readonly resource: string;
  readonly resourceType?: string | null | undefined;
  readonly actions: readonly string[];
}

/** Gives all of it or nothing. @throws 400, 2004, 404 */
export function grant(call: Call, namespace: string | null | undefined, changes: readonly GrantChange[]): void {
  const { local, pool } = call;
  const space = local.store.namespaces.require(pool.id, namespaceOf(namespace)).code;
  apply(call, space, changes, (key, { actions, resourceType }) =>
    local.store.grants.add(key, actions, resourceType ?? null),
  );
}

/** Takes all of it or nothing; what was not given stays so. @throws 400, 2004, 404 */
export function revoke(call: Call, namespace: string | null | undefined, changes: readonly GrantChange[]): void {
  const { grants } = call.local.store;
  apply(call, namespaceOf(namespace), changes, (key, { actions }) => grants.remove(key, actions));
}

function apply(
  call: Call,
  namespace: string,
  changes: readonly GrantChange[],
  write: (key: GrantKey, change: GrantChange) => void,
): void {
  const scope = scopeOf(call);
  const work = changes.map((change) => {
    if (change.resource === '') throw badRequest('resource is required');
    return { change, key: keyOf(call, namespace, subjectOf(scope, change, namespace), change.resource) };
  });
  call.local.db.transaction(() => {
    for (const { key, change } of work) write(key, change);
  });
}

const keyOf = ({ pool, tenantId }: Call, namespace: string, { type, id }: Subject, resource: string): GrantKey => ({
  userPoolId: pool.id,
  namespace,
  targetType: type,
  targetId: id,
  tenantId: tenantId ?? '',
  resource,
});
