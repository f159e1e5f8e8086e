import type { NewAction } from '../topics/stores.js';
import type { Call } from './call.js';
import { LocalError } from './errors.js';

type Happening = Pick<NewAction, 'operationType'> &
  Partial<Pick<NewAction, 'userId' | 'success' | 'message' | 'details' | 'clientIp'>>;

const operators = {
  user: 'user',
  mfa: 'user',
  management: 'management',
  nobody: 'nobody',
  rejected: 'nobody',
} as const;

/** Calls that have left a line of their own. */
const traced = new WeakSet<Call>();

/** Writes a line of the audit log and tells the sockets that listen for it. */
export function audit(call: Call, happening: Happening): void {
  const userId = happening.userId ?? ('user' in call.caller ? call.caller.user.id : null);
  write(call, { ...happening, userId });
  const { operationType, success = true } = happening;
  call.local.events.publish({
    userPoolId: call.pool.id,
    code: `authing.user.${operationType}`,
    userId,
    data: { userId, operationType, success },
  });
}

/**
 * Runs a change; one by an administrator leaves a line of the audit log, also where the rule behind it writes none. Such
 * a change is told to the administrators' sockets as `authing.management.` and the GraphQL field or route.
 */
export async function audited<Result>(
  call: Call,
  operationType: string,
  change: () => Result | Promise<Result>,
): Promise<Result> {
  const unwritten = () => call.caller.kind === 'management' && !traced.has(call);
  try {
    const result = await change();
    if (unwritten()) changed(call, operationType);
    return result;
  } catch (error) {
    if (error instanceof LocalError && unwritten()) {
      write(call, { operationType, success: false, message: error.message, details: { code: error.code } });
    }
    throw error;
  }
}

function changed(call: Call, operationType: string): void {
  write(call, { operationType });
  call.local.events.publish({
    userPoolId: call.pool.id,
    code: `authing.management.${operationType}`,
    userId: null,
    data: { operationType, success: true },
  });
}

function write(call: Call, happening: Happening): void {
  const { local, pool, app, caller } = call;
  traced.add(call);
  local.store.actions.add({
    userPoolId: pool.id,
    appId: app?.id ?? null,
    operatorType: operators[caller.kind],
    eventType: call.operation,
    clientIp: call.ip,
    userAgent: call.userAgent,
    ...happening,
  });
}
