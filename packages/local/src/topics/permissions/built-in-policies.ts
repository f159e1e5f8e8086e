import type { Local } from '../../server/local.js';
import { namespaceOf } from './policies.js';

/** Adds the policy that comes with every pool; it can be assigned, but neither changed nor deleted. */
export function addBuiltInPolicies({ store }: Pick<Local, 'store'>, userPoolId: string): void {
  store.policies.create({
    userPoolId,
    namespace: namespaceOf(undefined),
    code: 'AdministratorAccess',
    description: 'Every action on every resource',
    isDefault: true,
    statements: [{ resource: '*', actions: ['*'], effect: 'ALLOW' }],
  });
}
