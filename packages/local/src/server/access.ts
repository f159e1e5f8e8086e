import type { Call } from './call.js';
import { errors } from './errors.js';

/**
 * Who may call: anybody · a signed-in user · a user pool's administrator · either of the two (the resolver limits a
 * user to their own things) · a user or someone who holds an mfaToken.
 */
export type Access = 'public' | 'user' | 'management' | 'either' | 'mfa';

/** @throws 1001, 2020, 2206, 2207; 2120008 and 2130010 for a user in the name of a tenant that is not theirs */
export function checkAccess(access: Access, call: Call): void {
  const { caller } = call;
  if (access === 'public') return;
  if (caller.kind === 'user') call.local.parts.requireTenantMember(call, caller.user);
  if (allowed[access].includes(caller.kind)) return;
  if (caller.kind === 'rejected') throw caller.error;
  throw caller.kind === 'nobody' ? errors.notLoggedIn() : errors.noPermission();
}

const allowed: Record<Exclude<Access, 'public'>, readonly string[]> = {
  user: ['user'],
  management: ['management'],
  either: ['user', 'management'],
  mfa: ['user', 'mfa'],
};

const said = new WeakMap<object, Access>();

/** A resolver that checks the caller first; the arguments are those of every resolver: parent, arguments, call. */
const guard =
  (access: Access) =>
  <Resolve>(resolve: Resolve): Resolve => {
    const run = resolve as (parent: unknown, args: unknown, call: Call, info: unknown) => unknown;
    const guarded: typeof run = (parent, args, call, info) => {
      checkAccess(access, call);
      return run(parent, args, call, info);
    };
    said.set(guarded, access);
    return guarded as Resolve;
  };

/** Who may ask for a field is said where it is resolved; every root field says it. The meanings are those of `Access`. */
export const forAnyone = guard('public');
export const forUser = guard('user');
export const forManagement = guard('management');
export const forEither = guard('either');

export const accessOf = (resolve: object): Access | undefined => said.get(resolve);
